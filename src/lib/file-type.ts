import { lookup } from 'mrmime';

/** What the name of a file promises. */
interface Kind {
  /** The names that `file-type` has for such contents; none for text, which has no signature. */
  holds: readonly string[];
  /** Media type, where `mrmime` does not know it. Source: IANA media types registry. */
  mediaType?: string;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** The kinds of file that the content may hold, by extension. */
const KINDS = {
  avif: { holds: ['avif'] },
  csv: { holds: [] },
  docx: { holds: ['docx'], mediaType: `${OPEN_XML}.wordprocessingml.document` },
  jpeg: { holds: ['jpg'] },
  jpg: { holds: ['jpg'] },
  mp3: { holds: ['mp3'] },
  mp4: { holds: ['mp4', 'm4v'] },
  ods: { holds: ['ods'], mediaType: `${OPEN_DOCUMENT}.spreadsheet` },
  odt: { holds: ['odt'], mediaType: `${OPEN_DOCUMENT}.text` },
  pdf: { holds: ['pdf'] },
  png: { holds: ['png', 'apng'] },
  svg: { holds: [] },
  txt: { holds: [] },
  vtt: { holds: ['vtt'] },
  webm: { holds: ['webm'] },
  webp: { holds: ['webp'] },
  xlsx: { holds: ['xlsx'], mediaType: `${OPEN_XML}.spreadsheetml.sheet` },
  // An office document is a ZIP too.
  zip: { holds: ['zip', 'docx', 'xlsx', 'odt', 'ods'] },
} as const satisfies Record<string, Kind>;

/** The end of the name of a file that the content may hold. */
export type Extension = keyof typeof KINDS;

/** Raster formats that the image pipeline reads. */
export const IMAGE_EXTENSIONS = ['avif', 'webp', 'png', 'jpg', 'jpeg'] as const satisfies Extension[];

/** Extension of a file name, in lower case, without the dot. */
export const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** True for the name of a picture that the image pipeline reads. */
export const isImage = (name: string): boolean => (IMAGE_EXTENSIONS as readonly string[]).includes(extensionOf(name));

/** Media type of a file by its extension, without a charset; a plain stream of bytes when unknown. */
export const mediaTypeOf = (name: string): string =>
  kindOf(name)?.mediaType ?? lookup(extensionOf(name)) ?? 'application/octet-stream';

/** The `Content-Type` of a file of ours: text says its charset, because ñ must never be a guess. */
export function contentTypeOf(name: string): string {
  const type = mediaTypeOf(name);
  return TEXT_TYPE.test(type) ? `${type}; charset=utf-8` : type;
}

const TEXT_TYPE = /^text\/|[/+](?:json|xml)$/;

/** What a file holds that has the name of a text and is none. */
export const BINARY = 'binario';

/** True for the name of a text, which has no signature of its own. */
export const isText = (name: string): boolean => kindOf(name)?.holds.length === 0;

/**
 * False when what a file holds (`found`, a name of `file-type`, undefined when it knows none) contradicts its name.
 * Text passes unless it holds one of the other kinds: «MZ,Barrio» is a table, although programs begin with `MZ`.
 */
export function holdsWhatItSays(name: string, found: string | undefined): boolean {
  const kind = kindOf(name);
  if (!kind) return true;
  if (kind.holds.length > 0) return found !== undefined && kind.holds.includes(found);
  if (found === BINARY) return false;
  return found === undefined || !Object.values<Kind>(KINDS).some(({ holds }) => holds.includes(found));
}

function kindOf(name: string): Kind | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(KINDS, extension) ? KINDS[extension as Extension] : undefined;
}

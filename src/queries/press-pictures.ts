import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { extensionOf, isImage } from '../lib/file-type.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import type { PressRoom } from '../model/settings/press-room.ts';
import { settingsFolder } from '../model/settings-files.ts';
import { filePath, pressPicturePath } from '../routes.ts';
import { getListedEntries } from './entries.ts';
import { contentFile, mediaFileOf } from './files.ts';
import { onceABuild } from './once-a-build.ts';
import { getSetting } from './settings.ts';

/** Pixels: as wide as a column of a page on a sharp screen. */
const WEB_WIDTH = 1200;
/** Dots an inch at which a drawing is read: a logo fills that width. */
const DENSITY = 216;
/** How many pictures of the latest releases stand beside those of the settings. */
const LATEST = 6;

/** A picture for the press in its two sizes. */
interface PressPicture extends Words {
  /** For a page or a message. */
  web: PictureFile & { width: number; height: number; bytes: Uint8Array };
  /** As it was given. */
  original: PictureFile;
}

type Words = Omit<PressRoom['pictures'][number], 'file'>;

interface PictureFile {
  url: string;
  /** Bytes. */
  size: number;
}

/** The logos and pictures of the settings, then those that the latest releases give to the media. */
export const getPressPictures = onceABuild(async (): Promise<PressPicture[]> => {
  const { pictures } = await getSetting('press-room');
  const given = (await getListedEntries('press-releases')).flatMap(({ data }) =>
    data.media.filter(({ file }) => isImage(file)),
  );
  return Promise.all([
    ...pictures.map(({ file, ...words }) => toPicture(words, settingsFile(file), pressPicturePath(nameOf(file)))),
    ...given
      .slice(0, LATEST)
      .map(({ file, ...words }) =>
        toPicture(words, mediaFileOf('press-releases', file), filePath('press-releases', file)),
      ),
  ]);
});

/** The files that only the press room offers, with the bytes still to be read: what releases give has its address already. */
export async function getPressPictureFiles(): Promise<{ url: string; read: () => Promise<Uint8Array> }[]> {
  const [{ pictures }, shown] = await Promise.all([getSetting('press-room'), getPressPictures()]);
  return [
    ...pictures.map(({ file }) => ({ url: pressPicturePath(nameOf(file)), read: () => readFile(settingsFile(file)) })),
    ...shown.map(({ web }) => ({ url: web.url, read: () => Promise.resolve(web.bytes) })),
  ];
}

const nameOf = (file: string): string => normalizeMedia(file).replace(/^media\//, '');

const settingsFile = (file: string): string => contentFile(`${settingsFolder('press-room')}/${normalizeMedia(file)}`);

async function toPicture(words: Words, path: string, url: string): Promise<PressPicture> {
  const bytes = await readFile(path);
  // What is transparent stays so: a logo has no white box around it.
  const format = /^jpe?g$/.test(extensionOf(path)) ? 'jpeg' : 'png';
  const { data, info } = await sharp(bytes, { density: DENSITY })
    .rotate()
    .resize({ width: WEB_WIDTH, withoutEnlargement: true })
    .toFormat(format)
    .toBuffer({ resolveWithObject: true });
  const name = url.slice(url.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return {
    ...words,
    web: { url: pressPicturePath(`${name}-web.${format}`), size: data.length, bytes: data, ...sizeOf(info) },
    original: { url, size: bytes.length },
  };
}

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });

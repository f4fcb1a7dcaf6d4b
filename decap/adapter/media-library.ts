import { MEDIA_FOLDER } from '../../src/model/field.ts';
import type { LibraryFile } from '../../src/model/library-file.ts';
import { decap, type ImmutableMap } from '../cms.ts';
import { type DecapConfig, LIBRARY } from '../config/config.ts';
import { openLibrary } from '../media/library-dialog.ts';
import { filesFor, type ListedFile } from '../media/library-list.ts';
import { prepareUpload } from '../media/upload.ts';
import { removeFile, unusedFiles } from './remove-file.ts';
import { type MediaStore, replacePicture } from './replace-picture.ts';
import { type FileControl, findControl, uploadField } from './media-field.ts';
import { openEditor } from './open-editor.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** What Decap says of the field for which the library opens; nothing for the button of its head. */
interface Request {
  id?: string;
  config?: { types?: string };
  imagesOnly?: boolean;
}

/**
 * Our library in the place of Decap's dialog, through the interface for libraries of others: every picture and file of the
 * published pages, also for a new entry, found by what is seen on it; what comes from another collection is copied.
 */
export function registerLibrary(config: DecapConfig, media: () => MediaStore | undefined, isLocal: boolean): void {
  decap().CMS.registerMediaLibrary({
    name: LIBRARY,
    init: ({ handleInsert }) => {
      let dialog: HTMLDialogElement | undefined;
      const show = (request: Request) => (dialog = open(request, { config, media, isLocal, handleInsert }));
      return { show, hide: () => dialog?.close(), enableStandalone: () => true };
    },
  });
}

interface Context {
  config: DecapConfig;
  media: () => MediaStore | undefined;
  /** At the desk of `npm start`, which alone knows what nothing uses. */
  isLocal: boolean;
  handleInsert: (path: string) => void;
}

function open({ id, config: field, imagesOnly = false }: Request, context: Context): HTMLDialogElement {
  const control = findControl(id)?.stateNode as FileControl | undefined;
  const types = field?.types?.split(', ') ?? [];
  const folder = control ? openFolder(context.config) : '';
  const bytes = (file: ListedFile) => addressOf(file, context.media);
  const listed = listFiles(context.config);
  const unused = !control && context.isLocal ? unusedFiles() : [];
  const files = Promise.all([listed, unused]).then((all) => filesFor(all.flat(), { imagesOnly, types, folder }));
  const common = { files, show: (file: ListedFile) => bytes(file).catch(() => undefined) };
  if (!control) {
    const replace = (file: ListedFile, chosen: File) => replacePicture(file, chosen, context.media());
    return openLibrary({ ...common, heading: 'Archivos del sitio', accept: '', replace, remove: removeFile });
  }
  const add = async (file: File) => {
    await control.props.onPersistMedia(file, { field: control.props.field });
    context.handleInsert(file.name);
  };
  return openLibrary({
    ...common,
    heading: imagesOnly ? 'Elegir una imagen' : 'Elegir un archivo',
    accept: imagesOnly ? 'image/*' : types.map((type) => `.${type}`).join(','),
    choose: async (file) => {
      if (file.isDraft || file.path.startsWith(`${folder}/`)) return context.handleInsert(file.path);
      const url = await bytes(file);
      if (!url) throw new Error(`No se pudo leer «${file.name}».`);
      const blob = await (await fetch(url)).blob();
      await add(new File([blob], await freeName(file, folder, files), { type: blob.type }));
    },
    upload: async (chosen) => {
      const { file, refusal } = await prepareUpload(chosen, uploadField(id));
      if (file) await add(file);
      return refusal;
    },
  });
}

/** What published pages use, and before it what the draft on the page brings. */
async function listFiles(config: DecapConfig): Promise<ListedFile[]> {
  const response = await fetch(addressOnSite('/admin/media.json'), { cache: 'no-cache' });
  if (!response.ok) throw new Error('There is no list of files.');
  const published = ((await response.json()) as LibraryFile[]).map(({ collection, ...file }) => ({
    ...file,
    path: `${mediaFolder(config, collection)}/${file.name}`,
    isDraft: false,
  }));
  const own = draftFiles();
  return [...own, ...published.filter(({ path }) => !own.some((file) => file.path === path))];
}

function draftFiles(): ListedFile[] {
  const files = openEditor()?.props.entryDraft?.getIn(['entry', 'mediaFiles']) as Partial<ImmutableMap> | undefined;
  const list = (files?.toJS?.() ?? []) as unknown as DraftFile[];
  return list
    .filter(({ draft }) => draft)
    .map(({ path, name, size, url }) => ({
      path,
      name,
      size,
      url,
      isOriginal: false,
      words: [],
      uses: [],
      isDraft: true,
    }));
}

interface DraftFile {
  path: string;
  name: string;
  size: number;
  url?: string;
  draft?: boolean;
}

/** Where the files of the form on the page lie. */
function openFolder(config: DecapConfig): string {
  const { collection, slug } = openEditor()?.props ?? {};
  return mediaFolder(config, String(collection?.get('name')), slug);
}

function mediaFolder({ collections }: DecapConfig, collection: string, slug?: string): string {
  const found = collections.find(({ name }) => name === collection);
  const file = found?.files?.find(({ name }) => name === slug)?.file;
  const folder = file === undefined ? String(found?.['folder']) : file.slice(0, file.lastIndexOf('/'));
  return `${folder}/${MEDIA_FOLDER}`;
}

async function addressOf({ path, url }: ListedFile, media: Context['media']): Promise<string | undefined> {
  return url ?? (await media()?.read(path))?.url;
}

/** A copy takes no place in which another file lies. */
async function freeName({ name, size }: ListedFile, folder: string, files: Promise<ListedFile[]>): Promise<string> {
  const taken = (await files).some((file) => file.path === `${folder}/${name}` && file.size !== size);
  const dot = name.lastIndexOf('.');
  return taken ? `${name.slice(0, dot)}-2${name.slice(dot)}` : name;
}

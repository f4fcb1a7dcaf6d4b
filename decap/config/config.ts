import {
  bodyLabel,
  bodyRules,
  type CollectionName,
  collectionModels,
  collectionNames,
} from '../../src/model/collections.ts';
import { MEDIA_FOLDER } from '../../src/model/field.ts';
import { toAddress } from '../../src/lib/site-address.ts';
import { settingsModels, type SettingsName, settingsPath } from '../../src/model/settings-files.ts';
import { type Backend, LOCAL_API } from './backends.ts';
import { toolbarBlocks } from './block-fields.ts';
import { type DecapField, toFields } from './fields.ts';
import { BODY } from '../format/formats.ts';
import { type ListOptions, listOptions } from '../list/options.ts';

/** What the configuration depends on besides the model. */
export interface ConfigOptions {
  /** Folder of the content inside its repository, without slashes at its ends; empty at the root. */
  folder: string;
  /** Public address of the site, without a slash at its end. */
  siteUrl: string;
  backend: Backend;
  topics: ListOptions['topics'];
}

/** Decap's configuration, as its documentation names the keys. */
export interface DecapConfig {
  backend: Backend;
  collections: DecapCollection[];
  [option: string]: unknown;
}

interface DecapCollection {
  name: string;
  label: string;
  fields?: DecapField[];
  files?: { name: string; label: string; file: string; fields: DecapField[] }[];
  [option: string]: unknown;
}

/** File names of new entries in the words of Decap, with and without the day: the same as those of `entryId`. */
const DATED = "{{publishedAt | truncate(10, '')}}-{{slug}}";
const UNDATED = '{{slug}}';

/** Name of our library of pictures and files. */
export const LIBRARY = 'cuentas-archivos';

/** Name of the format in which Decap reads and writes a collection. */
export const formatName = (collection: CollectionName | 'settings'): string => `cuentas-${collection}`;

/** The whole configuration, from the model: there is no other list of fields. */
export function toConfig({ folder, siteUrl, backend, topics }: ConfigOptions): DecapConfig {
  const inFolder = (path: string) => (folder === '' ? path : `${folder}/${path}`);
  const base = new URL(siteUrl).pathname;
  return {
    backend: backend.name === 'proxy' ? { ...backend, proxy_url: toAddress(LOCAL_API, base) } : backend,
    load_config_file: false,
    publish_mode: 'editorial_workflow',
    locale: 'es',
    site_url: siteUrl,
    show_preview_links: false,
    // The page to enter shows the mark of the site.
    logo: { src: toAddress('/favicon.svg', base), show_in_header: false },
    // Where what belongs to no entry would go; every form has its own folder.
    media_folder: inFolder(`pages/${MEDIA_FOLDER}`),
    public_folder: MEDIA_FOLDER,
    media_library: { name: LIBRARY },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      ...collectionNames.map((name) => ({ ...entryCollection(name, inFolder), ...listOptions(name, { topics }) })),
      settingsCollection(inFolder),
    ],
  };
}

function entryCollection(name: CollectionName, inFolder: (path: string) => string): DecapCollection {
  const { label, labelSingular, schema, dated } = collectionModels[name];
  return {
    name,
    label,
    label_singular: labelSingular,
    folder: inFolder(name),
    extension: 'mdx',
    format: formatName(name),
    create: true,
    // Taking a page down is an edit that is reviewed («Retiro»), never a deletion behind the review's back.
    delete: false,
    identifier_field: 'title',
    slug: dated ? DATED : UNDATED,
    ...besideItsFile,
    editor: { preview: true },
    fields: inWritingOrder([...toFields(schema), bodyField(name)]),
  };
}

/** Decap reads both from the folder of the file whose form is open. */
const besideItsFile = { media_folder: MEDIA_FOLDER, public_folder: MEDIA_FOLDER };

/** What few entries ever have; the form folds it away. */
export const RARE = ['compiledAt', 'withdrawn', 'example'];

/** What an entry gets once it is written, or not at all: below the text, so that nobody scrolls past it every day. */
const AFTER_BODY = [
  'contact',
  'media',
  'radioText',
  'messageText',
  'documents',
  'image',
  'sources',
  'changeNotes',
  ...RARE,
];

/** The order in which people write: heading, the fields of the type, the text, and then the rest. */
function inWritingOrder(fields: readonly DecapField[]): DecapField[] {
  const rank = ({ name }: DecapField) => AFTER_BODY.indexOf(name);
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** Buttons of the text, in the order in which Decap shows them. */
const TOOLBAR = [
  'bold',
  'italic',
  'strikethrough',
  'code',
  'link',
  ...['two', 'three', 'four', 'five', 'six'].map((level) => `heading-${level}`),
  'quote',
  'bulleted-list',
  'numbered-list',
];

const bodyField = (collection: CollectionName): DecapField => ({
  name: BODY,
  label: bodyLabel(collection),
  widget: 'mdx',
  required: !bodyRules(collection).optional,
  modes: ['rich_text'],
  // Without the first heading, which is the title of the page.
  buttons: TOOLBAR,
  // Without this list the toolbar also offers Decap's own «Image» and «Code Block», and what only keeps a source.
  editor_components: toolbarBlocks,
  hint: 'Frases cortas, una idea por párrafo, lo principal primero. Los bloques están en el botón «+». Un dato de un indicador, o una cifra del registro, se pone dentro de la frase con el mismo botón.',
});

function settingsCollection(inFolder: (path: string) => string): DecapCollection {
  const names = Object.keys(settingsModels) as SettingsName[];
  return {
    name: 'settings',
    label: 'Ajustes del sitio',
    format: formatName('settings'),
    delete: false,
    ...besideItsFile,
    editor: { preview: false },
    files: names.map((name) => ({
      name,
      label: settingsModels[name].label,
      file: inFolder(settingsPath(name)),
      ...(name === 'bulletins' && { editor: { preview: true } }),
      fields: toFields(settingsModels[name].schema),
    })),
  };
}

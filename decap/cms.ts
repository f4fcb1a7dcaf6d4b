/** What we use of Decap's globals. Its own types do not cover them. */
interface Cms {
  init: (options: { config: unknown }) => void;
  registerWidget: (name: string, control: unknown, preview?: unknown, schema?: unknown) => void;
  getWidget: (name: string) => { control: unknown };
  registerEditorComponent: (component: EditorComponent) => void;
  registerLocale: (locale: string, phrases: unknown) => void;
  getLocale: (locale: string) => Phrases;
  registerPreviewTemplate: (name: string, component: unknown) => void;
  registerPreviewStyle: (style: string, options?: { raw: boolean }) => void;
  registerCustomFormat: (name: string, extension: string, formatter: unknown) => void;
  /** The registry's own object: whoever changes its `init` changes what Decap works with. */
  getBackend: (name: string) => { init: (...args: unknown[]) => DecapBackend };
  registerMediaLibrary: (library: MediaLibrary) => void;
  registerEventListener: (listener: { name: string; handler: (event: { entry: ImmutableMap }) => unknown }) => void;
}

/** A library in the place of Decap's own dialog of files. */
interface MediaLibrary {
  name: string;
  init: (decap: { handleInsert: (path: string) => void }) => {
    show: (request: { id?: string; config?: Record<string, unknown>; imagesOnly?: boolean }) => void;
    hide: () => void;
    /** Whether the head of the desk has a button for it. */
    enableStandalone: () => boolean;
  };
}

/** A file of an entry that is being saved. */
export interface DataFile {
  path: string;
  slug: string;
  raw: string;
}

/** A picture or a file that goes with an entry. */
interface SavedAsset {
  path: string;
  fileObj?: File;
}

export interface SavedEntry {
  dataFiles: DataFile[];
  assets: readonly SavedAsset[];
}

export interface SaveOptions {
  collectionName: string;
  /** True when Decap believes that the entry has a draft. */
  unpublished?: boolean;
  [option: string]: unknown;
}

/** What a backend tells of the draft of an entry. */
export interface Draft {
  collection: string;
  slug: string;
  /** Column of the board. */
  status?: string;
  diffs: readonly { path: string; id: string; newFile?: boolean }[];
  /** Decap shows it on the card of the board. */
  pullRequestAuthor?: string;
  /** When it was saved last, as ISO text. */
  updatedAt?: string;
  /** Ours: the page that it edits is not published any more. */
  hasLostPage?: boolean;
  [part: string]: unknown;
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** One of Decap's backends at work. */
export interface DecapBackend {
  /** Its client of a forge, once somebody has entered. */
  api?: ForgeApi | null;
  persistEntry: (entry: SavedEntry, options: SaveOptions) => Promise<unknown>;
  /** Keys of the drafts. */
  unpublishedEntries: () => Promise<string[]>;
  unpublishedEntry: (entry: { collection: string; slug: string } | { id: string }) => Promise<Draft>;
  /** A file of the repository, with an address of its bytes. */
  getMediaFile: (path: string) => Promise<{ url: string }>;
  getEntry: (path: string) => Promise<{ data: string | null }>;
  unpublishedEntryDataFile: (collection: string, slug: string, path: string, id: string) => Promise<string>;
  authenticate: Method;
  persistMedia: Method;
  deleteFiles: Method;
  updateUnpublishedEntryStatus: Method;
  publishUnpublishedEntry: Method;
  deleteUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
  /** Only the one of this computer: what it sends to the desk's server. */
  request?: (payload: { action: string; params: Record<string, unknown> }) => Promise<unknown>;
}

/** What we use of Decap's clients of the forges; each has the methods that its forge needs. */
export interface ForgeApi {
  readFile: (path: string) => Promise<string>;
  getUnpublishedEntrySha: (collection: string, slug: string) => Promise<string>;
  request: (
    path: string | object,
    options?: { method?: string; params?: Record<string, string | number>; body?: string },
  ) => Promise<unknown>;
  requestJSON: Method;
  originRepoURL: string;
  getBranch: (name: string) => Promise<unknown>;
  getDefaultBranch: Method;
  rebaseBranch: Method;
  patchBranch: Method;
  forceMergePR: Method;
  uploadAndCommit: Method;
  createBranch: Method;
  deleteBranch: Method;
  changeFilesOnBranch: Method;
  getDifferences: Method;
  getPullRequestFiles: Method;
}

export interface Phrases {
  [key: string]: string | Phrases;
}

/** A block of the rich-text editor. */
interface EditorComponent {
  id: string;
  label: string;
  fields: unknown[];
  pattern: RegExp;
  fromBlock: (match: RegExpMatchArray) => Record<string, unknown>;
  toBlock: (data: Record<string, unknown>) => string;
  toPreview: () => string;
  [option: string]: unknown;
}

/** The part of Immutable.js that Decap's props show. */
export interface ImmutableMap {
  get: (key: string, fallback?: unknown) => unknown;
  getIn: (path: readonly string[], fallback?: unknown) => unknown;
  toJS: () => Record<string, unknown>;
}

/** Props of a control. */
export interface ControlProps {
  value?: unknown;
  field: ImmutableMap;
  forID: string;
  classNameWrapper: string;
  onChange: (value: unknown) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  entry?: ImmutableMap;
  getEntry?: () => ImmutableMap;
  collection?: ImmutableMap;
  isDisabled?: boolean;
  isEditorComponent?: boolean;
  [prop: string]: unknown;
}

export type Element = unknown;

/** React's `createElement`, as Decap exposes it. */
type CreateElement = (type: unknown, props?: Record<string, unknown> | null, ...children: unknown[]) => Element;

/** `create-react-class`, as Decap exposes it. */
type CreateClass = (spec: Record<string, unknown>) => unknown;

interface DecapGlobals {
  CMS: Cms;
  h: CreateElement;
  createClass: CreateClass;
}

/** Decap's globals. @throws before its script has run. */
export function decap(): DecapGlobals {
  const globals = globalThis as unknown as Partial<DecapGlobals>;
  if (!globals.CMS || !globals.h || !globals.createClass) throw new Error('Decap CMS no se ha cargado.');
  return globals as DecapGlobals;
}

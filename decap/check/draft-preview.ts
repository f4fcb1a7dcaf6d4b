import type { Fault } from './publication.ts';

/** What the desk of `npm start` says of the preview of a draft, to the page of the editor. */
export interface PreviewState {
  /** `none`: there is no preview, and nothing to make one of or nobody asked; `busy`: it is being made. */
  kind: 'none' | 'busy' | 'ready' | 'failed';
  /** The same in words. */
  text: string;
  /** Address of a preview that is there; from the root of the site where nobody but this computer can open it. */
  address?: string;
  /** The draft was saved again since. */
  isOlder?: boolean;
  /** What does not let the page be built. */
  faults: Fault[];
}

/** The action that asks for the state, and the one that makes a preview; ours, Decap does not know them. */
export const PREVIEW_ACTION = 'draftPreview';
export const MAKE_PREVIEW_ACTION = 'makeDraftPreview';

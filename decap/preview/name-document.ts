import { LANGUAGE } from '../../src/site.ts';

/** Decap's frame says neither its name nor its language. */
export function nameDocument(root: HTMLElement | null): void {
  if (!root) return;
  const { documentElement, defaultView } = root.ownerDocument;
  documentElement.lang = LANGUAGE;
  root.ownerDocument.title = 'Vista previa';
  defaultView?.frameElement?.setAttribute('title', 'Vista previa');
}

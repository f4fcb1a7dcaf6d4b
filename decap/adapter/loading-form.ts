import type { ImmutableMap } from '../cms.ts';
import { FORM } from './open-form.ts';
import { type OpenEditor, openEditor } from './open-editor.ts';
import { onPageChange } from './page-changes.ts';

/** Decap's component of a form, as far as it draws itself. */
interface Drawn extends OpenEditor {
  render: () => unknown;
}

/** What Decap keeps the form's entry in. */
interface Draft extends ImmutableMap {
  delete: (key: string) => Draft;
}

/**
 * While an entry is being fetched Decap says so, but only for the first form of a visit: later ones stand there empty and can
 * be written in, and what was written is gone when the entry comes. From now on every one of them waits with the same sign.
 */
export function waitForEntries(): void {
  let isMended = false;
  onPageChange(() => {
    if (isMended || !document.querySelector(FORM)) return;
    const editor = openEditor() as Drawn | undefined;
    if (!editor) return;
    isMended = true;
    waitWhileEmpty(Object.getPrototypeOf(editor) as Drawn);
  });
}

function waitWhileEmpty(form: Drawn): void {
  const { render } = form;
  form.render = function (this: Drawn) {
    const draft = this.props.entryDraft as Draft | undefined;
    const entry = draft?.get('entry') as { size: number } | undefined;
    if (!draft || entry?.size !== 0) return render.call(this);
    // A draft without an entry is what Decap takes for one that is still to come.
    const props = { ...this.props, entryDraft: draft.delete('entry') };
    return render.call(Object.create(this, { props: { value: props } }) as Drawn);
  };
}

import { DISCARD_QUESTION } from '../check/save-rules.ts';
import { discardOwnText, wasRefused } from './delete-guard.ts';
import { openEditor } from './open-editor.ts';
import { onPageChange } from './page-changes.ts';
import { addButton } from './toolbar.ts';

/** Mark the page for `decap.css`: Decap offers to delete what is no draft, and says of an empty form that it is saved. */
const [NO_DRAFT, NOTHING_YET] = ['desk-no-draft', 'desk-nothing-yet'];

/**
 * After a first save that was refused Decap believes that there is a draft, and offers to delete it. Then there is
 * nothing to delete but one's own text, where somebody else's save stands in its way.
 */
export function offerDiscarding(): void {
  const marks = document.documentElement.classList;
  onPageChange(() => {
    marks.toggle(NO_DRAFT, isWithoutDraft());
    marks.toggle(NOTHING_YET, hasNothingYet());
  });
  addButton({
    name: 'Descartar lo que escribí',
    isOffered: () => isWithoutDraft() && wasRefused(),
    run: async () => {
      if (window.confirm(DISCARD_QUESTION)) discardOwnText();
    },
  });
}

/** A new entry of which nothing is written. */
function hasNothingYet(): boolean {
  const { newEntry, hasChanged } = openEditor()?.props ?? {};
  return newEntry === true && !hasChanged;
}

/** Decap knows the state of every draft that it has read. */
function isWithoutDraft(): boolean {
  const { unpublishedEntry, currentStatus } = openEditor()?.props ?? {};
  return unpublishedEntry === true && !currentStatus;
}

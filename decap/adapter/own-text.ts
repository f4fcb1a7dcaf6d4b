import { DISCARD_QUESTION } from '../check/save-rules.ts';
import { discardOwnText, wasRefused } from './delete-guard.ts';
import { openEditor } from './open-editor.ts';
import { onPageChange } from './page-changes.ts';
import { addButton } from './toolbar.ts';

/** Marks the page, so that `decap.css` hides Decap's button: there is no draft to be deleted. */
const MARK = 'desk-no-draft';

/**
 * After a first save that was refused Decap believes that there is a draft, and offers to delete it. Then there is
 * nothing to delete but one's own text, where somebody else's save stands in its way.
 */
export function offerDiscarding(): void {
  onPageChange(() => document.documentElement.classList.toggle(MARK, isWithoutDraft()));
  addButton({
    name: 'Descartar lo que escribí',
    isOffered: () => isWithoutDraft() && wasRefused(),
    run: async () => {
      if (window.confirm(DISCARD_QUESTION)) discardOwnText();
    },
  });
}

/** Decap knows the state of every draft that it has read. */
function isWithoutDraft(): boolean {
  const { unpublishedEntry, currentStatus } = openEditor()?.props ?? {};
  return unpublishedEntry === true && !currentStatus;
}

import type { DecapBackend } from '../cms.ts';
import { removeCopy, sentKey } from './copies.ts';
import { type OpenEditor, openEditor } from './open-editor.ts';
import { isMoving, keepWhereItIs, moveNext, openKey } from './recovery.ts';

/** A save that was asked for in a form. */
interface Save {
  isEnded: boolean;
  /** Where the copy of a form stands that was left meanwhile, and where it stood. */
  left?: { key: string; from: string };
}

/** The newest save of each form. */
const saves = new WeakMap<OpenEditor, Save>();
/** Copies of forms that were left and whose save goes on. */
const onTheirWay = new Set<Required<Save>['left']>();

/**
 * When a save ends, Decap throws a copy away: that of its form, or under the same name that of the next new entry of its
 * kind, which somebody is writing by then. And a form that is left while it is saved loses its copy at once, also where
 * that save fails. Here a save that has ended touches the copy of its own form alone, and that of a form that was left
 * waits for it apart: gone when it was saved, on the list of what was not when it failed.
 */
export function keepCopiesApart(backend: DecapBackend, now: () => Date): void {
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = async (entry, options) => {
    const form = openEditor();
    if (!form) return persist(entry, options);
    const save: Save = { isEnded: false };
    if (!saves.has(form)) guardCopy(form, now);
    saves.set(form, save);
    try {
      const result = await persist(entry, options);
      // Where the browser does not let go of it, it is offered once too often: the save has succeeded.
      if (save.left) await forget(save.left).catch(() => undefined);
      return result;
    } finally {
      save.isEnded = true;
      if (save.left) onTheirWay.delete(save.left);
    }
  };
}

/** Whether a copy is that of a form that was left and whose save goes on. */
export const isOnItsWay = (copy: string): boolean =>
  [...onTheirWay].some(({ key, from }) => copy === key || (copy === from && isMoving(from)));

function guardCopy(form: OpenEditor, now: () => Date): void {
  const remove = form.deleteBackup.bind(form);
  form.deleteBackup = () => {
    const save = saves.get(form);
    if (save?.isEnded && openEditor() !== form) return;
    // Only who leaves the form throws its copy away before the save has ended.
    if (save && !save.isEnded) {
      const from = openKey();
      save.left = { from, key: sentKey(from, now()) };
      onTheirWay.add(save.left);
      form.createBackup.flush();
      moveNext(from, save.left.key);
    }
    remove();
  };
}

async function forget({ key, from }: Required<Save>['left']): Promise<void> {
  keepWhereItIs(from);
  await removeCopy({ key });
}

import { beforeEach } from 'vitest';
import { type DeskSession, useDeskSession } from './desk-session.ts';

const SLUG = '2026-01-02-para-escribir';
const PATH = `content/press-releases/${SLUG}.mdx`;
const WORD = 'Comienzo';

/**
 * A desk at which each test starts with the form of a release open whose text is the one word «Comienzo». It waits for
 * its day, so that no change of it needs a note.
 */
export interface TextSession extends DeskSession {
  /** Front matter of the release, up to its text. */
  head: string;
  /** The file as the desk keeps it after a save; fails when nothing was saved. */
  draft: () => string;
  /** Saves, and gives the text that was written. */
  savedBody: () => Promise<string>;
}

/** Opens such a desk for the tests of this file. `cursor`: the word is selected, or the cursor stands behind it. */
export async function useTextSession(cursor: 'selects the word' | 'stands behind it'): Promise<TextSession> {
  const head = `---\ntitle: Para escribir\nsummary: Resumen\npublishedAt: '2099-01-02T08:00:00-05:00'\nplace: Ibagué\n---\n\n`;
  const session = await useDeskSession({ files: { [PATH]: `${head}${WORD}\n` } });
  const { desk, page, editor } = session;

  beforeEach(async () => {
    await desk.discard('press-releases', SLUG);
    await editor.open('press-releases', SLUG);
    await editor.select(WORD);
    if (cursor === 'selects the word') return;
    await page.keyboard.press('ArrowRight');
    await editor.settle();
  });

  const draft = () => desk.draft('press-releases', SLUG, PATH);
  const savedBody = async () => {
    await editor.save();
    const text = draft();
    if (!text.startsWith(head)) throw new Error(`The front matter was changed:\n${text}`);
    return text.slice(head.length).trimEnd();
  };
  return { ...session, head, draft, savedBody };
}

import type { DeskDay } from '../../src/domain/desk-day.ts';
import type { News, Scheduled } from '../check/publication.ts';
import type { WaitingDraft } from './rows.ts';
import type { Sources } from './sections.ts';
import { createTodayScreen } from './screen.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** Where the screen reads from. */
interface Readers {
  now: () => Date;
  /** Undefined before Decap works with a backend. */
  drafts: () => Promise<WaitingDraft[]> | undefined;
  /** Undefined before Decap works with a backend. */
  scheduled: () => Promise<Scheduled[]> | undefined;
  news: () => readonly News[];
}

/** Opens the first screen: what the site says at once, what waits in git as soon as it is read. */
export function openToday(read: Readers): { element: HTMLElement; refresh: () => Promise<void>; close: () => void } {
  const screen = createTodayScreen(read.now());
  let sources: Omit<Sources, 'news'> | undefined;

  const draw = () => sources && screen.draw({ ...sources, news: read.news() }, read.now());
  const refresh = async () => {
    try {
      const response = await fetch(addressOnSite('/admin/hoy.json'));
      sources = { drafts: 'reading', scheduled: undefined, ...sources, day: (await response.json()) as DeskDay };
      draw();
      const [drafts, scheduled] = await Promise.all([readDrafts(read), readScheduled(read)]);
      sources = { ...sources, drafts, scheduled };
      draw();
    } catch {
      screen.fail(
        'No se pudo leer qué hay para hoy. Recargue la página; si sigue así, avise a quien mantiene el sitio.',
      );
    }
  };
  const look = () => {
    if (!document.hidden) void refresh();
  };

  document.addEventListener('visibilitychange', look);
  void refresh();
  return {
    element: screen.element,
    refresh,
    close: () => document.removeEventListener('visibilitychange', look),
  };
}

/** Drafts that cannot be read keep nobody from seeing what is late. */
const readDrafts = async ({ drafts }: Readers): Promise<Sources['drafts']> =>
  drafts()?.catch(() => 'failed' as const) ?? 'reading';

/** Where they cannot be read nothing is said of them. */
const readScheduled = async ({ scheduled }: Readers): Promise<Sources['scheduled']> =>
  scheduled()?.catch(() => undefined);

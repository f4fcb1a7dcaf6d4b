import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { PreviewState } from '../../decap/check/draft-preview.ts';
import { formatFullMoment } from '../../src/i18n/format.ts';
import { toAddress, toPath } from '../../src/lib/site-address.ts';
import { createPreviewBuild } from '../preview/build-site.ts';
import { createPreviewHandler } from '../preview/serve.ts';
import { baseOf, openPreviews, type Preview, PREVIEWS } from '../preview/store.ts';
import type { CheckFolder } from '../site/check-process.ts';
import type { Desk } from './clone.ts';
import { branchOf, type Entry } from './drafts.ts';
import { headOf, makePreview, NO_DRAFT, type PreviewFailure, STOPPED } from './make-preview.ts';

/** The previews of the drafts of a desk: made one at a time, beside the site. */
export interface DraftPreviews {
  stateOf: (entry: Entry) => Promise<PreviewState>;
  /** Makes a preview of what is saved of an entry; gives the one that there is, unless it is older or asked for `again`. */
  make: (entry: Entry, again: boolean) => Promise<PreviewState>;
  owns: (url: string | undefined) => boolean;
  /** Answers whoever has an address. */
  handle: RequestListener;
  stop: () => Promise<void>;
}

interface Options {
  desk: Desk;
  /** Top folder of the program. */
  project: string;
  check: CheckFolder;
  now: () => Date;
  /** Where other computers reach this site; undefined when they cannot. */
  origin: () => string | undefined;
  /** What stands before every path of the site. */
  base: () => string;
}

export function createDraftPreviews({ desk, project, check, now, origin, base }: Options): DraftPreviews {
  const folder = `${desk.clone}-vistas`;
  const store = openPreviews(join(folder, 'paginas'), now);
  const build = createPreviewBuild(project, folder, check);
  const states = new Map<string, PreviewState>();
  let queue: Promise<unknown> = Promise.resolve();

  const stateOf = async (entry: Entry): Promise<PreviewState> => {
    const state = states.get(keyOf(entry));
    if (state) return state;
    const head = await headOf(desk, entry);
    const preview = store.of(entry);
    if (head === undefined || !preview || preview.expiresAt <= now().getTime())
      return say('none', head ? NOT_ASKED : NO_DRAFT);
    const path = baseOf(preview.token) + preview.page;
    const host = origin();
    const address = host === undefined ? path : host + toAddress(path, base());
    const until = `Vence el ${formatFullMoment(new Date(preview.expiresAt).toISOString())}.`;
    const isOlder = preview.commit !== head;
    const words = [isOlder ? OLDER : READY, host === undefined ? HERE_ONLY : WITHOUT_ACCOUNT, until];
    return { ...say('ready', words.join(' ')), address, isOlder };
  };

  const run = async (entry: Entry) => {
    states.set(keyOf(entry), say('busy', CHECKING));
    const failure = await makePreview(entry, {
      desk,
      store,
      build,
      check,
      now,
      onBuild: () => states.set(keyOf(entry), say('busy', BUILDING)),
    }).catch((error: Error): PreviewFailure => ({ text: `${STOPPED} ${error.message}`, faults: [] }));
    if (failure) states.set(keyOf(entry), { kind: 'failed', ...failure });
    else states.delete(keyOf(entry));
  };

  return {
    stateOf,
    make: async (entry, again) => {
      const state = await stateOf(entry);
      if (state.kind === 'busy' || (state.kind === 'ready' && !state.isOlder && !again)) return state;
      if ((await headOf(desk, entry)) === undefined) return say('none', NO_DRAFT);
      states.set(keyOf(entry), say('busy', WAITING));
      queue = queue.then(() => run(entry));
      return stateOf(entry);
    },
    owns: (url) => toPath(url ?? '', base())?.startsWith(PREVIEWS) ?? false,
    handle: createPreviewHandler({
      store,
      now,
      base,
      relationOf: async (preview: Preview) => {
        const head = await headOf(desk, preview);
        if (head === undefined) return 'gone';
        return head === preview.commit ? 'same' : 'older';
      },
    }),
    stop: () => build.stop(),
  };
}

const keyOf = ({ collection, slug }: Entry): string => branchOf(collection, slug);

const say = (kind: PreviewState['kind'], text: string): PreviewState => ({ kind, text, faults: [] });

const NOT_ASKED = 'Este borrador no tiene vista previa.';
const WAITING = 'En espera: antes se termina otra vista previa.';
const CHECKING = 'Se revisa el borrador…';
const BUILDING = 'Se construye la página como saldría publicada…';
const READY = 'La vista previa está lista.';
const OLDER = 'Esta vista previa es anterior a su último cambio: hágala de nuevo.';
const WITHOUT_ACCOUNT = 'Quien reciba la dirección la abre sin cuenta.';
const HERE_ONLY =
  'Se abre sin cuenta, pero solo en este equipo: para que llegue a otros, el sitio se arranca con «HOST=0.0.0.0» y una clave, «DESK_SECRET».';

import type { Fault, News } from '../../decap/check/publication.ts';
import { publishedFrom } from '../../src/domain/publication.ts';
import { formatFullMoment, formatHourInSentence } from '../../src/i18n/format.ts';
import { type ContentFile, describeFile } from './words.ts';

/** How a build ended. */
interface BuildOutcome {
  /** Moment before which every change is in it, in milliseconds. */
  since: number;
  /** Why there is no new site; absent when there is one. */
  failure?: { reason: string; faults: Fault[] };
  /** Files that the new site shows in their last good version, or not at all. */
  held?: readonly HeldFile[];
}

/** A file of today that cannot be built. */
export interface HeldFile {
  path: string;
  text: string;
  faults: Fault[];
}

/** What became of each publication since the desk was opened. */
export interface Newsroom {
  refused: (path: string, text: string, faults: Fault[]) => void;
  published: (path: string, text: string, askedAt: number) => void;
  stopped: (path: string, text: string, askedAt: number) => void;
  built: (outcome: BuildOutcome) => void;
  news: () => News[];
}

type State =
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'held'; text: string; faults: Fault[] }
  | { kind: 'publishing' }
  | { kind: 'stopped' }
  | { kind: 'built'; at: Date }
  | { kind: 'failed'; reason: string; faults: Fault[] };

interface Publication {
  id: string;
  file: ContentFile;
  askedAt: number;
  arrivedAt: number;
  state: State;
}

/** `now` is the moment at which content is looked at; `clock` counts the milliseconds between a publication and a build. */
export function createNewsroom(now: () => Date, clock: () => number = Date.now): Newsroom {
  // By path: what happens to an entry takes the place of what happened to it before.
  const publications = new Map<string, Publication>();
  let count = 0;

  const put = (path: string, text: string, askedAt: number, state: State) => {
    const file = describeFile(path, text);
    if (!file) return;
    count += 1;
    publications.delete(path);
    publications.set(path, { id: `${askedAt}-${count}`, file, askedAt, arrivedAt: clock(), state });
  };

  const hold = (held: readonly HeldFile[]) => {
    for (const [path, { state }] of publications)
      if (state.kind === 'held' && !held.some((file) => file.path === path)) publications.delete(path);
    for (const { path, text, faults } of held) {
      const before = publications.get(path)?.state;
      if (before?.kind !== 'held' || before.text !== text) put(path, text, clock(), { kind: 'held', text, faults });
    }
  };

  return {
    refused: (path, text, faults) => put(path, text, clock(), { kind: 'refused', faults }),
    published: (path, text, askedAt) => put(path, text, askedAt, { kind: 'publishing' }),
    stopped: (path, text, askedAt) => put(path, text, askedAt, { kind: 'stopped' }),
    built: ({ since, failure, held = [] }) => {
      if (!failure) hold(held);
      for (const publication of publications.values()) {
        const { kind } = publication.state;
        if (
          publication.arrivedAt > since ||
          kind === 'refused' ||
          kind === 'held' ||
          kind === 'stopped' ||
          (kind === 'built' && !isWaiting(publication, now()))
        )
          continue;
        if (!failure) publication.state = { kind: 'built', at: now() };
        else publication.state = { kind: 'failed', ...failure };
      }
    },
    news: () => [...publications.values()].map(toNews).toReversed(),
  };
}

/** Built before its moment came. */
const isWaiting = ({ file, state }: Publication, now: Date): boolean =>
  state.kind === 'built' && publishedFrom(file.data) > state.at.getTime() && publishedFrom(file.data) <= now.getTime();

function toNews({ id, askedAt, file, state }: Publication): News {
  const { title, page, href } = file;
  const open = { label: 'Abrir', href };
  const base = { id, askedAt, faults: [] };
  switch (state.kind) {
    case 'refused':
      return {
        ...base,
        kind: 'refused',
        text: `No se publicó «${title}»: el sitio no se podría construir. Nada cambió y su borrador sigue aquí.`,
        link: open,
        faults: state.faults,
      };
    case 'held':
      return {
        ...base,
        kind: 'held',
        text: `Los últimos cambios de «${title}» tienen errores. El sitio muestra su última versión buena, o nada si es nueva.`,
        link: open,
        faults: state.faults,
      };
    case 'publishing':
      return { ...base, kind: 'publishing', text: `Publicando «${title}»…` };
    case 'stopped':
      return {
        ...base,
        kind: 'stopped',
        text: `Se detuvo la salida de «${title}». Su texto sigue aquí como borrador, y sale cuando se publique de nuevo.`,
        link: open,
      };
    case 'failed':
      return {
        ...base,
        kind: 'failed',
        text: `Falló: «${title}» no está en línea. ${state.reason}`,
        link: open,
        faults: state.faults,
      };
    case 'built': {
      const from = publishedFrom(file.data);
      if (from > state.at.getTime()) {
        const moment = formatFullMoment(new Date(from).toISOString());
        return { ...base, kind: 'scheduled', text: `Programado: ${moment}. «${title}» no sale antes.`, link: open };
      }
      const hour = formatHourInSentence(state.at.toISOString());
      return {
        ...base,
        kind: 'live',
        text: `En línea desde ${hour}: «${title}».`,
        link: { label: 'Ver en el sitio', href: page },
      };
    }
  }
}

import { formatCount, formatDuration, formatNumber } from '../../src/i18n/format.ts';
import { systemFault } from './system-fault.ts';

/** A sentence for the terminal. */
export interface LogLine {
  /**
   * `phase`: how far the build is; `result`: how it ended; `problem`: warnings, errors and whatever else was printed, in
   * full.
   */
  kind: 'phase' | 'result' | 'problem';
  text: string;
}

/** Turns what Astro prints into what a person wants to see: each phase with its time, and progress on long work. */
export interface BuildLog {
  /** One line that Astro printed, and when (milliseconds); how far the build is. */
  read: (line: string, at: number) => LogLine[];
  /** Every problem of a build that succeeded all the same, its last phase, and what it made. */
  end: (at: number) => LogLine[];
  /** Why a build failed: one sentence where the system refused something, whatever else was printed about it. */
  fail: () => LogLine[];
}

/** The first sign of life of a long phase; each further one waits twice as long, up to a minute. */
const FIRST_PROGRESS_MS = 5000;
const LONGEST_SILENCE_MS = 60_000;

/** Reads the log of one `astro build --json` that began at `startedAt` (milliseconds). */
export function createBuildLog(startedAt: number): BuildLog {
  let phase = 0;
  let phaseStartedAt = startedAt;
  let nextProgressAt = startedAt + FIRST_PROGRESS_MS;
  const counts: Counts = { outputs: 0, kept: 0, pictures: 0, allPictures: 0, newPictures: 0, searchable: 0 };
  const warnings = new Set<string>();
  // Held until the end: a program that the system refuses something often says a lot before the reason comes.
  const problems: string[] = [];
  let fault: string | undefined;

  const closePhase = (at: number): LogLine[] => {
    const line = say('phase', `${PHASES[phase]?.describe(counts)} (${formatDuration(at - phaseStartedAt)})`);
    phaseStartedAt = at;
    nextProgressAt = at + FIRST_PROGRESS_MS;
    return line;
  };

  const progress = (at: number): LogLine[] => {
    const text = PHASES[phase]?.progress?.(counts);
    if (text === undefined || at < nextProgressAt) return [];
    nextProgressAt = at + Math.min(at - phaseStartedAt, LONGEST_SILENCE_MS);
    return say('phase', `  ${text} …`);
  };

  return {
    read: (line, at) => {
      const event = toEvent(line);
      if (event === undefined || event.level === 'error') {
        // Of several the first: the others follow from it.
        fault ??= systemFault(event?.message ?? line);
        problems.push(event ? describe('Error', event) : line);
        return [];
      }
      if (event.level === 'warn') {
        if (isOfEmptyCollection(event) || warnings.has(event.message)) return [];
        warnings.add(event.message);
        problems.push(describe('Aviso', event));
        return [];
      }
      const next = PHASES.findIndex(({ begins }, index) => index > phase && begins?.(event));
      const closed = next === -1 ? [] : closePhase(at);
      phase = Math.max(phase, next);
      count(event, counts);
      return [...closed, ...progress(at)];
    },
    end: (at) => [
      ...problems.flatMap((text) => say('problem', text)),
      ...closePhase(at),
      ...say(
        'result',
        `Sitio construido en ${formatDuration(at - startedAt)}: ${describeOutputs(counts)}, ${describePictures(counts)}.`,
      ),
    ],
    fail: () => (fault === undefined ? problems : [fault]).flatMap((text) => say('problem', text)),
  };
}

interface LogEvent {
  message: string;
  label: string | null;
  level: string;
}

interface Counts {
  /** Pages, feeds, data: whatever has an address of its own. */
  outputs: number;
  /** Those of them that an earlier build made. */
  kept: number;
  pictures: number;
  allPictures: number;
  /** Pictures that no earlier build left. */
  newPictures: number;
  /** Pages in the search index. */
  searchable: number;
}

interface Phase {
  /** True for the event with which it begins. */
  begins?: (event: LogEvent) => boolean;
  /** What was done, when it ends. */
  describe: (counts: Counts) => string;
  /** How far it is, when it is long. */
  progress?: (counts: Counts) => string;
}

const describeOutputs = ({ outputs }: Counts): string => formatCount(outputs, 'página o archivo', 'páginas y archivos');
const describePictures = ({ pictures }: Counts): string => formatCount(pictures, 'imagen', 'imágenes');

/** In the order of a build. Astro's words are those of astro/dist/core/build; the last phase is our integrations'. */
const PHASES: readonly Phase[] = [
  { describe: () => 'Contenido leído' },
  {
    begins: ({ message }) => /^Building \w+ entrypoints/.test(message),
    describe: () => 'Plantillas y programas preparados',
  },
  {
    begins: ({ message }) => message.trim() === 'generating static routes',
    describe: ({ outputs, kept }) =>
      `Páginas y archivos: ${formatNumber(outputs)}${kept > 0 ? `, ${formatCount(outputs - kept, 'hecha', 'hechas')}` : ''}`,
    progress: ({ outputs }) => `Páginas y archivos: van ${formatNumber(outputs)}`,
  },
  {
    begins: ({ message }) => message.trim() === 'generating optimized images',
    describe: ({ pictures, newPictures }) =>
      `Imágenes: ${formatNumber(pictures)}, ${formatCount(newPictures, 'nueva', 'nuevas')}`,
    progress: ({ pictures, allPictures }) => `Imágenes: ${formatNumber(pictures)} de ${formatNumber(allPictures)}`,
  },
  {
    begins: ({ label }) => label === 'search-index',
    describe: ({ searchable }) => `Buscador: ${formatCount(searchable, 'página', 'páginas')}; cabeceras y editor`,
  },
];

function count({ message, label }: LogEvent, counts: Counts): void {
  if (/^\s*├─ \//.test(message)) counts.outputs += 1;
  const [, kept] = (label === 'kept-pages' && /^Kept (\d+) pages/.exec(message)) || [];
  counts.kept += Number(kept ?? 0);
  counts.outputs += Number(kept ?? 0);
  const [, done, all] = /^\s*▶ .*\((\d+)\/(\d+)\)\s*$/.exec(message) ?? [];
  if (done !== undefined) {
    counts.pictures += 1;
    counts.allPictures = Number(all);
    if (!message.includes('(reused cache entry)')) counts.newPictures += 1;
  }
  const [, searchable] = (label === 'search-index' && /^Indexed (\d+) page/.exec(message)) || [];
  if (searchable !== undefined) counts.searchable = Number(searchable);
}

/** An entity that has no surveys yet is no fault; a name that no collection has is one of types. */
const isOfEmptyCollection = ({ message, label }: LogEvent): boolean =>
  label === 'content' && /^The collection "[\w-]+" does not exist or is empty\./.test(message);

const say = (kind: LogLine['kind'], text: string): LogLine[] => [{ kind, text }];

const describe = (what: string, { label, message }: LogEvent): string =>
  `${what}${label && label !== 'SKIP_FORMAT' ? ` (${label})` : ''}: ${message.trim()}`;

/** An event of Astro's JSON log; undefined for what something else printed. */
function toEvent(line: string): LogEvent | undefined {
  if (!line.startsWith('{"message":')) return undefined;
  try {
    return JSON.parse(line) as LogEvent;
  } catch {
    return undefined;
  }
}

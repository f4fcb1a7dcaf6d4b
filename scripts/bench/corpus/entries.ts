import { stringify } from 'yaml';
import { addDays, type Day } from '../../../src/lib/day.ts';
import type { EntryCollection } from '../../../src/model/collections.ts';
import type { Prose } from './prose.ts';

/** What an entry of the corpus is made from. */
export interface Place {
  /** Its place within its collection. */
  index: number;
  /** Day on which it came out, from ten years before the day of the benchmark to that day. */
  day: Day;
  prose: Prose;
  topics: readonly string[];
  categories: readonly string[];
  /** Paths of pictures beside the entry. */
  pictures: readonly string[];
}

/** Entries of each collection among ten thousand: what an office that accounts for itself writes in ten years. */
export const SHARES: Record<EntryCollection, number> = {
  'press-releases': 5000,
  questions: 2000,
  reports: 600,
  faqs: 400,
  commitments: 700,
  findings: 100,
  adjustments: 12,
  events: 600,
  indicators: 300,
  surveys: 100,
  stories: 200,
};

/** The text of the file of an entry. */
export function writeEntry(collection: EntryCollection, place: Place): string {
  const { fields, words } = MAKERS[collection](place);
  return `---\n${stringify({ ...common(place), ...fields }, { lineWidth: 0 })}---\n\n${body(place, words)}`;
}

interface Made {
  fields: object;
  /** Length of the body. */
  words: number;
}

const UNITS = ['Oficina de Planeación', 'Oficina de Comunicaciones', 'Dirección de Redes', 'Atención al usuario'];

const MAKERS: Record<EntryCollection, (place: Place) => Made> = {
  'press-releases': () => ({ fields: { place: 'Un lugar' }, words: 815 }),
  questions: ({ index, day, prose }) => ({
    fields: {
      number: `P-${index + 1}`,
      received: day,
      unit: prose.pick(UNITS),
      question: prose.paragraph(40),
      answered: day,
    },
    words: 180,
  }),
  reports: ({ index, day, prose }) => ({
    fields: {
      kind: index % 4 === 0 ? 'annual' : 'thematic',
      period: { from: addDays(day, -90), to: day },
      unit: prose.pick(UNITS),
      notAchieved: [1, 2, 3].map(() => ({ what: prose.title(9), why: prose.paragraph(40) })),
    },
    words: 1500,
  }),
  faqs: ({ day, prose, categories }) => ({ fields: { category: prose.pick(categories), reviewedAt: day }, words: 150 }),
  commitments: ({ index, day, prose }) => ({
    fields: {
      unit: prose.pick(UNITS),
      origin: prose.title(8),
      due: addDays(day, 120),
      progress: [30, 60]
        .filter((days) => addDays(day, days) <= TODAY)
        .map((days) => ({ date: addDays(day, days), note: prose.paragraph(25) })),
      ...(addDays(day, 120) <= TODAY && index % 8 > 0
        ? { outcome: { date: addDays(day, 110), result: 'met', note: prose.paragraph(30) } }
        : {}),
    },
    words: 120,
  }),
  findings: ({ index, day, prose }) => ({
    fields: {
      controlBody: 'comptroller',
      bodyName: 'Contraloría',
      auditNumber: `A-${index + 1}`,
      auditedOn: addDays(day, -30),
      unit: prose.pick(UNITS),
      finding: prose.paragraph(50),
      answer: { date: day, text: prose.paragraph(40) },
      actions: [1, 2].map((number) => ({
        number: `${number}`,
        what: prose.title(9),
        unit: prose.pick(UNITS),
        due: addDays(day, 90 * number),
      })),
    },
    words: 60,
  }),
  adjustments: ({ day, prose }) => ({
    fields: {
      unit: prose.pick(UNITS),
      reason: prose.paragraph(30),
      from: addDays(day, 15),
      others: [{ part: 'channels', before: prose.title(8), after: prose.title(8) }],
    },
    words: 60,
  }),
  events: ({ day, prose }) => ({
    fields: {
      kind: 'meeting',
      state: 'held',
      startsAt: `${day}T09:00:00-05:00`,
      endsAt: `${day}T12:00:00-05:00`,
      venue: prose.title(4),
      agenda: [prose.title(6), prose.title(7)],
    },
    words: 180,
  }),
  indicators: ({ prose }) => ({
    fields: {
      group: 'service',
      unit: 'horas',
      direction: 'down',
      method: prose.paragraph(60),
      source: { title: prose.title(6), date: TODAY },
      cutoff: TODAY,
      observations: Array.from({ length: 60 }, (_, month) => ({
        period: `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
        vintages: [{ date: '2026-02-01', value: `${10 + prose.number(80)},${prose.number(10)}` }],
      })),
    },
    words: 150,
  }),
  surveys: ({ index, day, prose }) => ({
    fields: {
      series: `serie-${index % 10}`,
      period: { from: addDays(day, -10), to: day },
      population: prose.title(6),
      answered: 100,
      sampling: 'open',
      method: prose.paragraph(40),
      questions: [1, 2, 3, 4].map((number) => ({
        id: `pregunta-${number}`,
        text: `¿${prose.title(8)}?`,
        kind: 'single',
        options: [
          { label: 'Sí', count: 61 },
          { label: 'No', count: 39 },
        ],
      })),
    },
    words: 150,
  }),
  stories: ({ prose }) => ({ fields: { place: prose.title(3) }, words: 700 }),
};

/** Day of the benchmark. */
export const TODAY: Day = '2026-11-22';

function common({ index, day, prose, topics, pictures }: Place): object {
  const src = index % 10 === 0 ? prose.pick(pictures) : undefined;
  return {
    title: `${prose.title(7)} ${index + 1}`,
    summary: prose.paragraph(17).slice(0, 190),
    publishedAt: `${day}T08:00:00-05:00`,
    topics: prose.number(4) === 0 ? [] : [prose.pick(topics)],
    ...(src ? { image: { src, alt: prose.title(8), credit: 'Oficina de Comunicaciones' } } : {}),
    sources: [{ title: prose.title(6), url: `https://example.org/${prose.number(1_000_000)}`, date: day }],
  };
}

/** Paragraphs of some 45 words, with headings, a table, a key figure and a list where the text is long. */
function body({ index, day, prose }: Place, words: number): string {
  const count = Math.max(1, Math.round(words / 45));
  const paragraphs = Array.from({ length: count }, (_, at) =>
    at % 4 === 1 && words > 400 ? `## ${prose.title(4)} ${at}\n\n${prose.paragraph(45)}` : prose.paragraph(45),
  );
  if (words < 400) return `${paragraphs.join('\n\n')}\n`;
  const row = () => `| ${prose.title(2)} | ${prose.number(900)} | ${prose.number(900)} |`;
  const table = `<Tabla titulo="${prose.title(5)}">\n\n| Lugar | Antes | Después |\n| --- | ---: | ---: |\n${[row(), row(), row()].join('\n')}\n\n</Tabla>`;
  const figure = `<Cifra valor="${prose.number(500)}" unidad="horas" etiqueta="${prose.title(5)}" fuente="${prose.title(4)}" corte="${day}" />`;
  const list = [prose.title(6), prose.title(8), prose.title(5)].map((item) => `- ${item}`).join('\n');
  return `${[...paragraphs, figure, ...(index % 5 === 0 ? [table] : []), list].join('\n\n')}\n`;
}

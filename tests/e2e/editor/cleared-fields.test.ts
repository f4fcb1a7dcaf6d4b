import { afterAll, beforeAll, expect, test } from 'vitest';
import { readValues, requireParts } from '../../../src/content-file/read.ts';
import { eventSchema } from '../../../src/model/event.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

const SLUG = '2026-06-01-con-todo';
const PATH = `content/events/${SLUG}.mdx`;

/** What a person does to empty a field, by the kind of its control. */
const EMPTYING = {
  text: (label: string) => session.editor.field(label).fill(''),
  list: async (label: string) => {
    await session.editor.field(label).press('Backspace');
  },
  items: (label: string) => itemsOf(label).getByRole('button', { name: 'Quitar el elemento' }).first().click(),
};

/** Every kind of field that may be left empty: its lines in the file, how they go, and what stays of them. */
const OPTIONAL: [kind: string, lines: string, how: keyof typeof EMPTYING, label: string, left?: string][] = [
  [
    'image',
    'image:\n  src: media/punto.png\n  alt: Un punto\n  credit: Prueba\n',
    'items',
    'Imagen principal (opcional)',
  ],
  ['list of relations', 'topics: [participacion]\n', 'list', 'Temas (opcional)', 'topics: []\n'],
  ['instant', "endsAt: '2026-06-01T11:00:00-05:00'\n", 'text', 'Final (opcional)'],
  ['address', 'stream: https://example.org/transmision\n', 'text', 'Transmisión (opcional)'],
  ['list of texts', 'agenda:\n  - Un asunto\n', 'items', 'Asuntos del evento (opcional)', 'agenda: []\n'],
  ['day within a group', "  until: '2026-05-20'\n", 'text', 'Hasta (opcional)'],
  [
    'list of choices',
    'accessibility: [wheelchair]\n',
    'items',
    'Servicios de accesibilidad (opcional)',
    'accessibility: []\n',
  ],
  ['relation', 'report: 2026-04-25-memoria-del-foro-sobre-fugas\n', 'list', 'Informe que se discute (opcional)'],
  ['number', 'reportDaysAhead: 3\n', 'text', 'Días de anticipación ofrecidos para el informe (opcional)'],
];
const GROUP = 'registration:\n  how: Por escrito.\n';
const lines = Object.fromEntries(OPTIONAL.map(([kind, text]) => [kind, text]));
// It waits for its day: of an entry that nobody has read no note is asked for.
const FULL = `---
title: Con todo
summary: Resumen
publishedAt: '2099-05-01T08:00:00-05:00'
${lines['image']}example: true
${lines['list of relations']}kind: forum
state: confirmed
startsAt: '2026-06-01T09:00:00-05:00'
${lines['instant']}venue: Un salón
${lines['address']}${lines['list of texts']}${GROUP}${lines['day within a group']}${lines['list of choices']}${lines['relation']}${lines['number']}---

Texto.
`;

let session: DeskSession;

beforeAll(async () => {
  session = await openDeskSession({ files: { [PATH]: FULL } });
  await session.editor.open('events', SLUG);
});

afterAll(() => session?.close());

/** The items of a list or of a group, below its label. */
const itemsOf = (label: string) =>
  session.page
    .locator('[class*="-ControlContainer"]')
    .filter({ has: session.page.locator('label', { hasText: label }) })
    .last();

const saved = async () => {
  await session.editor.save();
  return session.desk.draft('events', SLUG, PATH);
};

let expected = FULL;

// One after the other on one entry: at the end the file holds only what must be there.
test.each(OPTIONAL)('%s: emptied in the form, it is saved as empty', async (_, text, how, label, left = '') => {
  expected = expected.replace(text, left);
  await EMPTYING[how](label);
  expect(await saved()).toBe(expected);
});

test('a group: taken away in the form, it leaves the file', async () => {
  expected = expected.replace(GROUP, '');
  await EMPTYING.items('Inscripción y propuestas (opcional)');
  expect(await saved()).toBe(expected);
});

test('the build accepts what is left', () => {
  expect(eventSchema.safeParse(readValues(requireParts(expected).yaml))).toMatchObject({ success: true });
});

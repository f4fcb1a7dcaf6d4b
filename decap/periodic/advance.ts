import { commitmentStatus, groupOf } from '../../src/domain/commitment.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { formatStatus } from '../../src/i18n/status.ts';
import { compare } from '../../src/lib/compare.ts';
import { commitmentResults } from '../../src/model/commitment.ts';
import type { LedgerEntry } from '../../src/scaffold/ledger.ts';
import { type Outcome, withProgress } from '../../src/scaffold/progress.ts';
import { readDay, writeDay } from '../typed/day.ts';
import { element, field, select } from './dom.ts';
import { type Panel, panelForm } from './panel.ts';
import { pickList } from './pick-list.ts';
import { faultsOf, type Work } from './work.ts';

/** Commitments that have not ended, the most urgent first; what is said of one opens its form, with the advance in it. */
export async function addAdvance(work: Work, panel: Panel): Promise<void> {
  const { listed, today } = await work.ledger();
  const open = listed('commitments')
    .filter(({ data }) => ['overdue', 'open', 'undated'].includes(groupOf(commitmentStatus(data, today))))
    .toSorted((a, b) => compare(a.data.due ?? '9', b.data.due ?? '9'));
  if (open.length === 0) return panel.show([element('p', {}, 'No hay compromisos abiertos.')]);
  const choices = open.map((commitment) => {
    const { title, due, unit } = commitment.data;
    const state = formatStatus(commitmentStatus(commitment.data, today));
    const note = [state, due && formatDay(due), unit].filter(Boolean).join(' · ');
    return { title, note, run: () => describe(work, panel, commitment) };
  });
  panel.show(pickList('Elija el compromiso que avanzó.', choices));
}

function describe(work: Work, panel: Panel, { id, data }: LedgerEntry<'commitments'>): void {
  const day = field('Día', element('input', { value: writeDay(work.today()), autocomplete: 'off' }), DAY_HINT);
  const note = field(
    'Qué se hizo',
    element('textarea', { rows: 3, maxLength: 500 }),
    'Con palabras que se puedan comprobar.',
  );
  const evidence = field(
    'Prueba (opcional)',
    element('input', { inputMode: 'url' }),
    'Una ruta del sitio que termina en «/» o una dirección completa.',
  );
  const result = field(
    '¿El compromiso termina con esto?',
    select([['', 'No, sigue'], ...Object.entries(commitmentResults)]),
  );
  const fields = { date: day, note, evidence, result };
  const open = async () => {
    for (const part of Object.values(fields)) part.say('');
    const [what, shown] = [note, evidence].map(({ control }) => control.value.trim());
    const date = readDay(day.control.value);
    if (!what) return refuse(note, 'Diga qué se hizo.');
    if (!date) return refuse(day, `«${day.control.value}» no es un día. ${DAY_HINT}`);
    if (date > work.today()) return refuse(day, 'Ese día no ha llegado. Un avance se cuenta cuando ya pasó.');
    const outcome = result.control.value
      ? { date, result: result.control.value as Outcome['result'], note: what }
      : undefined;
    const base = await work.read('commitments', id);
    const raw = withProgress(base, { date, note: what, ...(shown && { evidence: shown }) }, outcome);
    const fault = faultsOf('commitments', id, raw, work.today())[0];
    const place = fields[fault?.path.at(-1) as keyof typeof fields];
    if (fault && place) return refuse(place, fault.message);
    await work.open({
      entry: { collection: 'commitments', slug: id },
      raw,
      base,
      focus: [outcome ? 'outcome' : 'progress'],
    });
    panel.close();
  };
  const form = panelForm(panel, 'Abrir con el avance', open, note.box, day.box, evidence.box, result.box);
  panel.show([element('h3', {}, data.title), form], note.control);
}

const DAY_HINT = 'Escríbalo así: 01/12/2026, o 1 de diciembre de 2026.';

function refuse({ say, control }: ReturnType<typeof field>, words: string): void {
  say(words);
  control.focus();
}

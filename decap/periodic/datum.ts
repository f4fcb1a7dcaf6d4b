import { currentVintage } from '../../src/domain/indicator.ts';
import { formatFigure, formatPeriodName } from '../../src/i18n/figures.ts';
import { compare } from '../../src/lib/compare.ts';
import type { Day } from '../../src/lib/day.ts';
import { firstDayOf, lastDayOf, nextPeriod, type Period, quarterOf } from '../../src/lib/period.ts';
import type { LedgerEntry } from '../../src/scaffold/ledger.ts';
import { isRevision, withCutoff, withValue } from '../../src/scaffold/series.ts';
import { entryAddress } from '../adapter/open-editor.ts';
import { readDecimal } from '../typed/decimal.ts';
import { PERIOD_FORMS, readPeriod } from '../typed/period.ts';
import { element, field, linkTo } from './dom.ts';
import { type Panel, panelForm } from './panel.ts';
import { faultsOf, type Work } from './work.ts';

/** One row of one or several indicators, with the value before it: each one that gets a value becomes a draft. */
export async function addDatum(work: Work, panel: Panel): Promise<void> {
  const today = work.today();
  const { listed } = await work.ledger();
  const rows = listed('indicators')
    .map((indicator) => createRow(indicator, today))
    .toSorted((a, b) => a.rank - b.rank || compare(a.title, b.title));
  if (rows.length === 0) return panel.show([element('p', {}, 'Todavía no hay indicadores publicados.')]);
  const save = () => saveRows(work, panel, rows);
  const lead = 'Escriba los valores que tenga. Lo que deje vacío no cambia. Cada indicador queda como borrador.';
  const first = rows[0]?.value.control;
  panel.show(
    [element('p', {}, lead), panelForm(panel, 'Guardar borradores', save, ...rows.map(({ box }) => box))],
    first,
  );
}

/** An indicator in the form. */
interface Row {
  id: string;
  title: string;
  /** What is awaited, because its next period is over, comes first; what has no series, or fills itself, last. */
  rank: number;
  box: HTMLElement;
  value: ReturnType<typeof field<HTMLInputElement>>;
  period: ReturnType<typeof field<HTMLInputElement>>;
  why: ReturnType<typeof field<HTMLInputElement>>;
}

function createRow({ id, data }: LedgerEntry<'indicators'>, today: Day): Row {
  const { title, unit, observations, measuredBy } = data;
  const last = observations.at(-1);
  const next = periodToTell(last?.period, today);
  const before = last
    ? `Antes: ${formatFigure(currentVintage(last), unit)} (${formatPeriodName(last.period)})`
    : 'Todavía no tiene datos.';
  const value = field(`Valor, en ${unit}`, element('input', { inputMode: 'decimal', autocomplete: 'off' }));
  const period = field('Periodo', element('input', { value: formatPeriodName(next), autocomplete: 'off' }));
  const why = field('Por qué cambia el valor que ya estaba', element('input', { maxLength: 500 }));
  why.box.hidden = true;
  const automatic = measuredBy ? ' Se mide solo, con los registros del servidor.' : '';
  const box = element(
    'fieldset',
    { className: 'desk-panel-row' },
    element('legend', {}, title),
    element('p', {}, before + automatic),
    value.box,
    period.box,
    why.box,
  );
  return { id, title, rank: !last || measuredBy ? 2 : lastDayOf(next) < today ? 0 : 1, box, value, period, why };
}

/** The period after the last one that has a value, once it has begun; while it has not, the last one can be revised. */
function periodToTell(last: Period | undefined, today: Day): Period {
  if (last === undefined) return quarterOf(today);
  const next = nextPeriod(last);
  return firstDayOf(next) <= today ? next : last;
}

async function saveRows(work: Work, panel: Panel, rows: readonly Row[]): Promise<void> {
  const given = rows.filter(({ value }) => value.control.value.trim() !== '');
  if (given.length === 0) return panel.say('No hay ningún valor escrito.');
  const changes = await Promise.all(given.map((row) => toChange(work, row)));
  const bad = given.find((_, index) => changes[index] === undefined);
  if (bad) return (bad.why.box.hidden ? bad.value : bad.why).control.focus();
  const saved: Row[] = [];
  for (const [index, row] of given.entries()) {
    const change = changes[index];
    if (!change) continue;
    try {
      await work.saveDraft('indicators', row.id, change);
    } catch (error) {
      row.value.say(`No se guardó. ${(error as Error).message}`);
      continue;
    }
    saved.push(row);
    // What is saved is not sent a second time.
    row.value.control.value = '';
  }
  if (saved.length === given.length) showSaved(panel, saved);
  else panel.say(`Quedaron guardados ${saved.length} de ${given.length}. Los demás dicen por qué no.`);
}

/** The new text of an indicator; undefined where something is wrong, which its row then says. */
async function toChange(work: Work, row: Row): Promise<{ raw: string; base: string } | undefined> {
  const [value = '', written = '', why = ''] = [row.value, row.period, row.why].map((part) =>
    part.control.value.trim(),
  );
  for (const part of [row.value, row.period, row.why]) part.say('');
  const stop = (part: Row['value'], words: string): undefined => {
    part.say(words);
    return undefined;
  };
  const period = readPeriod(written);
  if (!period) return stop(row.period, `«${written}» no es un periodo. ${PERIOD_FORMS}`);
  if (firstDayOf(period) > work.today()) return stop(row.period, `Todavía no empieza: ${formatPeriodName(period)}.`);
  const datum = { period, value: readDecimal(value) ?? value, why };
  const base = await work.read('indicators', row.id);
  if (isRevision(base, datum, work.today()) && !why) {
    row.why.box.hidden = false;
    return stop(row.why, `Ya hay un valor de ${formatPeriodName(datum.period)}. Diga por qué lo cambia.`);
  }
  const raw = withCutoff(withValue(base, datum, work.today()), datum.period, work.today());
  if (raw === base) return stop(row.value, 'Ese valor ya está guardado.');
  const fault = faultsOf('indicators', row.id, raw, work.today())[0];
  if (fault) return stop(row.value, fault.message);
  return { raw, base };
}

function showSaved(panel: Panel, saved: readonly Row[]): void {
  const items = saved.map(({ id, title }) =>
    element('li', {}, linkTo(panel, `#${entryAddress({ collection: 'indicators', slug: id })}`, title)),
  );
  const lead = element('p', { tabIndex: -1 }, 'Quedaron como borrador, y salen al publicarlos:');
  const board = element('p', {}, linkTo(panel, '#/workflow', 'Ir a Revisión'));
  panel.show([lead, element('ul', { className: 'desk-panel-list' }, ...items), board], lead);
}

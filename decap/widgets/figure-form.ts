import { formatPeriodName } from '../../src/i18n/figures.ts';
import { compare } from '../../src/lib/compare.ts';
import type { Day } from '../../src/lib/day.ts';
import { isPeriod } from '../../src/lib/period.ts';
import { type BlockName, blockModels } from '../../src/model/blocks.ts';
import { findFieldMeta, shapeOf } from '../../src/model/introspection.ts';
import { computedKinds } from '../../src/model/computed.ts';
import type { AskForInline } from '../adapter/inline-blocks.ts';
import { inlineTagAt, writeInline } from '../body/inline.ts';
import { guardBody } from '../body/parse.ts';
import { type FigureOf, figuresOf } from '../figures/figures.ts';
import { readPublished } from '../figures/published.ts';
import { element, type Field, field, select } from '../periodic/dom.ts';
import { guarded, openPanel, type Panel, panelForm } from '../periodic/panel.ts';
import { PERIOD_FORMS, readPeriod } from '../typed/period.ts';

type Attributes = Readonly<Record<string, string>>;

/** What a form of one block gives: its fields, and what is in them. */
interface Form {
  fields: readonly Field[];
  read: () => Attributes;
}

/** The form of a block that stands inside a sentence: what it asks for, and what the site will say there. */
export const askForFigure =
  (today: () => Day): AskForInline =>
  (name, attributes) =>
    new Promise((resolve) => {
      let tag: string | undefined;
      const panel = openPanel(blockModels[name].label, () => resolve(tag));
      void guarded(panel, async () => {
        const ledger = await readPublished(today());
        const form =
          name === 'Indicador' ? indicatorForm(attributes, ledger.listed('indicators')) : countForm(attributes);
        show(panel, name, form, figuresOf(ledger), (written) => {
          tag = written;
          panel.close();
        });
      });
    });

function show(panel: Panel, name: BlockName, form: Form, figureOf: FigureOf, done: (tag: string) => void): void {
  const said = element('output', { className: 'desk-panel-said' });
  const say = () => {
    const words = figureOf(name, form.read());
    said.textContent = words === undefined ? 'Lo publicado todavía no tiene esa cifra.' : `El sitio dirá: ${words}`;
  };
  const send = () => {
    const tag = writeInline({ name, attributes: form.read() });
    const fault = faultOf(tag);
    if (fault === undefined) done(tag);
    else panel.say(fault);
    return Promise.resolve();
  };
  const content = panelForm(panel, 'Poner en el texto', send, ...form.fields.map(({ box }) => box), said);
  content.addEventListener('input', say);
  say();
  panel.show([element('p', {}, blockModels[name].hint), content]);
}

/** What keeps a tag from being put into the text, in words. */
function faultOf(tag: string): string | undefined {
  if (inlineTagAt(tag) !== tag) return 'Escriba el valor con cifras, coma y unidad, sin otros signos.';
  const [fault] = guardBody(`Dice ${tag}.`, { inForm: true });
  return fault && `${fault.found} ${fault.fix}`;
}

function indicatorForm({ id, periodo }: Attributes, indicators: readonly IndicatorItem[]): Form {
  const sorted = indicators
    .filter(({ data }) => data.observations.length > 0)
    .toSorted((a, b) => compare(a.data.title, b.data.title));
  if (sorted.length === 0) throw new Error('Todavía no hay indicadores publicados con datos.');
  // The one of the text may be in a draft only: another one does not take its place by itself.
  const isUnknown = id !== undefined && id !== '' && !sorted.some((item) => item.id === id);
  const options = sorted.map((item) => [item.id, item.data.title] as const);
  const indicator = toField('Indicador', 'id', select(isUnknown ? [['', 'Elija un indicador'], ...options] : options));
  const period = toField('Indicador', 'periodo', select([]), '');
  const fill = () => {
    const { observations } = sorted.find((item) => item.id === indicator.control.value)?.data ?? { observations: [] };
    const newestFirst = observations.map((item) => item.period).toReversed();
    period.control.replaceChildren(
      ...newestFirst.map((value) => element('option', { value }, formatPeriodName(value))),
    );
  };
  if (id && !isUnknown) indicator.control.value = id;
  fill();
  if (periodo) period.control.value = periodo;
  indicator.control.addEventListener('input', fill);
  return {
    fields: [indicator, period],
    read: () => ({ id: indicator.control.value, periodo: period.control.value }),
  };
}

interface IndicatorItem {
  id: string;
  data: { title: string; observations: readonly { period: string }[] };
}

function countForm({ tipo, periodo = '', publicado = '' }: Attributes): Form {
  const kind = toField('Calculado', 'tipo', select(Object.entries(computedKinds)));
  if (tipo && tipo in computedKinds) kind.control.value = tipo;
  const written = isPeriod(periodo) ? formatPeriodName(periodo) : periodo;
  const period = toField(
    'Calculado',
    'periodo',
    element('input', { value: written, autocomplete: 'off' }),
    PERIOD_FORMS,
  );
  const published = toField('Calculado', 'publicado', element('input', { value: publicado, autocomplete: 'off' }));
  return {
    fields: [kind, period, published],
    read: () => ({
      tipo: kind.control.value,
      periodo: readPeriod(period.control.value) ?? period.control.value.trim(),
      publicado: published.control.value.trim(),
    }),
  };
}

/** A control with the label of its attribute and, if nothing else is said, its hint. */
function toField<T extends HTMLInputElement | HTMLSelectElement>(
  block: BlockName,
  attribute: string,
  control: T,
  hint?: string,
): Field<T> {
  const schema = shapeOf(blockModels[block].schema)?.[attribute];
  const meta = schema && findFieldMeta(schema);
  return field(meta?.label ?? attribute, control, hint ?? meta?.hint);
}

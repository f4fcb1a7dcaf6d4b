import { computedFigure } from '../../src/domain/computed.ts';
import { currentVintage, findObservation } from '../../src/domain/indicator.ts';
import { besidePublished, formatComputed, formatPlacedFigure } from '../../src/i18n/figures.ts';
import { isPeriod } from '../../src/lib/period.ts';
import type { BlockName } from '../../src/model/blocks.ts';
import { type ComputedKind, computedKinds } from '../../src/model/computed.ts';
import type { Ledger } from '../../src/scaffold/ledger.ts';

type Props = Readonly<Record<string, string>>;

/** What the site writes in the place of a block inside a sentence; undefined where what is published does not have it. */
export type FigureOf = (name: BlockName, props: Props) => string | undefined;

/** The figures of what is published, as they stand on the ledger's day. */
export function figuresOf(ledger: Ledger): FigureOf {
  return (name, { periodo: period = '', ...props }) => {
    if (!isPeriod(period)) return undefined;
    if (name === 'Indicador') return ofIndicator(ledger, props['id'] ?? '', period);
    if (name !== 'Calculado' || !Object.hasOwn(computedKinds, props['tipo'] ?? '')) return undefined;
    const kind = props['tipo'] as ComputedKind;
    const counted = {
      questions: ledger.listed('questions').map(({ data }) => data),
      commitments: ledger.listed('commitments').map(({ data }) => data),
      term: ledger.setting('terms').questionAnswer,
    };
    return besidePublished(
      formatComputed(kind, computedFigure(kind, period, counted, ledger.today)),
      props['publicado'] || undefined,
    );
  };
}

/** Whether a text asks for a figure. */
export const hasFigure = (body: string): boolean => /<(?:Indicador|Calculado)\b/.test(body);

function ofIndicator(ledger: Ledger, id: string, period: string): string | undefined {
  const indicator = ledger.listed('indicators').find((item) => item.id === id);
  const observation = indicator && findObservation(indicator.data, period);
  return indicator && observation && formatPlacedFigure(currentVintage(observation), indicator.data);
}

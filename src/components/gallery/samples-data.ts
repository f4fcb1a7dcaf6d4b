import { parseDecimal } from '../../lib/decimal.ts';
import type { Cell, Column, ColumnType } from '../../open-data/dataset.ts';
import type { ShownObligation } from '../../queries/evidence.ts';
import { LONG } from './samples.ts';

/** A value of each type that a column may have. */
const values = {
  string: LONG,
  uri: 'https://example.org/informes/muestra/',
  integer: 1_234_567,
  decimal: parseDecimal('61,80'),
  boolean: true,
  date: '2026-10-05',
} satisfies Record<ColumnType, Cell>;

/** Cells one by one, an absent value at the end. */
export const cells: { type: ColumnType; cell: Cell; note?: string }[] = [
  ...(Object.keys(values) as ColumnType[]).map((type) => ({ type, cell: values[type] })),
  { type: 'boolean', cell: false },
  { type: 'string', cell: undefined, note: '(sin valor)' },
];

const titles: Record<ColumnType, string> = {
  string: 'Texto',
  uri: 'Dirección',
  integer: 'Cantidad',
  decimal: 'Valor',
  boolean: '¿Es ejemplo?',
  date: 'Día',
};

export const columns: Column[] = (Object.keys(titles) as ColumnType[]).map((type) => ({
  name: type,
  title: titles[type],
  description: titles[type],
  type,
  required: false,
}));

/** A full row and one with gaps. */
export const rows: Cell[][] = [
  columns.map(({ type }) => values[type]),
  ['Barrio Inventado', undefined, 0, undefined, false, undefined],
];

const obligation = {
  id: 'muestra',
  norm: 'Norma de ejemplo',
  article: 'Artículo 1',
  text: 'Publicar cada mes lo que se gastó.',
  reading: 'primary',
  source: { title: 'Gaceta de Ejemplo', url: 'https://example.org/', date: '2026' },
  evidence: [],
} as const;

/** An obligation that is shown, one shown in part, and one with nothing to show. */
export const obligations: Record<'shown' | 'partly' | 'missing', ShownObligation> = {
  shown: {
    obligation: { ...obligation, id: 'con-prueba', evidence: ['/informes/'] },
    evidence: [{ path: '/informes/', title: 'Informes', updated: '2026-10-05' }],
  },
  partly: {
    obligation: { ...obligation, id: 'en-parte', article: 'Artículo 2', evidence: [], gap: 'Falta el mes de octubre.' },
    evidence: [
      { path: '/datos/informes.csv', title: undefined, updated: undefined },
      { path: '/calendario/', title: 'Calendario', updated: '2026-11-20' },
    ],
  },
  missing: {
    obligation: {
      ...obligation,
      id: 'sin-prueba',
      article: 'Artículo 3',
      reading: 'secondary',
      source: { title: 'Guía de ejemplo', date: 'sin fecha' },
      evidence: [],
      gap: 'No hay nada publicado todavía.',
    },
    evidence: [],
  },
};

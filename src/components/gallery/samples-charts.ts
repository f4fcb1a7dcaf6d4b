import type { StackRow } from '../ui/stack-chart.ts';

/** A series with a value that is not exact and one that is missing. */
export const samplePoints = [
  { label: '2022', value: 523, text: '523' },
  { label: '2023', value: 184, text: '184', approximate: true },
  { label: '2024', text: 'Sin dato' },
];

/** Values on both sides of zero. */
export const negativePoints = [
  { label: '2022', value: 4, text: '4' },
  { label: '2023', value: -2.5, text: '−2,5' },
];

/** Too many values for columns: a line. */
export const linePoints = Array.from({ length: 12 }, (_, index) => {
  const value = 300 + ((index * 37) % 90);
  return { label: `mes ${index + 1}`, value, text: String(value) };
});

export const shares = [
  { label: 'Sí', value: 62.5, text: '62,5 %' },
  { label: 'No', value: 37.5, text: '37,5 %' },
  { label: 'No sabe', value: 0, text: '0 %' },
];

/** Wholes with every part, with some, and with one. */
export const stacks = [
  {
    label: 'tercer trimestre de 2026',
    parts: [
      { tone: 'done', label: 'Cumplidos a tiempo', count: 5 },
      { tone: 'done-late', label: 'Cumplidos tarde', count: 2 },
      { tone: 'broken', label: 'No cumplidos o en parte', count: 2 },
      { tone: 'late', label: 'Vencidos sin resultado', count: 3 },
      { tone: 'open', label: 'En curso', count: 1 },
    ],
  },
  {
    label: 'segundo trimestre de 2026',
    parts: [
      { tone: 'done', label: 'Cumplidos a tiempo', count: 0 },
      { tone: 'late', label: 'Vencidos sin resultado', count: 1 },
    ],
  },
] as const satisfies StackRow[];

/** Figures that the ledger counts, as a block of a text names them. */
export const computedKinds = {
  'preguntas-recibidas': 'Preguntas recibidas en el periodo',
  'preguntas-respondidas': 'De ellas, respondidas',
  'preguntas-a-tiempo': 'De ellas, respondidas a tiempo',
  'preguntas-a-tiempo-porcentaje': 'De ellas, respondidas a tiempo, en porcentaje',
  'preguntas-con-retraso': 'De ellas, respondidas con retraso',
  'preguntas-vencidas': 'De ellas, sin respuesta y vencidas',
  'preguntas-en-plazo': 'De ellas, sin respuesta y en plazo',
  'compromisos-del-periodo': 'Compromisos que vencían en el periodo',
  'compromisos-cumplidos': 'De ellos, cumplidos',
  'compromisos-no-cumplidos': 'De ellos, no cumplidos o cumplidos en parte',
  'compromisos-vencidos': 'De ellos, vencidos sin resultado',
} as const;

/** A figure that the ledger counts. */
export type ComputedKind = keyof typeof computedKinds;

/** A figure that prose says by itself. */
export interface TypedFigure {
  kind: ComputedKind;
  value: number;
  /** The words that say it. */
  words: string;
}

/** How prose says figures of the ledger; the group is the number. What is said in another way is not recognised. */
const SAID: readonly (readonly [kind: ComputedKind, pattern: RegExp])[] = [
  ['preguntas-a-tiempo-porcentaje', /(\d+)\s*% de las preguntas(?: ciudadanas)? se respondi(?:ó|eron) a tiempo/giu],
  ['preguntas-recibidas', /(\d+) preguntas?(?: ciudadanas?)? recibidas?(?!\p{L})/giu],
  ['preguntas-recibidas', /se recib(?:ió|ieron) (\d+) preguntas?(?!\p{L})/giu],
  ['preguntas-respondidas', /se respondi(?:ó|eron) (?:a )?(\d+) preguntas?(?!\p{L})(?! a tiempo)/giu],
  ['preguntas-a-tiempo', /se respondi(?:ó|eron) (?:a )?(\d+) preguntas? a tiempo/giu],
  ['compromisos-cumplidos', /se cumpli(?:ó|eron) (\d+) compromisos?(?!\p{L})/giu],
];

/** Figures of the ledger that a text says by itself. */
export const typedFigures = (text: string): TypedFigure[] =>
  SAID.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([words, said]) => ({ kind, value: Number(said), words })),
  );

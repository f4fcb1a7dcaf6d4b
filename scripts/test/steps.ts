/** One npm script of `npm test`. */
export interface Step {
  script: string;
  /** What it does, for the summary. */
  label: string;
  /** `vitest` steps count their tests; a `check` counts as one. */
  kind: 'check' | 'vitest';
  /** Scripts without whose success this one would only repeat the failure. */
  needs?: readonly string[];
}

/** In order: what is quick comes first, and a failing check does not hide the others. */
export const STEPS: readonly Step[] = [
  { script: 'check:format', label: 'formato', kind: 'check' },
  { script: 'check:lint', label: 'reglas de código', kind: 'check' },
  { script: 'check:types', label: 'tipos', kind: 'check' },
  { script: 'check:unused', label: 'código sin uso', kind: 'check' },
  { script: 'check:content', label: 'contenido', kind: 'check' },
  { script: 'check:personal-data', label: 'datos personales', kind: 'check' },
  { script: 'test:unit', label: 'pruebas de unidad', kind: 'vitest' },
  { script: 'build', label: 'construcción', kind: 'check' },
  { script: 'build:fixture', label: 'construcción de la entidad de prueba', kind: 'check' },
  { script: 'test:build', label: 'pruebas del sitio construido', kind: 'vitest', needs: ['build', 'build:fixture'] },
  { script: 'test:clock', label: 'pruebas con el reloj en días futuros', kind: 'check', needs: ['build:fixture'] },
  { script: 'test:e2e', label: 'pruebas en el navegador', kind: 'vitest', needs: ['build', 'build:fixture'] },
];

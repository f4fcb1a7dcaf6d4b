import type { CheckMemory } from '../../src/check/check-memory.ts';
import { formatCount } from '../../src/i18n/format.ts';
import type { LogLine } from './build-log.ts';

// What a build says of what an earlier one kept for it. Damage is a problem: a disk may be failing. That of another program or
// content is none: it tells why this build takes longer.

export function keptReadings({ entries, pictures }: ReturnType<CheckMemory['states']>): LogLine[] {
  return [
    ...problem(entries === 'damaged', 'Se leyó de nuevo todo el contenido: lo guardado de su lectura estaba dañado.'),
    ...problem(
      pictures === 'damaged',
      'Se revisaron de nuevo todas las imágenes: lo guardado de su revisión estaba dañado.',
    ),
    ...(entries === 'foreign' ? [{ kind: 'phase', text: FOREIGN } as const] : []),
  ];
}

export const keptPictures = (damaged: number): LogLine[] =>
  problem(
    damaged > 0,
    `Se hacen de nuevo ${formatCount(damaged, 'imagen guardada que estaba dañada', 'imágenes guardadas que estaban dañadas')}.`,
  );

export const keptStore = (isDamaged: boolean): LogLine[] =>
  problem(isDamaged, 'Se preparan de nuevo todos los textos: lo guardado de ellos estaba dañado.');

const problem = (isSo: boolean, text: string): LogLine[] => (isSo ? [{ kind: 'problem', text }] : []);

const FOREIGN =
  'Lo que guardó la construcción anterior es de otra versión del programa o de otro contenido: se hace todo de nuevo, y tarda más.';

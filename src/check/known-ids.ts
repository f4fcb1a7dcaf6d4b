import { nearestTo } from '../lib/nearest.ts';

/** More than these nobody reads in a message. */
const SHOWN = 5;

/** The identifiers most like the one that does not exist, for the message about it. */
export const knownIds = (id: string, known: readonly string[]): string =>
  nearestTo(id, known, SHOWN).join(', ') || 'ninguno';

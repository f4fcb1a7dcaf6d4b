import { parse } from 'yaml';
import { z } from 'zod';
import type { PersonalTrace } from '../../src/domain/personal-traces.ts';

/** One trace that may stand, and why. */
export interface Allowed {
  found: string;
  why: string;
}

const list = z.array(z.strictObject({ found: z.string().min(4), why: z.string().min(10) }));

/**
 * Reads a list of what may stand: `- found: 608 261 2345` with a `why` that somebody else can check.
 * @throws Error in Spanish, for an entry without a reason.
 */
export function readAllowed(text: string, file: string): Allowed[] {
  const { data, error } = list.safeParse(parse(text) ?? []);
  if (data) return data;
  const [{ path } = { path: [] }] = error.issues;
  throw new Error(
    `${file}: el punto ${Number(path[0] ?? 0) + 1} no está completo. Se esperaba «found» con lo que se encontró y «why» con el motivo por el que puede estar.`,
  );
}

/** The entry that allows a trace, however its digits are grouped. */
export const allowanceOf = ({ found }: PersonalTrace, allowed: readonly Allowed[]): Allowed | undefined =>
  allowed.find((entry) => bare(entry.found) === bare(found));

/** A text without what people put between signs. */
export const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s().+-]/g, '');

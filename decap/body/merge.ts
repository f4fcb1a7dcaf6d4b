import { diff } from './diff.ts';
import { fromEditorText } from './editor-text.ts';
import { type BodyPiece, formatPiece, piecesOf } from './nodes.ts';
import { mergeText } from './merge-text.ts';

/** What a body was when it was opened. */
export interface Opened {
  /** Bytes of the body. */
  source: string;
  /** What the rich-text editor writes for it when nobody has typed. */
  baseline: string;
}

/**
 * The body after an edit. `edited` is what the rich-text editor writes now: it rewrites the whole text in its own
 * style, so only the difference to its own baseline counts, piece by piece and, inside a piece, word by word.
 */
export function mergeBody({ source, baseline }: Opened, edited: string): string {
  if (edited === baseline) return source;
  const text = fromEditorText(edited);
  try {
    return mergePieces(source, piecesOf(source), piecesOf(fromEditorText(baseline)), piecesOf(text));
  } catch {
    // Not MDX, for example a paragraph that starts with «import»: the guard refuses it and says why.
    return text;
  }
}

/** A piece of the result: its text, the key that it must have when read again, and where it stood in the source. */
interface Output {
  text: string;
  key: string | undefined;
  index: number | undefined;
}

function mergePieces(source: string, originals: BodyPiece[], bases: BodyPiece[], edits: BodyPiece[]): string {
  const match = alignPieces(originals, bases);
  const outputs: Output[] = [];
  let at = 0;
  let editAt = 0;
  const keep = (until: number) => {
    for (; at < until; at += 1, editAt += 1) outputs.push(unchanged(originals, match[at], edits[editAt]));
  };
  for (const change of diff(bases.map(keyOf), edits.map(keyOf))) {
    keep(change.aStart);
    const before = bases
      .slice(change.aStart, change.aEnd)
      .map((base, index) => ({ base, index: match[change.aStart + index] }));
    outputs.push(...rewrite(before, edits.slice(change.bStart, change.bEnd), originals));
    at = change.aEnd;
    editAt = change.bEnd;
  }
  keep(bases.length);
  return join(source, originals, outputs);
}

const keyOf = ({ key }: BodyPiece): string => key;

/** For each piece of the baseline, the index of the original that it comes from. */
function alignPieces(originals: readonly BodyPiece[], bases: readonly BodyPiece[]): (number | undefined)[] {
  if (originals.length === bases.length) return bases.map((_, index) => index);
  const match: (number | undefined)[] = bases.map(() => undefined);
  let at = 0;
  let shift = 0;
  for (const change of [
    ...diff(bases.map(keyOf), originals.map(keyOf)),
    { aStart: bases.length, aEnd: 0, bStart: 0, bEnd: 0 },
  ]) {
    for (; at < change.aStart; at += 1) match[at] = at + shift;
    at = change.aEnd;
    shift = change.bEnd - change.aEnd;
  }
  return match;
}

function unchanged(originals: readonly BodyPiece[], index: number | undefined, edit: BodyPiece | undefined): Output {
  const original = index === undefined ? undefined : originals[index];
  if (original) return { text: original.source, key: original.key, index };
  return { text: edit ? formatPiece(edit) : '', key: edit?.key, index: undefined };
}

interface Before {
  base: BodyPiece;
  index: number | undefined;
}

/** Pairs what was there with what is there now, by likeness and in order, and merges each pair. */
function rewrite(before: readonly Before[], edits: readonly BodyPiece[], originals: readonly BodyPiece[]): Output[] {
  let next = 0;
  return edits.map((edit, position) => {
    const left = edits.length - position;
    const candidates = before.slice(next, Math.max(next, before.length - (left - 1)) || next + 1);
    const pool = candidates.length > 0 ? candidates : before.slice(next);
    const best = pool.reduce<{ at: number; score: number }>(
      (found, { base }, at) => {
        const score = likeness(base.source, edit.source);
        return score > found.score ? { at, score } : found;
      },
      { at: -1, score: 0.2 },
    );
    const pair = best.at < 0 ? undefined : pool[best.at];
    if (!pair) return { text: formatPiece(edit), key: edit.key, index: undefined };
    next += best.at + 1;
    const original = pair.index === undefined ? undefined : originals[pair.index];
    return {
      text: original ? mergePiece(original, pair.base, edit) : formatPiece(edit),
      key: undefined,
      index: pair.index,
    };
  });
}

/** Share of the words that two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const left = words(a);
  const right = new Set(words(b));
  const total = Math.max(left.length, right.size);
  return total === 0 ? 1 : left.filter((word) => right.has(word)).length / total;
}

/** The edit carried over to the original's own signs, if the result says exactly what the editor says. */
function mergePiece(original: BodyPiece, base: BodyPiece, edit: BodyPiece): string {
  const bullet = (/^[-*+]/.exec(original.source)?.[0] ?? '-') as '-' | '*' | '+';
  const plain = formatPiece(edit, bullet);
  const isFaithful = original.key === base.key;
  for (const touching of ['apart', 'together'] as const) {
    const merged = mergeText(original.source, formatPiece(base, bullet), plain, touching);
    const read = tryPieces(withNotes(merged)).filter(({ node }) => node.type !== 'footnoteDefinition');
    const [only] = read;
    if (!only || read.length > 1) continue;
    if (isFaithful ? only.key === edit.key : only.node.type === edit.node.type) return merged;
  }
  return plain;
}

/** A call to a note is one only where the note is, so a piece read on its own gets a stand-in for each. */
function withNotes(text: string): string {
  const ids = new Set([...text.matchAll(/\[\^([^\]\s]+)\](?!:)/g)].map((match) => match[1]));
  return [text, ...[...ids].map((id) => `[^${id}]: nota`)].join('\n\n');
}

function tryPieces(source: string): BodyPiece[] {
  try {
    return piecesOf(source);
  } catch {
    return [];
  }
}

/** Puts the pieces together with the gaps of the source, and with blank lines wherever those would join two pieces. */
function join(source: string, originals: readonly BodyPiece[], outputs: readonly Output[]): string {
  const gapAfter = (output: Output, next: Output): string => {
    if (output.index === undefined || next.index !== output.index + 1) return '\n\n';
    return source.slice(originals[output.index]?.end, originals[next.index]?.start);
  };
  const first = source.slice(0, originals[0]?.start ?? 0);
  const last = originals.length > 0 ? source.slice(originals.at(-1)?.end) : source.slice(first.length);
  const assemble = (gap: typeof gapAfter) =>
    outputs.map((output, at) => output.text + (outputs[at + 1] ? gap(output, outputs[at + 1] as Output) : '')).join('');
  const exact = assemble(gapAfter);
  const isSame = tryPieces(exact).length === outputs.length;
  return first + (isSame ? exact : assemble(() => '\n\n')) + last;
}

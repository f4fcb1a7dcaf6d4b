import { findTraces, type PersonalTrace, type TraceKind } from '../../src/domain/personal-traces.ts';
import { allowanceOf, type Allowed, bare } from './allowed.ts';
import type { KnownText } from './texts.ts';

/** What was found, as sentences, and what of the list was not. */
export interface Judgement {
  found: string[];
  unused: string[];
}

const WORDS: Readonly<Record<TraceKind, string>> = {
  email: 'una dirección de correo',
  phone: 'un número de celular',
  'id-number': 'un número de cédula',
  address: 'la dirección de un lugar, que puede ser una vivienda',
  minor: 'el nombre de un menor',
};

/**
 * Every trace that nobody allowed, once a text; of the past only what is not in the present. What the settings say of the entity
 * and of its offices is public, so it may stand anywhere; in the past also what they once said, as of an entity that
 * had the repository before.
 */
export function judgeTexts({
  present,
  past,
  allowed,
}: {
  present: readonly KnownText[];
  past: readonly KnownText[];
  allowed: readonly Allowed[];
}): Judgement {
  const isSettings = ({ where }: KnownText) => /(?:^|\/)settings\//.test(where);
  const publicIn = (texts: readonly KnownText[]): string =>
    bare(
      texts
        .filter(isSettings)
        .map(({ text }) => text)
        .join('\n'),
    );
  const used = new Set<Allowed>();
  const isOpen = (trace: PersonalTrace, ofEntity: string): boolean => {
    const allowance = allowanceOf(trace, allowed);
    if (allowance) used.add(allowance);
    // A mailbox of the entity's own domain is an office's.
    const known = trace.kind === 'email' ? trace.found.replace(/^.*@/, '@') : trace.found;
    return allowance === undefined && !ofEntity.includes(bare(known));
  };
  const seen = new Set<string>();
  const sentencesOf = (texts: readonly KnownText[], once: boolean, ofEntity: string) =>
    texts.flatMap(({ where, text }) =>
      uniqueTraces(text)
        .filter((trace) => isOpen(trace, ofEntity))
        .flatMap((trace) => {
          const isKnown = seen.has(bare(trace.found));
          seen.add(bare(trace.found));
          return once && isKnown ? [] : `${where}${lineOf(text, trace)}: ${WORDS[trace.kind]}: «${trace.found}»`;
        }),
    );
  const found = [
    ...sentencesOf(present, false, publicIn(present)),
    ...sentencesOf(past, true, publicIn([...present, ...past])).map((sentence) => `Historia: ${sentence}`),
  ];
  return { found, unused: allowed.filter((entry) => !used.has(entry)).map((entry) => entry.found) };
}

const uniqueTraces = (text: string): PersonalTrace[] => [
  ...new Map(findTraces(text).map((trace) => [`${trace.kind} ${trace.found}`, trace])).values(),
];

/** The line, where the text stands as it was found: odd digits are found too, and then it is not said. */
function lineOf(text: string, { found }: PersonalTrace): string {
  const at = text.indexOf(found);
  return at === -1 ? '' : `:${text.slice(0, at).split('\n').length}`;
}

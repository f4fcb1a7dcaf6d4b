import { plainSigns } from '../lib/plain-signs.ts';
import { findPersonalData, findPrivateData } from './personal-data.ts';

/** Something in a text by which a person may be found. */
export interface PersonalTrace {
  kind: TraceKind;
  /** The text itself, as it was found. */
  found: string;
}

export type TraceKind = 'email' | 'phone' | 'id-number' | 'address' | 'minor';

/** «Calle 15 # 3-20», «Cra. 5a No. 12 – 34», «manzana B casa 4»: a home has a number; a street alone is a place. */
const ADDRESS =
  /(?<![\p{L}\d])(?:(?:calle|cll|carrera|cra|kra|avenida|av|diagonal|diag|transversal|transv)\.?\s\d{1,3}\s?\p{L}?(?:\s(?:bis|norte|sur|este|oeste))?\s?,?\s(?:#|n[º°o.]{1,3}|n[uú]mero)\s?\d{1,3}\s?\p{L}?\s?[-–]\s?\d{1,3}|(?:manzana|mz)\.?\s\w{1,3},?\s(?:casa|cs|lote|lt)\.?\s\w{1,3})/giu;

const NAME = String.raw`\p{Lu}\p{Ll}+(?:\s(?:de\s(?:la\s|los\s)?|del\s)?\p{Lu}\p{Ll}+){1,3}`;
/** «la niña Ana Pérez», «el menor de edad Juan Ruiz», «Ana Pérez, de 12 años», «Ana Pérez (12 años)». */
const MINORS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:niñ[oa]|adolescente|menor(?:\sde\sedad)?|alumn[oa]|bebé)\s(?:(?:llamad[oa]|de\snombre)\s)?(?<found>${NAME})`,
    'gu',
  ),
  new RegExp(String.raw`(?<!\p{L})(?<found>${NAME}),?\s\(?(?:de\s)?(?:\d|1[0-7])\saños(?!\p{L})`, 'gu'),
];

/** What of a text may lead to a person, in kinds; more than the check of entries asks, because somebody looks at each. */
export function findTraces(source: string): PersonalTrace[] {
  const text = plainSigns(source);
  const emails = findPersonalData(text).filter(({ kind }) => kind === 'email');
  const others = findPrivateData(text).filter(({ kind }) => kind !== 'email');
  const addresses = [...text.matchAll(ADDRESS)].map(([found]): PersonalTrace => ({ kind: 'address', found }));
  const minors = MINORS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }): PersonalTrace => ({ kind: 'minor', found: groups?.['found'] ?? '' })),
  );
  return [...emails, ...others, ...addresses, ...minors];
}

import { PHONE_PATTERN, UNCONFIRMED } from '../../src/model/field.ts';

/** Ten digits and perhaps an extension, with or without the country before them, however they are grouped. */
const WRITTEN = /^(?:\+?57)?(\d{3})(\d{3})(\d{4})(?:x(\d{1,5}))?$/;

/**
 * «(608) 276 0190», «300 123 4567» or «57 608 2760190 ext. 12» in the form that can be dialled from anywhere:
 * «+57 608 276 0190 ext. 12». Undefined for seven digits without their area, and for what is no number of Colombia.
 */
export function readPhone(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.toLowerCase() === UNCONFIRMED) return UNCONFIRMED;
  const compact = trimmed.replace(/\s*,?\s*(?:ext(?:ensión|\.)?|x)\.?\s*(?=\d)/i, 'x').replace(/[\s().-]/g, '');
  const [, area, start, end, extension] = WRITTEN.exec(compact) ?? [];
  if (!area) return undefined;
  const phone = `+57 ${area} ${start} ${end}${extension ? ` ext. ${extension}` : ''}`;
  return PHONE_PATTERN.test(phone) ? phone : undefined;
}

/** Something that could not be brought over as it was, with its reason. */
export interface Problem {
  /** What it was, in the words of its text. */
  place: string;
  reason: string;
}

/** The beginning of a text, for a report. */
export const shorten = (text: string): string =>
  (text.length > 80 ? `${text.slice(0, 80)}…` : text).replaceAll(/\s+/g, ' ');

/**
 * Characters that nobody sees and that break or deceive: controls, byte order marks, direction overrides, non-characters.
 * Line feed and tab are text.
 */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/;

/** The first hidden character of a text, as `U+0007`, and where it stands; undefined when there is none. */
export function findHiddenCharacter(text: string): { name: string; offset: number } | undefined {
  const match = HIDDEN.exec(text);
  if (!match) return undefined;
  return { name: `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, offset: match.index };
}

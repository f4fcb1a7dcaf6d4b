/** Spaces of every width, and signs without one that people or programs put inside a number. */
const SPACES = /[\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\u00ad]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
/** Signs of East Asian width have the same order as those of a keyboard. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;

/** The text with the digits, dashes, spaces and signs of a keyboard; every sign stays at its place. */
export const plainSigns = (text: string): string =>
  text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(OTHER_DIGITS, (digit) => digitOf(digit).padEnd(digit.length))
    .replace(DASHES, '-')
    .replace(SPACES, ' ');

/** Digits of every script stand in tens, the zero first: the value is the distance to what is none before them. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

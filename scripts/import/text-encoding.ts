/**
 * The text of a file of an older program: UTF-8, and in the lines that are none, Windows-1252, as exports have them that were
 * put together of both.
 */
export function decodeFile(bytes: Uint8Array): string {
  const whole = decodeUtf8(bytes);
  if (whole !== undefined) return whole.replace(/^\ufeff/, '');
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_END, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    lines.push(decodeUtf8(line) ?? WINDOWS.decode(line));
    start = end;
  }
  return lines.join('').replace(/^\ufeff/, '');
}

/**
 * Mends what a text has from programs that took one encoding for another: «Ã³» for «ó», signs of Windows-1252 kept as if they
 * were Latin-1, references that were written twice (`&amp;nbsp;`), and characters nobody sees.
 */
export function mendCharacters(text: string): string {
  return text
    .replaceAll(TWICE, (run) => decodeUtf8(Uint8Array.from(run, byteOf)) ?? run)
    .replaceAll(/[\u0080-\u009f]/g, (sign) => WINDOWS.decode(Uint8Array.of(sign.charCodeAt(0))))
    .replaceAll(/&amp;(#\d{2,5}|#x[\da-f]{2,4}|[a-z]{3,8});/gi, (all, name: string) =>
      SHOWN_AS_CODE.has(name.toLowerCase()) ? all : `&${name};`,
    )
    .replaceAll(/[\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g, '')
    .replaceAll('\u00a0', ' ');
}

const LINE_END = 0x0a;
const WINDOWS = new TextDecoder('windows-1252');

/** Who shows these wants to be read as code. */
const SHOWN_AS_CODE = new Set(['lt', 'gt', 'amp', '#60', '#62', '#38', '#x3c', '#x3e', '#x26']);

/** Sign of Windows-1252 → its byte. */
const BYTES = new Map(
  Array.from({ length: 128 }, (_, index) => [WINDOWS.decode(Uint8Array.of(index + 128)), index + 128] as const),
);
const byteOf = (sign: string): number => BYTES.get(sign) ?? sign.charCodeAt(0);

/** Bytes of UTF-8 read as Windows-1252. Only those of Latin letters and of typographic signs: «É»» may be what somebody wrote. */
const TAIL = `[\u0080-\u00bf${[...BYTES.keys()].filter((sign) => sign > 'ÿ').join('')}]`;
const TWICE = new RegExp(`(?:[ÂÃ]${TAIL}|â${TAIL}${TAIL})+`, 'g');

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

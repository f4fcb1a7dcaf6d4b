/** A piece of the search index: the first of its words, and the name of its file. */
export interface IndexPiece {
  from: string;
  name: string;
}

/**
 * The pieces that the unpacked `pf_meta` of a Pagefind index lists, in order. It is CBOR, and in it only a piece is a list of
 * three texts: first word, last word, name of the file.
 * https://github.com/Pagefind/pagefind/blob/main/pagefind/src/index/index_metadata.rs
 */
export function piecesOf(meta: Uint8Array): IndexPiece[] {
  const pieces: IndexPiece[] = [];
  for (let at = 0; at < meta.length; at += 1) {
    if (meta[at] !== LIST_OF_THREE) continue;
    const from = readText(meta, at + 1);
    const to = from && readText(meta, from.end);
    const name = to && readText(meta, to.end);
    if (name && /^[a-z]+_[0-9a-f]+$/.test(name.text)) pieces.push({ from: from.text, name: name.text });
  }
  return pieces;
}

const LIST_OF_THREE = 0x83;
const TEXT = 0x60;
const LONG_TEXT = 0x78;

/** The text that begins at a byte, and where it ends; undefined where none begins. */
function readText(bytes: Uint8Array, at: number): { text: string; end: number } | undefined {
  const head = bytes[at] ?? 0;
  if (head < TEXT || head > LONG_TEXT) return undefined;
  const [start, length] = head === LONG_TEXT ? [at + 2, bytes[at + 1] ?? 0] : [at + 1, head - TEXT];
  return { text: new TextDecoder().decode(bytes.subarray(start, start + length)), end: start + length };
}

import { readBlock } from './blocks.ts';
import { inlineTagAt, readInline } from './inline.ts';
import { formatForEditor, isEditable, piecesOf, writeTagAsText } from './nodes.ts';
import { expandToken, PROTECTED, toBlockForm, writeToken } from './tokens.ts';

/**
 * What the rich-text editor is given for a body. Blocks are tokens, and so is everything that it would damage: kinds
 * of text that it does not know, and the pieces whose index is in `damaged`. The rest is written with every escape,
 * because its Markdown reader is of 2018. @throws on broken MDX.
 */
export function toEditorText(source: string, damaged: ReadonlySet<number> = new Set()): string {
  return piecesOf(source)
    .map((piece, index) => {
      // Alone in its paragraph it is refused, and the reason stands beside the text in which it can be mended.
      if (readInline(piece.node)) return writeTagAsText(piece.node);
      const block = readBlock(piece.node, source);
      if (block) return writeToken(block.name, toBlockForm(block));
      return isEditable(piece.node) && !damaged.has(index)
        ? formatForEditor(piece.node)
        : writeToken(PROTECTED, { source: piece.source });
    })
    .join('\n\n');
}

/** MDX for what the rich-text editor gives back: tokens become blocks, and signs that would be code are escaped. */
export function fromEditorText(text: string): string {
  return splitCode(text)
    .map(({ isCode, text: part }) => (isCode ? part : fromLines(part)))
    .join('');
}

/** Fenced code is left as it is; between fences, every line is a token or text. */
function splitCode(text: string): { isCode: boolean; text: string }[] {
  const parts: { isCode: boolean; text: string }[] = [];
  let fence: string | undefined;
  for (const line of text.split(/(?<=\n)/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const isCode = fence !== undefined || mark !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    const last = parts.at(-1);
    if (last && last.isCode === isCode) last.text += line;
    else parts.push({ isCode, text: line });
  }
  return parts;
}

function fromLines(text: string): string {
  const parts: string[] = [];
  let run = '';
  for (const line of text.split(/(?<=\n)/)) {
    const expanded = expandToken(line.replace(/\n$/, ''));
    if (expanded === undefined) {
      run += line;
    } else {
      parts.push(escapeMdx(run), expanded, line.endsWith('\n') ? '\n' : '');
      run = '';
    }
  }
  return [...parts, escapeMdx(run)].join('');
}

/** An address that someone typed: the editor escapes signs in it that are part of the address. */
const TYPED_URL = /^https?:\/\/[^\s<>]+/;

const AUTOLINK = /^<((?:https?:\/\/|mailto:|tel:)[^\s<>]+|[^\s<>@:/]+@[^\s<>@]+)>/;

/** Escapes `<` and `{` outside code spans, and writes autolinks as links: MDX has no `<https://…>`. */
function escapeMdx(text: string): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at, at + 2000);
    const copied = /^\\[\s\S]/.exec(rest)?.[0] ?? codeSpanAt(text, at) ?? inlineTagAt(rest);
    const link = copied ? undefined : AUTOLINK.exec(rest);
    const url = copied ? undefined : typedUrl(rest, text[at - 1]);
    if (copied) result += copied;
    else if (url) result += url.replaceAll(/\\(?=[_*~`])/g, '').replaceAll('{', '%7B');
    else if (link) result += toLink(link[1] ?? '');
    else result += text[at] === '<' || text[at] === '{' ? `\\${text[at]}` : text[at];
    at += (copied ?? url ?? link?.[0] ?? ' ').length;
  }
  return result;
}

/** Not after «(»: there it is the target of a link, which the editor writes as it is. */
const typedUrl = (rest: string, before: string | undefined): string | undefined =>
  before === '(' ? undefined : TYPED_URL.exec(rest)?.[0];

/** The code span that starts at `at`; a run of backticks without its twin is text and is copied as such. */
function codeSpanAt(text: string, at: number): string | undefined {
  if (text[at] !== '`') return undefined;
  const ticks = /^`+/.exec(text.slice(at))?.[0] ?? '`';
  const block = text.slice(at).split(/\n[ \t]*\n/)[0] ?? '';
  const close = new RegExp(`(?<!\`)${ticks}(?!\`)`, 'g');
  close.lastIndex = ticks.length;
  const end = close.exec(block);
  return end ? block.slice(0, end.index + ticks.length) : ticks;
}

const toLink = (address: string): string => {
  const url = /^[a-z]+:/.test(address) ? address : `mailto:${address}`;
  return `[${address.replaceAll(/[[\]{_*]/g, '\\$&')}](${url.replaceAll('{', '%7B')})`;
};

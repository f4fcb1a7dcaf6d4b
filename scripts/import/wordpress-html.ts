import { writeFootnote } from './footnotes.ts';
import { type Problem, shorten } from './problem.ts';
import { type FileOf, replaceShortcodes } from './shortcodes.ts';
import { mendCharacters } from './text-encoding.ts';

/** What the text of a post leans on and an export keeps elsewhere. */
export interface PostParts {
  fileOf: FileOf;
  /** Numbers of the pictures that were uploaded with this post. */
  own: readonly string[];
  /** Blocks that several posts share, by their number. */
  shared: ReadonlyMap<string, string>;
  footnotes: readonly { id: string; html: string }[];
}

/**
 * The text of a post as plain HTML: paragraphs that the classic editor left to blank lines, no marks of the block editor, no
 * shortcodes. What nobody can do here is a problem.
 */
export function toPlainHtml(text: string, parts: PostParts, problems: Problem[]): string {
  const isClassic = !text.includes('<!-- wp:');
  const mended = mendCharacters(text);
  const whole = isClassic ? mended : fillBlocks(mended, parts, problems);
  const linked = linkEmbeds(whole.replaceAll(/<!--[\s\S]*?-->/g, ''), isClassic, problems);
  const plain = replaceShortcodes(linked, parts, problems);
  return isClassic ? toParagraphs(plain) : plain;
}

/** Blocks that hold nothing themselves: those that several posts share, the notes, and what WordPress computed. */
function fillBlocks(text: string, { shared, footnotes }: PostParts, problems: Problem[]): string {
  return text.replaceAll(
    /<!-- wp:([\w/-]+)(?:\s+(\{[\s\S]*?\}))?\s+\/-->/g,
    (code: string, name: string, json: string) => {
      if (name === 'footnotes')
        return `<ol>${footnotes.map(({ id, html }) => writeFootnote(id, html).note).join('')}</ol>`;
      const inner = name === 'block' ? shared.get(/"ref":(\d+)/.exec(json)?.[1] ?? '') : undefined;
      if (inner !== undefined) return inner;
      if (!QUIET.has(name)) problems.push({ place: shorten(code.slice(5, -4)).trim(), reason: COMPUTED });
      return '';
    },
  );
}

const QUIET = new Set(['nextpage', 'more', 'spacer', 'separator']);
const COMPUTED = 'Era un bloque que WordPress llenaba cada vez que alguien abría la página; no se puede traer.';

/** WordPress showed what stood behind an address alone on its line. */
function linkEmbeds(text: string, isClassic: boolean, problems: Problem[]): string {
  const toLink = (_all: string, url: string) => {
    problems.push({ place: shorten(url), reason: 'Estaba incrustado y quedó como enlace.' });
    return `\n\n<p><a href="${url}">${url}</a></p>\n\n`;
  };
  const linked = text.replaceAll(/<div class="wp-block-embed__wrapper">\s*(https?:\/\/\S+?)\s*<\/div>/g, toLink);
  return isClassic ? linked.replaceAll(/^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*\r?$/gm, toLink) : linked;
}

const BLOCK =
  /^<\/?(?:p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th|blockquote|div|figure|figcaption|pre|hr|section|article|header|footer|aside|main|address|form|iframe|style|script)\b/i;

const toParagraphs = (text: string): string =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll(/\r?\n/g, '<br>')}</p>`))
    .join('\n');

/** Something that could not be brought over as it was, with its reason. */
export interface Problem {
  /** What it was, in the words of its text. */
  place: string;
  reason: string;
}

/**
 * The text of a post as plain HTML: paragraphs that the classic editor left to blank lines, no marks of the block editor, no
 * shortcodes. What a shortcode did and nobody can do here is a problem.
 */
export function toPlainHtml(text: string, problems: Problem[]): string {
  const mended = mendCharacters(text).replaceAll(/<!--[\s\S]*?-->/g, '');
  const withoutCodes = mended
    // The words around a picture stay; the caption stands behind it.
    .replaceAll(/\[caption[^\]]*\]([\s\S]*?)\[\/caption\]/g, (_, inside: string) => toFigure(inside))
    .replaceAll(/\[embed[^\]]*\]\s*(\S+?)\s*\[\/embed\]/g, '<p><a href="$1">$1</a></p>')
    .replaceAll(SHORTCODE, (code: string, name: string) => {
      if (!isShortcode(name)) return code;
      if (!code.startsWith('[/')) problems.push({ place: shorten(code), reason: reasonOf(name) });
      return '';
    });
  return isClassic(text) ? toParagraphs(withoutCodes) : withoutCodes;
}

const SHORTCODE = /\[\/?([a-z][\w-]*)(?:\s[^\]]*)?\/?\]/g;

/** Names of builders and of WordPress itself; words in brackets that somebody wrote are none. */
const isShortcode = (name: string): boolean =>
  /^(gallery|audio|video|playlist|embed|caption|contact-form|wpforms|ninja|rev_slider|sc_|su_|et_pb_|vc_|fusion_|av_|tablepress|table|button|columns?|row|tabs?|accordion|toggle|spacer|divider)/.test(
    name,
  );

const reasonOf = (name: string): string =>
  name === 'gallery'
    ? 'Era una galería: añada las imágenes que hagan falta, cada una con su texto alternativo.'
    : 'Era un código corto de un complemento de WordPress; lo que hacía no se puede traer. El texto que encerraba quedó.';

/** The block editor closes its paragraphs itself. */
const isClassic = (text: string): boolean => !text.includes('<!-- wp:') && !/<p[\s>]/i.test(text);

const BLOCK = /^<\/?(?:p|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|div|figure|pre|hr|section|iframe)\b/i;

const toParagraphs = (text: string): string =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll(/\r?\n/g, '<br>')}</p>`))
    .join('\n');

function toFigure(inside: string): string {
  const [, picture = '', words = ''] = /^\s*((?:<a[^>]*>)?\s*<img[^>]*>\s*(?:<\/a>)?)([\s\S]*)$/.exec(inside) ?? [];
  return picture === '' ? inside : `\n\n<figure>${picture}<figcaption>${words.trim()}</figcaption></figure>\n\n`;
}

/** Signs of Windows-1252 that were kept as if they were Latin-1, and characters nobody sees. */
function mendCharacters(text: string): string {
  const signs = new TextDecoder('windows-1252');
  return text
    .replaceAll(/[\u0080-\u009f]/g, (sign) => signs.decode(Uint8Array.of(sign.charCodeAt(0))))
    .replaceAll(/[\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g, '')
    .replaceAll('\u00a0', ' ');
}

/** The beginning of a text, for a report. */
export const shorten = (text: string): string =>
  (text.length > 80 ? `${text.slice(0, 80)}…` : text).replaceAll(/\s+/g, ' ');

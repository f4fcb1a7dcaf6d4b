import { writeFootnote } from './footnotes.ts';
import { type Problem, shorten } from './problem.ts';

/** The address of a file of the old library by its number. */
export type FileOf = (id: string) => { url: string; alt: string } | undefined;

/** What a shortcode of WordPress or of a page builder becomes. */
interface Code {
  name: string;
  attributes: Readonly<Record<string, string>>;
  fileOf: FileOf;
  /** Numbers of the pictures that were uploaded with this post. */
  own: readonly string[];
}

/**
 * HTML without shortcodes: those with words, pictures or addresses of their own give these; those that only laid out go; what
 * another one did is a problem. Words in brackets that somebody wrote are none of them.
 */
export function replaceShortcodes(
  text: string,
  { fileOf, own }: Pick<Code, 'fileOf' | 'own'>,
  problems: Problem[],
): string {
  const notes: string[] = [];
  const noted = text.replaceAll(
    /\[(ref|footnote|efn_note|mfn)(?:\s[^\]]*)?\]([\s\S]*?)\[\/\1\]/g,
    (_all, _name, words: string) => {
      const { call, note } = writeFootnote(`nota-${notes.length + 1}`, words);
      notes.push(note);
      return call;
    },
  );
  const replaced = noted
    // The words around a picture stay; the caption stands behind it.
    .replaceAll(
      /\[(?:wp_)?caption([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/g,
      (_all, attributes: string, inside: string) => toFigure(inside, readAttributes(attributes)['caption'] ?? ''),
    )
    .replaceAll(/\[(embed|youtube|vimeo)[^\]]*\]\s*(https?:\S+?)\s*\[\/\1\]/g, (_all, _name, url: string) =>
      toLink(url),
    )
    .replaceAll(/\[vc_raw_html[^\]]*\]([\s\S]*?)\[\/vc_raw_html\]/g, (_all, packed: string) => unpack(packed))
    .replaceAll(SHORTCODE, (code: string, close: string, name: string, rest: string) => {
      if (!isShortcode(name)) return code;
      if (LAYOUT.test(name) || (close !== '' && HEADED.test(name))) return '\n\n';
      if (close !== '') return '';
      const made = toHtml({ name, attributes: readAttributes(rest), fileOf, own });
      if (made === undefined) problems.push({ place: shorten(code), reason: reasonOf(name) });
      return made ?? '';
    });
  return notes.length === 0 ? replaced : `${replaced}\n\n<ol>${notes.join('')}</ol>`;
}

const SHORTCODE = /\[(\/?)([a-z][\w-]*)((?:\s+[^\]]*?)?|=[^\]]*|:[^\]]*)\/?\]/g;

/** Names of builders and of WordPress itself. */
const isShortcode = (name: string): boolean =>
  /^(gallery|audio|video|playlist|embed|caption|wp_caption|youtube|vimeo|contact-form|wpforms|gravityform|ninja|rev_slider|sc_|su_|et_pb_|vc_|fusion_|av_|tablepress|table|button|columns?|row|tabs?|accordion|toggle|spacer|divider|elementor-template|downloads?|wpdm_|pdf-embedder|gview|google)/.test(
    name,
  );

/** They place what they hold and say nothing themselves. */
const LAYOUT =
  /^(vc_(row|column|section|empty_space|separator|tta_(tabs|accordion|tour))(_inner|_text)?|et_pb_(section|row|column|text|divider|accordion|tabs)(_inner)?|fusion_(builder_(container|row|column)(_inner)?|text|separator)|av_(section|textblock|(one|two|three)_\w+)|su_(row|column|spacer|divider)|columns?|row|spacer|divider)$/;

/** They hold a part whose title is a heading. */
const HEADED =
  /^(vc_tta_section|et_pb_(toggle|accordion_item|tab|blurb|cta)|fusion_(toggle|tab|title)|su_spoiler|toggle|tab)$/;

function toHtml({ name, attributes, fileOf, own }: Code): string | undefined {
  const { src, url, ids, image, title, text } = attributes;
  if (name === 'gallery') return pictures(ids === undefined ? own : ids.split(/[,\s]+/), fileOf);
  if (/^(vc_single_image|fusion_imageframe)$/.test(name) && image) return pictures([image], fileOf);
  if (/^(et_pb_image|av_image)$/.test(name) && src)
    return `\n\n<img src="${src}" alt="${attributes['alt'] ?? ''}">\n\n`;
  if (/^(audio|video|et_pb_video|vc_video|pdf-embedder|gview)$/.test(name)) {
    const address = src ?? url ?? attributes['mp3'] ?? attributes['mp4'] ?? attributes['link'] ?? attributes['file'];
    return address ? toLink(address) : undefined;
  }
  if (name === 'youtube' || name === 'vimeo') {
    const address = attributes['0'] ?? url ?? '';
    return /^https?:/.test(address) ? toLink(address) : undefined;
  }
  if (name === 'vc_custom_heading' && text) return `\n\n<h2>${text}</h2>\n\n`;
  if (HEADED.test(name)) return title ? `\n\n<h3>${title}</h3>\n\n` : '\n\n';
  if (/^(et_pb_button|vc_btn|button|su_button)$/.test(name)) return toButton(attributes);
  return undefined;
}

function pictures(ids: readonly string[], fileOf: FileOf): string | undefined {
  const files = ids.flatMap((id) => fileOf(id.trim()) ?? []);
  if (files.length === 0 || files.length < ids.length) return undefined;
  return `\n\n${files.map(({ url, alt }) => `<p><img src="${url}" alt="${alt.replaceAll('"', '&quot;')}"></p>`).join('\n\n')}\n\n`;
}

/** A button leads somewhere: its words and its address stay. WPBakery packs the address: `url:https%3A%2F%2F…|title:…`. */
function toButton({
  title,
  button_text: words,
  button_url: own,
  url,
  href,
  link,
}: Code['attributes']): string | undefined {
  const packed = /url:([^|]*)/.exec(link ?? '')?.[1];
  const address = own ?? url ?? href ?? (packed === undefined ? link : decodeURIComponent(packed));
  const said = words ?? title;
  if (!address) return undefined;
  return said ? `<p><a href="${address}">${said}</a></p>` : toLink(address);
}

const toLink = (url: string): string => `\n\n<p><a href="${url}">${url}</a></p>\n\n`;

/** `a="1" b='2' c=3`, and words without a name by their number. */
function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let number = 0;
  for (const [, name, double, single, bare, word] of text.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|=?([^\s="']+)/g,
  )) {
    if (name === undefined) found[String(number++)] = word ?? '';
    else found[name] = double ?? single ?? bare ?? '';
  }
  return found;
}

/** WPBakery keeps raw HTML packed twice. */
function unpack(packed: string): string {
  try {
    return decodeURIComponent(Buffer.from(packed.trim(), 'base64').toString());
  } catch {
    return '';
  }
}

function toFigure(inside: string, caption: string): string {
  const [, picture = '', words = ''] = /^\s*((?:<a[^>]*>)?\s*<img[^>]*>\s*(?:<\/a>)?)([\s\S]*)$/.exec(inside) ?? [];
  const said = words.trim() || caption;
  return picture === '' ? inside : `\n\n<figure>${picture}<figcaption>${said}</figcaption></figure>\n\n`;
}

const reasonOf = (name: string): string =>
  name === 'gallery'
    ? 'Era una galería y sus imágenes no están en la exportación: añada las que hagan falta, cada una con su texto alternativo.'
    : 'Era un código corto de un complemento de WordPress; lo que hacía no se puede traer. El texto que encerraba quedó.';

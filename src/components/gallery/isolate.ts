/** Attributes that hold ids and nothing else. */
const ID_LISTS = / (id|for|aria-labelledby|aria-describedby|aria-controls|popovertarget)="([^"]*)"/g;
const FRAGMENTS = / href="#([^"]*)"/g;
const PAINTS = /url\(#([^)]*)\)/g;
const LANDMARKS = /<(nav|section|search|aside|form)\b((?:"[^"]*"|[^">])*)>/g;
const MAIN_HEADING = /<h1\b([^>]*)>(.*?)<\/h1>/gs;

/** The words over a specimen or a state, and the id of the element that holds them. */
interface Caption {
  id: string;
  text: string;
}

/**
 * The HTML of a component as one of many on a page. A page of the site shows a component once; the gallery shows it in
 * every state. So its ids begin with the id of the caption, its landmarks add the caption to their names, and its main
 * heading becomes a second one: the gallery has its own.
 */
export function isolate(html: string, caption: Caption): string {
  const own = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name));
  const rename = (name: string): string => (own.has(name) ? `${caption.id}-${name}` : name);
  return html
    .replace(ID_LISTS, (_, attribute, names) => ` ${attribute}="${names.split(' ').map(rename).join(' ')}"`)
    .replace(FRAGMENTS, (_, name) => ` href="#${rename(name)}"`)
    .replace(PAINTS, (_, name) => `url(#${rename(name)})`)
    .replace(LANDMARKS, (_, tag, attributes) => `<${tag}${withName(tag, attributes, caption)}>`)
    .replace(MAIN_HEADING, '<h2 data-main-heading$1>$2</h2>');
}

/** The attributes of a landmark with the caption in its name; a section or form without a name is no landmark. */
function withName(tag: string, attributes: string, { id, text }: Caption): string {
  if (attributes.includes(' aria-label="')) return attributes.replace(/( aria-label="[^"]*)"/, `$1: ${text}"`);
  if (attributes.includes(' aria-labelledby="')) return attributes.replace(/( aria-labelledby="[^"]*)"/, `$1 ${id}"`);
  return tag === 'section' || tag === 'form' ? attributes : `${attributes} aria-labelledby="${id}"`;
}

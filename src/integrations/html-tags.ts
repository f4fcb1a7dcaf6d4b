/** A start tag of an HTML page; `text` is the content of an element that holds raw text (`style`, `script` …). */
export interface Tag {
  name: string;
  /** Attribute values by lower-case name, character references left as written. */
  attributes: Map<string, string>;
  text: string | undefined;
  /** The tag as written. */
  source: string;
}

// Quoted values may hold `>`, comments and raw text may hold tags: the order of the alternatives matters.
const ATTRIBUTES = String.raw`((?:[^"'>]|"[^"]*"|'[^']*')*)`;
const TAGS = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(script|style|textarea|title)(?=[\s/>])${ATTRIBUTES}>([\s\S]*?)</\1\s*>|<([a-z][^\s/>]*)${ATTRIBUTES}>`,
  'gi',
);
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * The start tags of a page that our own build wrote. A tokenizer of ten lines is enough for well-formed output and
 * reads thousands of pages in about a second; it is not for markup of unknown origin.
 */
export function* tagsOf(html: string): Generator<Tag> {
  for (const [, rawName, rawAttributes, text, name, attributes] of html.matchAll(TAGS)) {
    const found = rawName ?? name;
    if (found === undefined) continue;
    const written = rawAttributes ?? attributes ?? '';
    yield { name: found.toLowerCase(), attributes: parseAttributes(written), text, source: `<${found}${written}>` };
  }
}

function parseAttributes(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return attributes;
}

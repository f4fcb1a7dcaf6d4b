import { Parser } from 'htmlparser2';

/** A start tag of an HTML page; `text` is the content of an element that holds raw text (`style`, `script` …). */
export interface Tag {
  name: string;
  /** Attribute values by lower-case name, character references left as written. */
  attributes: Map<string, string>;
  text: string | undefined;
  /** The tag as written. */
  source: string;
}

/** Elements whose content is text, whatever signs it holds. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

/** The start tags of a page as a browser reads them. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  let raw: Tag | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes, isImplied) => {
        if (isImplied) return;
        const text = RAW.has(name) ? '' : undefined;
        const source = html.slice(parser.startIndex, parser.endIndex + 1);
        const tag = { name, attributes: new Map(Object.entries(attributes)), text, source };
        tags.push(tag);
        raw = text === undefined ? undefined : tag;
      },
      ontext: (text) => {
        if (raw) raw.text += text;
      },
      onclosetag: (name) => {
        if (raw?.name === name) raw = undefined;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return tags;
}

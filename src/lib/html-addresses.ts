import { Parser } from 'htmlparser2';

/** Attributes that hold one address. */
const ADDRESS = new Set(['action', 'cite', 'data', 'formaction', 'href', 'poster', 'src', 'xlink:href']);
/** Those that hold several, each with its size behind it. */
const ADDRESSES = new Set(['imagesrcset', 'srcset']);
/** A whole attribute, so that nothing in its value is taken for another one. */
const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+)/g;

/** A page with every address in its tags changed; what only looks like one, in a text or a script, stays as it is. */
export function mapAddresses(html: string, change: (address: string) => string): string {
  let mapped = '';
  let end = 0;
  for (const [start, stop] of tagsIn(html)) {
    mapped += html.slice(end, start) + mapTag(html.slice(start, stop), change);
    end = stop;
  }
  return mapped + html.slice(end);
}

/** Every address in the tags of a page, in order. */
export function addressesIn(html: string): string[] {
  const found: string[] = [];
  mapAddresses(html, (address) => {
    found.push(address);
    return address;
  });
  return found;
}

/** Places of the start tags as a browser reads them. */
function tagsIn(html: string): [start: number, stop: number][] {
  const tags: [number, number][] = [];
  const parser = new Parser({
    onopentag: (_name, _attributes, isImplied) => {
      if (!isImplied) tags.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  return tags;
}

const mapTag = (tag: string, change: (address: string) => string): string =>
  tag.replace(ATTRIBUTE, (whole: string, name: string, equals: string, quoted: string) => {
    const kind = name.toLowerCase();
    const [, quote = '', value = ''] = /^(["']?)(.*)\1$/s.exec(quoted) ?? [];
    const write = (text: string) => `${name}${equals}${quote}${text}${quote}`;
    if (ADDRESS.has(kind)) return write(change(value));
    if (ADDRESSES.has(kind))
      return write(value.replace(/(^|,\s*)([^\s,]+)/g, (_, before, one) => before + change(one)));
    // `<meta http-equiv="refresh" content="0; url=/informes/">`
    const isRefresh = kind === 'content' && /\shttp-equiv=["']?refresh/i.test(tag);
    return isRefresh ? write(value.replace(/(?<=;\s*url=).*$/is, change)) : whole;
  });

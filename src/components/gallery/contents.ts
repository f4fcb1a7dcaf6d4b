/** A part of a page of the gallery with the specimens in it. */
export interface GalleryGroup {
  href: string;
  text: string;
  specimens: { href: string; text: string }[];
}

const HEADING = /<h([23])\b([^>]*)>([^<]*)</g;

/** Parts and specimens of a page from its HTML; `parts` are the ids of its own headings, not those of a component. */
export function readContents(html: string, parts: ReadonlySet<string>): GalleryGroup[] {
  const groups: GalleryGroup[] = [];
  for (const [, level, attributes = '', text = ''] of html.matchAll(HEADING)) {
    const id = / id="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (level === '2' && parts.has(id)) groups.push({ href: `#${id}`, text, specimens: [] });
    if (attributes.includes('class="specimen-name"')) groups.at(-1)?.specimens.push({ href: `#${id}`, text });
  }
  return groups;
}

import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../../src/integrations/html-tags.ts';

const namesIn = (html: string) => [...tagsOf(html)].map(({ name }) => name);

describe('tagsOf', () => {
  it('gives names and attributes, whatever their quotes', () => {
    const [tag] = [...tagsOf(`<A HREF="/a?b>c" data-x='1' hidden title=hola>`)];
    expect(tag?.name).toBe('a');
    expect([...(tag?.attributes ?? [])]).toEqual([
      ['href', '/a?b>c'],
      ['data-x', '1'],
      ['hidden', ''],
      ['title', 'hola'],
    ]);
  });

  it('gives the raw text of scripts and styles, byte for byte', () => {
    const [style, script] = [...tagsOf('<style>a > b {}\n</style><script type="module">if (a < b) "<p>"</script>')];
    expect(style?.text).toBe('a > b {}\n');
    expect(script?.text).toBe('if (a < b) "<p>"');
  });

  it('finds no tags in comments, scripts, titles and text areas', () => {
    expect(namesIn('<!-- <p style="x"> --><title><b></title><textarea><i></textarea><script><u></script>')).toEqual([
      'title',
      'textarea',
      'script',
    ]);
  });

  it('finds the tags after a comment and a script that end as browsers end them', () => {
    expect(namesIn('<!--> <p onclick="x">--><script>a</script foo><i style="x">')).toEqual(['p', 'script', 'i']);
  });

  it('does not take text or attribute values for attributes', () => {
    const tags = [...tagsOf('<p title="style=x onclick=y">style="color:red"</p>')];
    expect(tags.map(({ attributes }) => [...attributes.keys()])).toEqual([['title']]);
  });

  it('reads self-closing and adjacent attributes', () => {
    const [tag] = [...tagsOf('<img src="a.png"alt=""/>')];
    expect([...(tag?.attributes.keys() ?? [])]).toEqual(['src', 'alt']);
  });
});

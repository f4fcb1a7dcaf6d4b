import { parseOpml } from 'feedsmith';
import { expect, it } from 'vitest';
import { toOpml } from '../../../src/open-data/opml.ts';

it('lists every feed with its address and its page', () => {
  const channel = {
    siteUrl: 'https://sitio.example/',
    title: 'Tema: «agua» & "ríos"',
    description: 'Lo < que > pasó',
    page: '/temas/agua/',
    self: '/temas/agua/rss.xml',
  };
  const opml = parseOpml(toOpml('Todo', [channel, { ...channel, title: 'Dos' }]));
  expect(opml.head?.title).toBe('Todo');
  expect(opml.body?.outlines?.map(({ text }) => text)).toEqual(['Tema: «agua» & "ríos"', 'Dos']);
  expect(opml.body?.outlines?.[0]).toMatchObject({
    type: 'rss',
    description: 'Lo < que > pasó',
    xmlUrl: 'https://sitio.example/temas/agua/rss.xml',
    htmlUrl: 'https://sitio.example/temas/agua/',
  });
});

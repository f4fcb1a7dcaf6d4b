import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { XMLValidator } from 'fast-xml-parser';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { SITES } from '../helpers/sites.ts';

describe.each(SITES)('the news feed of $name', ({ dist }) => {
  const { xml, feed, items } = readFeed(dist);

  it('is well-formed XML in UTF-8', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>/);
  });

  it('has what RSS 2.0 asks of a channel', () => {
    expect(feed.title).toMatch(/Comunicados/);
    expect(feed.link).toMatch(/^https:\/\/\S+\/comunicados\/$/);
    expect(feed.description).toBeTruthy();
    expect(feed.language).toBe('es-co');
  });

  it('names its own address as RSS best practice asks (atom:link rel="self")', () => {
    const self = feed.atom?.links?.find((link) => link.rel === 'self');
    expect(self?.href).toMatch(/^https:\/\/\S+\/comunicados\/rss\.xml$/);
    expect(self?.type).toBe('application/rss+xml');
  });

  it('has its items newest first', () => {
    const days = items.map((item) => new Date(item.pubDate ?? '').getTime());
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it.each(items.map((item) => [item.title ?? '', item] as const))('has every part of «%s»', (_, item) => {
    expect(item.link).toMatch(/^https:\/\/\S+\/comunicados\/[a-z0-9-]+\/$/);
    expect(item.guid).toEqual({ value: item.link, isPermaLink: true });
    expect(new Date(item.pubDate ?? '').toUTCString()).toBe(item.pubDate);
    expect(item.description).toBeTruthy();
    expect(item.dc?.creators?.[0]).toBeTruthy();
    // What was taken down has no text any more.
    expect(Boolean(item.content?.encoded)).toBe(!item.title?.startsWith('[Retirado] '));
  });

  it('gives whole texts, without script, style, relative addresses or marks of components', () => {
    for (const item of items) {
      const html = item.content?.encoded ?? '';
      expect(html).not.toMatch(/<script|<style|<source|<picture|\s(class|style|id|data-[a-z-]+|on[a-z]+)=/i);
      for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^(https?:|mailto:|tel:)/);
      expect(html).not.toMatch(/<[A-Z]/);
    }
  });

  it('has an enclosure with the real length and type where a release has a picture', () => {
    const enclosures = items.flatMap((item) => item.enclosures ?? []);
    for (const { url, length, type } of enclosures) {
      const file = join(dist, new URL(url ?? '').pathname);
      expect(length).toBe(statSync(file).size);
      expect(type).toBe(file.endsWith('.png') ? 'image/png' : file.endsWith('.webp') ? 'image/webp' : 'image/jpeg');
    }
  });

  it('can be read in a browser by its own style sheet', () => {
    const style = /<\?xml-stylesheet href="([^"]+)"[^>]*\?>/.exec(xml)?.[1] ?? '';
    expect(readFileSync(join(dist, style), 'utf8')).toContain('rss|item');
  });
});

describe('the news feed of the fixture entity', () => {
  const { items } = readFeed(FIXTURE_DIST);

  it('has every release but the one under embargo, with its whole text', () => {
    expect(items.map(({ link }) => new URL(link ?? '').pathname.split('/')[2])).toEqual([
      '2026-06-12-nuevo-horario-de-la-casa-del-agua',
      '2026-05-25-alcantarillado-del-sector-bajo',
      '2026-05-08-resultados-de-una-encuesta',
      '2026-04-08-convocatoria-al-foro-sobre-fugas',
      '2026-03-20-lavado-de-tanques',
      '2026-02-18-empieza-la-rendicion-de-cuentas',
      '2025-08-14-menos-horas-sin-agua',
      '2024-11-20-nuevo-tanque-en-el-sector-alto',
    ]);
    const washing = items.find(({ link }) => link?.includes('lavado-de-tanques'));
    expect(washing?.content?.encoded).toContain('No la use para lavar el carro.');
    expect(washing?.content?.encoded).toContain('después se podrá beber.');
  });

  it('has a picture in each release that has one', () => {
    const withPicture = items.filter(({ enclosures = [] }) => enclosures.length > 0).map(({ title }) => title);
    expect(withPicture).toEqual([
      'El agua faltará seis horas por el lavado de tanques',
      'Menos horas sin agua en la mitad de 2025',
    ]);
  });

  it('says in its title that an example is one', () => {
    const marked = items.filter(({ title }) => title?.startsWith('[Contenido de ejemplo] '));
    expect(marked.map(({ title }) => title)).toEqual([
      '[Contenido de ejemplo] Nuevo horario de la Casa del Agua',
      '[Contenido de ejemplo] Convocatoria al foro sobre fugas',
    ]);
  });
});

function readFeed(dist: string) {
  const xml = readFileSync(join(dist, 'comunicados/rss.xml'), 'utf8');
  const feed = parseRssFeed(xml);
  return { xml, feed, items: feed.items ?? [] };
}

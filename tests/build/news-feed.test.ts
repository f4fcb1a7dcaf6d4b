import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { XMLValidator } from 'fast-xml-parser';
import { DIST } from '../helpers/paths.ts';

const xml = readFileSync(join(DIST, 'comunicados/rss.xml'), 'utf8');
const feed = parseRssFeed(xml);
const items = feed.items ?? [];

describe('the news feed', () => {
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

  it('has the releases, newest first', () => {
    expect(items.length).toBeGreaterThanOrEqual(8);
    const days = items.map((item) => new Date(item.pubDate ?? '').getTime());
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it.each(items.map((item) => [item.title ?? '', item] as const))('has every part of «%s»', (_, item) => {
    expect(item.link).toMatch(/^https:\/\/\S+\/comunicados\/[a-z0-9-]+\/$/);
    expect(item.guid).toEqual({ value: item.link, isPermaLink: true });
    expect(new Date(item.pubDate ?? '').toUTCString()).toBe(item.pubDate);
    expect(item.description).toBeTruthy();
    expect(item.dc?.creators?.[0]).toBeTruthy();
    expect(item.content?.encoded?.length).toBeGreaterThan(200);
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
    expect(enclosures.length).toBeGreaterThan(0);
    for (const { url, length, type } of enclosures) {
      const file = join(DIST, new URL(url ?? '').pathname);
      expect(length).toBe(statSync(file).size);
      expect(type).toBe(file.endsWith('.png') ? 'image/png' : file.endsWith('.webp') ? 'image/webp' : 'image/jpeg');
    }
  });

  it('says in its title that an example is one', () => {
    const releases = items.filter((item) => item.title?.startsWith('[Contenido de ejemplo] '));
    expect(releases.length).toBeGreaterThan(0);
  });

  it('can be read in a browser by its own style sheet', () => {
    const style = /<\?xml-stylesheet href="([^"]+)"[^>]*\?>/.exec(xml)?.[1] ?? '';
    expect(readFileSync(join(DIST, style), 'utf8')).toContain('rss|item');
  });
});

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { placePage } from '../../../src/lib/place-page.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

let [site, kept] = ['', ''];
const read = (path: string) => readFileSync(join(site, path), 'utf8');
const page = (type = 'text/html') => ({ type, file: join(kept, 'page') });

beforeEach(() => {
  site = tempFolder({ 'favicon.svg': 'of the entity' });
  kept = tempFolder({ page: 'bytes' });
});

describe('a page that is kept', () => {
  it.each([
    ['/', 'text/html', 'index.html'],
    ['/informes/uno/', 'text/html', 'informes/uno/index.html'],
    ['/informes/rss.xml', 'application/xml; charset=utf-8', 'informes/rss.xml'],
    // Astro ends the path of a file whose name comes from its route with a slash.
    ['/informes/uno/texto.txt/', 'text/plain; charset=utf-8', 'informes/uno/texto.txt'],
    ['/archivos/n%C3%BAmero%20uno.csv', 'text/csv', 'archivos/número uno.csv'],
  ])('of %s is put where Astro would write it', (path, type, file) => {
    expect(placePage(site, path, page(type))).toBe(true);
    expect(read(file)).toBe('bytes');
  });

  it('is the file in which it is kept, and no copy', () => {
    placePage(site, '/informes/uno/', page());
    expect(statSync(join(site, 'informes/uno/index.html')).ino).toBe(statSync(page().file).ino);
  });

  it.each([
    ['of what is not found, whose file has another name', '/404/', 'text/html'],
    ['whose kind and path do not agree', '/informes/uno.html/', 'text/html'],
    ['without an ending that is no page', '/informes/uno', 'text/plain'],
  ])('%s is left to Astro', (_, path, type) => expect(placePage(site, path, page(type))).toBe(false));

  it('never takes the place of a file that is there already', () => {
    expect(placePage(site, '/favicon.svg', page('image/svg+xml'))).toBe(false);
    expect(read('favicon.svg')).toBe('of the entity');
  });

  it('is not placed in silence where the system refuses it', () => {
    expect(() => placePage(site, '/favicon.svg/uno/', page())).toThrow(/ENOTDIR|EEXIST/);
  });
});

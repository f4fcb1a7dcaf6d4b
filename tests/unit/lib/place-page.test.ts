import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { placePage } from '../../../src/lib/place-page.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const MEMORY = '/dev/shm';
const isOtherDisk = (folder: string) => existsSync(folder) && statSync(folder).dev !== statSync(tmpdir()).dev;
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

  // A disk in memory, which Linux has: elsewhere nothing here is another disk.
  it.runIf(isOtherDisk(MEMORY))('is copied from another disk, which cannot share it', () => {
    const other = mkdtempSync(join(MEMORY, 'cuentas-'));
    onTestFinished(() => rmSync(other, { recursive: true }));
    writeFileSync(join(other, 'page'), 'bytes');
    expect(placePage(site, '/informes/uno/', { type: 'text/html', file: join(other, 'page') })).toBe(true);
    expect(read('informes/uno/index.html')).toBe('bytes');
    expect(placePage(site, '/informes/uno/', { type: 'text/html', file: join(other, 'page') })).toBe(false);
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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOnSite, readSiteAddress, toAddress, toPath, toUrl } from '../../../src/lib/site-address.ts';
import { ROOT } from '../../helpers/paths.ts';
import { sourceFiles } from '../../helpers/source-files.ts';

describe('the address of a site', () => {
  it.each([
    ['https://rendicion.entidad.example', 'https://rendicion.entidad.example/', ''],
    ['https://rendicion.entidad.example/', 'https://rendicion.entidad.example/', ''],
    ['https://entidad.example/rendicion', 'https://entidad.example/rendicion/', '/rendicion'],
    ['https://entidad.example/rendicion/', 'https://entidad.example/rendicion/', '/rendicion'],
    ['http://localhost:4321/a/b-2', 'http://localhost:4321/a/b-2/', '/a/b-2'],
  ])('%s', (text, url, base) => expect(readSiteAddress(text)).toEqual({ url, base }));

  it.each([
    '',
    'entidad.example/rendicion',
    'ftp://entidad.example',
    'https://entidad.example/a//b',
    'https://entidad.example/a/../b',
    'https://entidad.example/a b',
    'https://entidad.example/.oculta',
    'https://entidad.example/rendicion?x=1',
    'https://entidad.example/#x',
    'https://usuario@entidad.example/',
    'https://ENTIDAD.example/',
  ])('«%s» is none, and the message says what is one', (text) =>
    expect(() => readSiteAddress(text)).toThrow(`dice «${text}»; se esperaba https://`),
  );
});

it('is put before a path in one place alone', () => {
  const places = sourceFiles(['src', 'decap']).filter(
    (file) =>
      file !== 'src/lib/site-address.ts' &&
      // `new URL('/x/', siteUrl)` would lose the path of the site, and so would a request from the root.
      /new URL\([^()]*(\([^()]*\)[^()]*)*, *[\w.]*(siteUrl|site)\)|fetch\((['"`]\/|LOCAL_API)/i.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
  );
  expect(places).toEqual([]);
});

describe('a path of the site', () => {
  it('gets the base once, also where the base is the name of a section', () => {
    expect(toAddress('/informes/x/', '')).toBe('/informes/x/');
    expect(toAddress('/informes/x/', '/')).toBe('/informes/x/');
    expect(toAddress('/informes/x/', '/rendicion/')).toBe('/rendicion/informes/x/');
    expect(toAddress('/informes/x/', '/informes')).toBe('/informes/informes/x/');
  });

  it('keeps the base that the build gave it', () =>
    expect(toAddress('/informes/_astro/a.png', '/informes')).toBe('/informes/_astro/a.png'));

  it.each(['#nota', 'https://otro.example/', '//otro.example/', 'mailto:a@b.example', '', 'media/a.png'])(
    '«%s» is none, and stays',
    (href) => expect(toAddress(href, '/rendicion')).toBe(href),
  );

  it('comes back out of its address', () => {
    expect(toPath('/rendicion/informes/', '/rendicion')).toBe('/informes/');
    expect(toPath('/informes/', '')).toBe('/informes/');
    expect(toPath('/rendiciones/informes/', '/rendicion')).toBeUndefined();
    expect(toPath('/rendicion', '/rendicion')).toBeUndefined();
  });

  it.each([
    ['/', 'https://entidad.example/', 'https://entidad.example/'],
    ['/', 'https://entidad.example/rendicion', 'https://entidad.example/rendicion/'],
    ['/informes/#a', 'https://entidad.example/rendicion/', 'https://entidad.example/rendicion/informes/#a'],
    ['https://otro.example/x', 'https://entidad.example/rendicion/', 'https://otro.example/x'],
  ])('%s of %s is %s', (path, site, url) => expect(toUrl(path, site)).toBe(url));

  it('is its address where the pages stand at the root', () => expect(addressOnSite('/informes/')).toBe('/informes/'));
});

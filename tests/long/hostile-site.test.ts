import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { strFromU8, unzipSync } from 'fflate';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '../../scripts/serve/handler.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { parseHeaderRules } from '../../src/lib/header-rules.ts';
import { parseCsv } from '../../src/lib/csv.ts';
import { tagsOf } from '../../src/integrations/html-tags.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { buildSite } from '../helpers/build-site.ts';
import { readCalendar } from '../helpers/calendar.ts';
import { FIXTURE_DIST, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { writeHostileSite } from '../helpers/hostile/site.ts';

// Everything hostile that the check accepts, built once: it must stand in every output as the text that it is.
const folder = mkdtempSync(join(tmpdir(), 'cuentas-hostil-'));
const contentDir = join(folder, 'content');
const dist = join(folder, 'dist');

beforeAll(() => {
  writeHostileSite(contentDir);
  const { status, output } = buildSite(contentDir, dist, { BUILD_NOW: FIXTURE_NOW, HISTORY: 'off' });
  expect(status, output.slice(-3000)).toBe(0);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (site: string, ending: RegExp): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (file) => ending.test(file) && !file.startsWith('admin/'),
  );
const read = (file: string, site = dist): string => readFileSync(join(site, file), 'utf8');
/** Every file of a kind, each tested alone once the site is built. */
const each = (ending: RegExp, test: (text: string, file: string) => void) => {
  const files = filesOf(dist, ending);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) test(read(file), file);
};

describe('everything hostile that is accepted is inert', () => {
  it('in pages: no element, script, handler or address that the harmless site does not have', () => {
    const harmless = filesOf(FIXTURE_DIST, /\.html$/).flatMap((file) => tagsOf(read(file, FIXTURE_DIST)));
    const names = new Set(harmless.map(({ name }) => name));
    const scripts = new Set(harmless.filter(({ name }) => name === 'script').map(({ text }) => text));
    each(/\.html$/, (html, file) => {
      for (const { name, attributes, text, source } of tagsOf(html)) {
        expect(
          names.has(name) ||
            /^(?:h[2-6]|pre|del|hr|br|code|em|strong|blockquote|sup|table|thead|tbody|tr|th|td|details|summary)$/.test(
              name,
            ),
          `${file}: ${source}`,
        ).toBe(true);
        const isData = attributes.get('type') === 'application/ld+json';
        if (name === 'script' && isData) expect(() => JSON.parse(text ?? ''), file).not.toThrow();
        if (name === 'script' && !isData && !attributes.has('src'))
          expect(scripts.has(text), `${file}: ${text}`).toBe(true);
        for (const [attribute, value] of attributes) {
          expect(attribute, `${file}: ${source}`).not.toMatch(/^on|^style$|^srcdoc$|^formaction$|["'<=]/);
          if (/^(href|src|action|cite|poster|data)$/.test(attribute)) {
            expect(value, `${file}: ${source}`).toMatch(
              /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|data:image\/svg\+xml|$)/i,
            );
          }
        }
      }
    });
  });

  it('in feeds and other XML', () => {
    each(/\.(xml|opml|svg)$/, (text, file) => {
      expect(XMLValidator.validate(text), file).toBe(true);
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      expect(text, file).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    });
    each(/rss.*\.xml$/, (text, file) => {
      // What a reader of feeds takes for HTML.
      const html = (parseRssFeed(text).items ?? []).flatMap(({ content }) => content?.encoded ?? []);
      for (const { name, attributes, source } of html.flatMap((part) => tagsOf(part ?? ''))) {
        expect(name, `${file}: ${source}`).not.toMatch(/^(?:script|style|iframe|svg|object|form)$/);
        expect(
          [...attributes.keys()].filter((key) => /^on|^style$/.test(key)),
          `${file}: ${source}`,
        ).toEqual([]);
      }
    });
  });

  it('in CSV: no cell is a formula', () => {
    each(/\.csv$/, (text, file) => {
      const cells = parseCsv(text).flat();
      expect(
        cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d[\d.,]*$/.test(cell)),
        file,
      ).toEqual([]);
    });
  });

  it('in XLSX: no cell is a formula', () => {
    for (const file of filesOf(dist, /\.xlsx$/)) {
      for (const [part, bytes] of Object.entries(unzipSync(readFileSync(join(dist, file))))) {
        const text = strFromU8(bytes);
        expect(XMLValidator.validate(text), `${file}: ${part}`).toBe(true);
        expect(text, `${file}: ${part}`).not.toMatch(/<f[ >]|<hyperlink/);
      }
    }
  });

  it('in JSON', () => each(/\.json$/, (text, file) => expect(() => JSON.parse(text), file).not.toThrow()));

  it('in calendars: as many appointments as without it, no line of more than 75 octets', () => {
    each(/\.ics$/, (text, file) => {
      const lines = text.split('\r\n');
      expect(
        lines.filter((line) => Buffer.byteLength(line) > 75),
        file,
      ).toEqual([]);
      const appointments = readCalendar(text);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT').length, file).toBe(appointments.length);
    });
    expect(readCalendar(read('calendario/calendario.ics')).length).toBe(
      readCalendar(read('calendario/calendario.ics', FIXTURE_DIST)).length,
    );
  });

  it('in headers, redirections and the file of the security contact', () => {
    const rules = (site: string) =>
      parseHeaderRules(read('_headers', site)).map(({ path, set }) => [path, set.map(([name]) => name)]);
    expect(rules(dist)).toEqual(rules(FIXTURE_DIST));
    for (const line of read('_redirects').split('\n'))
      expect(line).toMatch(/^(?:\/[\w./-]* (?:\w+=[\w-]+ )?\/[\w./#-]* 301!?)?$/);
    for (const line of read('.well-known/security.txt').split('\n'))
      expect(line).toMatch(/^(?:[A-Z][A-Za-z-]+: \S+|#.*|)$/);
  });
});

describe.each([
  ['with the headers of the site', () => createServer(createHandler(dist))],
  ['without any header', () => createServer((request, response) => sirv(dist)(request, response))],
])('in Chromium, %s', (_, open) => {
  it('nothing runs, nothing is asked of another host, nothing is stored', { timeout: 900_000 }, async () => {
    const server = open();
    const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      const seen: string[] = [];
      page.on('dialog', (dialog) => {
        seen.push(`dialog on ${page.url()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => seen.push(`${error.message} on ${page.url()}`));
      page.on('console', (message) => {
        if (message.type() === 'error') seen.push(`${message.text()} on ${page.url()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
          seen.push(`request ${request.url()}`);
      });
      const pages = filesOf(dist, /(^|\/)index\.html$/).filter(
        (file) => !/historial|galeria/.test(file) && !read(file).includes('http-equiv="refresh"'),
      );
      for (const file of pages) {
        await page.goto(`${origin}/${file.replace(/index\.html$/, '')}`, { waitUntil: 'load' });
      }
      await page.goto(`${origin}/buscar/?q=script`);
      await page.locator('#resultados li').first().waitFor();
      expect(seen).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  });
});

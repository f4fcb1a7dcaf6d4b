import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/lib/header-rules.ts';
import { routes } from '../../src/routes.ts';
import { builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { SITES } from '../helpers/sites.ts';

const pages = await builtPages(FIXTURE_DIST);
const isFrame = (path: string) => path.startsWith(routes.embeds) && path !== routes.embeds;
const frames = pages.filter(({ path }) => isFrame(path));
const rules = parseHeaderRules(readFileSync(join(FIXTURE_DIST, '_headers'), 'utf8'));
const ancestorsOf = (path: string) =>
  /frame-ancestors ([^;]+)/.exec(headersFor(rules, path).get('content-security-policy') ?? '')?.[1];

describe('what other sites may frame', () => {
  it('is the commitments, the calendar, the releases and each indicator', () => {
    const indicators = pages
      .filter(({ path }) => /^\/indicadores\/(?!archivo|tema|lista)[^/]+\/$/.test(path))
      .map(({ path }) => `/incrustar${path}`);
    expect(frames.map(({ path }) => path).toSorted()).toEqual(
      [routes.embedCalendar, routes.embedCommitments, routes.embedReleases, ...indicators].toSorted(),
    );
    expect(indicators.length).toBeGreaterThan(3);
  });

  it('is framed by the sites of the settings, and every other page by nobody', () => {
    for (const { path } of pages) {
      const allowed = path.startsWith(routes.embeds) ? 'https://intranet.villa-imaginaria.example' : "'none'";
      expect(ancestorsOf(path), path).toBe(allowed);
      // An older header that knows no list would refuse them all.
      expect(headersFor(rules, path).get('x-frame-options'), path).toBe(
        path.startsWith(routes.embeds) ? undefined : 'DENY',
      );
    }
  });

  it('leads out of its frame to the page of the site, says whose it is, and is not found on its own', () => {
    for (const { path, html, document } of frames) {
      expect(document.querySelectorAll('h1, main'), path).toHaveLength(2);
      expect(html, path).toContain('<base target="_blank">');
      expect(html, path).toContain('<meta name="robots" content="noindex">');
      expect(document.querySelector('.embed-source')?.textContent, path).toContain('Cuentas de Villa Imaginaria');
    }
  });

  it('is offered with its code, as another site pastes it', () => {
    const offered = pages.find(({ path }) => path === routes.embeds)?.document.querySelectorAll('pre') ?? [];
    const codes = offered.map(({ textContent }) =>
      textContent.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
    );
    const addresses = codes.map(
      (code) =>
        /^<iframe src="([^"]+)"\s+title="[^"]+"\s+width="100%" height="\d+" loading="lazy"><\/iframe>$/.exec(code)?.[1],
    );
    expect(addresses.map((address) => new URL(address ?? '').pathname).toSorted()).toEqual(
      frames.map(({ path }) => path).toSorted(),
    );
  });
});

// Cloudflare Pages passes over a longer line, and with it the policy of every page.
it.each(SITES)('no header of $name is longer than hosts read', ({ dist }) => {
  const lines = readFileSync(join(dist, '_headers'), 'utf8').split('\n');
  expect(lines.filter((line) => line.length > 2000).map((line) => line.slice(0, 60))).toEqual([]);
});

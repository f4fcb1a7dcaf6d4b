import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { ADMIN_HEADERS } from '../../../decap/config/policy.ts';
import { withPagefind } from '../../../src/integrations/content-security-policy.ts';
import { headers } from '../../../src/integrations/headers.ts';
import { headersFor, parseHeaderRules } from '../../../src/lib/header-rules.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Runs the integration over a folder as Astro does at the end of a build. */
async function finishBuild(
  folder: string,
  {
    site = 'https://example.org',
    base = '/',
    options = {},
    cacheDir = tempFolder(),
  }: { site?: string; base?: string; cacheDir?: string; options?: Parameters<typeof headers>[0] } = {},
) {
  const logger = { warn: vi.fn() };
  const { hooks } = headers(options);
  const call = (hook: unknown, argument: object) => (hook as (argument: object) => Promise<void> | void)(argument);
  await call(hooks['astro:config:done'], { config: { site, base, cacheDir: pathToFileURL(`${cacheDir}/`) } });
  await call(hooks['astro:build:done'], { dir: pathToFileURL(`${folder}/`), logger });
  return {
    warn: logger.warn,
    rules: parseHeaderRules(readFileSync(join(folder, '_headers'), 'utf8')),
    redirects: readFileSync(join(folder, '_redirects'), 'utf8'),
  };
}

describe('headers', () => {
  it('gives every page a policy with the hashes of all pages, and the headers of R25', async () => {
    const folder = tempFolder({ 'index.html': '<style>a{}</style>', 'informes/index.html': '<style>b{}</style>' });
    const { rules } = await finishBuild(folder);
    const found = headersFor(rules, '/informes/');
    expect(found.get('content-security-policy')?.match(/'sha256-/g)).toHaveLength(2);
    expect([...found.keys()]).toEqual([
      'content-security-policy',
      'strict-transport-security',
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
      'permissions-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
    ]);
  });

  it('sends what no page is with a policy that allows no more than a video its own file, and has no hashes', async () => {
    const folder = tempFolder({ 'index.html': '<style>a{}</style>' });
    for (const base of ['/', '/rendicion']) {
      const { rules } = await finishBuild(folder, { base });
      const before = base === '/' ? '' : base;
      for (const path of ['/_astro/a.js', '/pagefind/wasm.es.pagefind']) {
        const found = headersFor(rules, before + path);
        expect(found.get('content-security-policy')).toBe(
          "default-src 'none'; media-src 'self'; frame-ancestors 'none'",
        );
        expect(found.get('x-content-type-options')).toBe('nosniff');
      }
      expect(headersFor(rules, `${before}/_astro/a.js`).get('cache-control')).toContain('immutable');
    }
  });

  it('finds in pages that an earlier build saw what it found then, and what is new in those that changed', async () => {
    const [folder, cacheDir] = [
      tempFolder({ 'a.html': '<style>a{}</style>', 'b.html': '<style>b{}</style>' }),
      tempFolder(),
    ];
    const hashes = async () => {
      const { rules } = await finishBuild(folder, { cacheDir });
      return headersFor(rules, '/')
        .get('content-security-policy')
        ?.match(/'sha256-[^']+'/g);
    };
    const first = await hashes();
    expect(await hashes()).toEqual(first);
    writeFileSync(join(folder, 'b.html'), '<style>c{}</style>');
    const changed = await hashes();
    expect(changed).toHaveLength(2);
    expect(changed).not.toEqual(first);
    writeFileSync(join(folder, 'b.html'), '<p style="color:red">');
    await expect(hashes()).rejects.toThrow('b.html');
    await expect(hashes()).rejects.toThrow('b.html');
  });

  it('lets only the search run WebAssembly', async () => {
    const { rules } = await finishBuild(tempFolder({ 'index.html': '' }), {
      options: { policies: { '/buscar/*': withPagefind } },
    });
    const policyOf = (path: string) => headersFor(rules, path).get('content-security-policy');
    expect(policyOf('/buscar/')).toContain("script-src 'self' 'wasm-unsafe-eval'; connect-src");
    expect(policyOf('/buscar/')?.match(/default-src/g)).toHaveLength(1);
    expect(policyOf('/')).not.toContain('wasm');
  });

  it('lets others show what is published, and only the desk speak to the window of a login', async () => {
    const { rules } = await finishBuild(tempFolder({ 'index.html': '' }), {
      options: { policies: { '/admin/*': (common) => common }, paths: { '/admin/*': ADMIN_HEADERS } },
    });
    const ofOrigins = (path: string) => {
      const found = headersFor(rules, path);
      return [found.get('cross-origin-opener-policy'), found.get('cross-origin-resource-policy')];
    };
    expect(ofOrigins('/')).toEqual(['same-origin', 'cross-origin']);
    expect(ofOrigins('/comunicados/rss.xml')).toEqual(['same-origin', 'cross-origin']);
    expect(ofOrigins('/admin/')).toEqual(['same-origin-allow-popups', 'same-origin']);
  });

  it('binds every name of the domain, for the list of browsers, only where it is told to', async () => {
    const hstsOf = async (options: object) =>
      headersFor((await finishBuild(tempFolder({ 'index.html': '' }), { options })).rules, '/').get(
        'strict-transport-security',
      );
    expect(await hstsOf({})).toBe('max-age=31536000');
    expect(await hstsOf({ hstsPreload: true })).toBe('max-age=63072000; includeSubDomains; preload');
  });

  it('asks browsers for reports only where there is who takes them, with every policy', async () => {
    const policies = { '/buscar/*': withPagefind };
    const silent = await finishBuild(tempFolder({ 'index.html': '' }), { options: { policies } });
    expect(JSON.stringify(silent.rules)).not.toMatch(/report/i);
    const { rules } = await finishBuild(tempFolder({ 'index.html': '' }), {
      options: { policies, reportsTo: 'https://informes.example.org/csp' },
    });
    for (const path of ['/', '/buscar/']) {
      const found = headersFor(rules, path);
      expect(found.get('reporting-endpoints')).toBe('csp="https://informes.example.org/csp"');
      expect(found.get('content-security-policy')).toMatch(/; report-to csp$/);
    }
  });

  it('promises https only where the site has it', async () => {
    const { rules } = await finishBuild(tempFolder({ 'index.html': '' }), { site: 'http://localhost:4321' });
    const found = headersFor(rules, '/');
    expect(found.has('strict-transport-security')).toBe(false);
    expect(found.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  });

  it('lets browsers keep files whose name changes with their content', async () => {
    const { rules } = await finishBuild(tempFolder({ 'index.html': '' }));
    expect(headersFor(rules, '/_astro/a.css').get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headersFor(rules, '/').has('cache-control')).toBe(false);
  });

  it('writes the redirects', async () => {
    const { redirects } = await finishBuild(tempFolder(), { options: { redirects: [{ from: '/a/', to: '/b/' }] } });
    expect(redirects).toContain('/a/ /b/ 301\n');
  });

  it('stops the build at markup that the policy would block, naming page and snippet', async () => {
    const folder = tempFolder({ 'faq/index.html': '<p style="color:red">x</p>' });
    await expect(finishBuild(folder)).rejects.toThrow(/faq\/index\.html: <p style="color:red">\n.*Use una clase/);
  });

  it('warns when Cloudflare would ignore a line for its length', async () => {
    const styles = Array.from({ length: 40 }, (_, index) => `<style>a{order:${index}}</style>`).join('');
    expect((await finishBuild(tempFolder({ 'index.html': styles }))).warn).toHaveBeenCalledOnce();
    expect((await finishBuild(tempFolder({ 'index.html': '' }))).warn).not.toHaveBeenCalled();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
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
  }: { site?: string; base?: string; options?: Parameters<typeof headers>[0] } = {},
) {
  const logger = { warn: vi.fn() };
  const { hooks } = headers(options);
  const call = (hook: unknown, argument: object) => (hook as (argument: object) => Promise<void> | void)(argument);
  await call(hooks['astro:config:done'], { config: { site, base } });
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
    ]);
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

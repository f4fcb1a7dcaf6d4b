import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  formatPolicy,
  inspectPage,
  toPolicy,
  withPagefind,
  type InlineHashes,
} from '../../../src/integrations/content-security-policy.ts';

const noHashes = (): InlineHashes => ({ styles: new Set(), scripts: new Set() });
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function hashesOf(...pages: string[]) {
  const hashes = noHashes();
  for (const html of pages) inspectPage('p.html', html, hashes);
  return { styles: [...hashes.styles], scripts: [...hashes.scripts] };
}

describe('toPolicy', () => {
  it('allows nothing but this origin', () => {
    expect(formatPolicy(toPolicy(noHashes(), { https: false }))).toBe(
      "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; media-src 'self'; " +
        "script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
        "frame-ancestors 'none'",
    );
  });

  it('asks browsers to upgrade requests only where the site is https', () => {
    expect(formatPolicy(toPolicy(noHashes(), { https: true }))).toMatch(/; upgrade-insecure-requests$/);
  });

  it('is the same whatever the order in which the hashes were found', () => {
    const one = toPolicy({ styles: new Set(['b', 'a']), scripts: new Set() }, { https: true });
    const other = toPolicy({ styles: new Set(['a', 'b']), scripts: new Set() }, { https: true });
    expect(one).toEqual(other);
  });

  it('adds for the search what Pagefind needs, and keeps the rest', () => {
    const policy = withPagefind(toPolicy({ styles: new Set(), scripts: new Set(['x']) }, { https: false }));
    expect(policy['script-src']).toEqual(["'self'", 'x', "'wasm-unsafe-eval'"]);
    expect(policy['default-src']).toEqual(["'none'"]);
  });
});

describe('inspectPage', () => {
  it('hashes each distinct inline style and script once', () => {
    expect(hashesOf('<style>a{}</style><script>f()</script>', '<style>a{}</style>')).toEqual({
      styles: [sha256('a{}')],
      scripts: [sha256('f()')],
    });
  });

  it('hashes modules, but neither data blocks nor scripts in files', () => {
    const html =
      '<script type="application/ld+json">{}</script><script src="/a.js"></script><script type="module">g()</script>';
    expect(hashesOf(html).scripts).toEqual([sha256('g()')]);
  });

  it('hashes what the browser sees: line ends become \\n', () => {
    expect(hashesOf('<style>a{}\r\nb{}</style>').styles).toEqual([sha256('a{}\nb{}')]);
  });

  it('reports style attributes and event handlers with page and snippet', () => {
    const html = '<p\n  style="color:red">x</p><button OnClick="f()">y</button><p title="onclick=1">';
    expect(inspectPage('informes/index.html', html, noHashes())).toEqual([
      { page: 'informes/index.html', snippet: '<p style="color:red">', kind: 'style-attribute' },
      { page: 'informes/index.html', snippet: '<button OnClick="f()">', kind: 'event-handler' },
    ]);
  });
});

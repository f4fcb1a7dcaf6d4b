import { describe, expect, it } from 'vitest';
import {
  findRedirect,
  formatHeaderRules,
  formatRedirects,
  headersFor,
  parseHeaderRules,
  parseRedirects,
  type HeaderRule,
} from '../../../src/lib/header-rules.ts';

const RULES: HeaderRule[] = [
  {
    path: '/*',
    set: [
      ['X-Frame-Options', 'DENY'],
      ['Content-Security-Policy', "default-src 'none'"],
    ],
  },
  { path: '/buscar/*', drop: ['Content-Security-Policy'], set: [['Content-Security-Policy', "worker-src 'self'"]] },
];

describe('_headers', () => {
  it('is written as Netlify and Cloudflare read it', () => {
    expect(formatHeaderRules(RULES)).toBe(
      [
        '/*',
        '  X-Frame-Options: DENY',
        "  Content-Security-Policy: default-src 'none'",
        '',
        '/buscar/*',
        '  ! Content-Security-Policy',
        "  Content-Security-Policy: worker-src 'self'",
        '',
      ].join('\n'),
    );
  });

  it('reads back what it wrote', () => {
    expect(formatHeaderRules(parseHeaderRules(formatHeaderRules(RULES)))).toBe(formatHeaderRules(RULES));
  });

  it('ignores comments, blank lines and Windows line ends, and keeps colons in values', () => {
    const [rule] = parseHeaderRules('# nota\r\n\r\n/a\r\n  Link: <https://example.org>\r\n');
    expect(rule).toMatchObject({ path: '/a', set: [['Link', '<https://example.org>']] });
  });
});

describe('headersFor', () => {
  it('applies every matching rule, by lower-case name', () => {
    expect(headersFor(RULES, '/informes/').get('x-frame-options')).toBe('DENY');
    expect(headersFor(RULES, '/buscar/').get('x-frame-options')).toBe('DENY');
  });

  it('lets a rule take back what an earlier one gave', () => {
    expect(headersFor(RULES, '/').get('content-security-policy')).toBe("default-src 'none'");
    expect(headersFor(RULES, '/buscar/').get('content-security-policy')).toBe("worker-src 'self'");
  });

  it('joins a header given twice with a comma, as Cloudflare does', () => {
    const rules = parseHeaderRules('/*\n  A: 1\n/x/*\n  a: 2\n');
    expect(headersFor(rules, '/x/y').get('a')).toBe('1, 2');
  });

  it('takes dots in a path literally and matches the whole path', () => {
    const rules = parseHeaderRules('/a.xml\n  A: 1\n');
    expect(headersFor(rules, '/a.xml').size).toBe(1);
    expect(headersFor(rules, '/abxml').size).toBe(0);
    expect(headersFor(rules, '/x/a.xml').size).toBe(0);
  });
});

describe('_redirects', () => {
  const MOVES = [{ from: '/viejo/', to: '/nuevo/' }];

  it('has a line for each form of the old URL', () => {
    expect(formatRedirects(MOVES)).toBe('/viejo/ /nuevo/ 301\n/viejo /nuevo/ 301\n');
  });

  it('is read back, comments aside', () => {
    expect(parseRedirects('# movidas\n\n/viejo/   /nuevo/ 301\n')).toEqual(MOVES);
  });

  it('finds the new URL with and without the final slash, and nothing for others', () => {
    expect(['/viejo/', '/viejo', '/viejo/x/', '/'].map((path) => findRedirect(MOVES, path)?.to)).toEqual([
      '/nuevo/',
      '/nuevo/',
      undefined,
      undefined,
    ]);
  });

  it('tells a page by one value of the query, as Netlify writes it, and no other value', () => {
    const moves = [...MOVES, { from: '/?p=12', to: '/doce/' }, { from: '/viejo/?id=a-b', to: '/ab/' }];
    const text = formatRedirects(moves);
    expect(text).toContain('/ p=12 /doce/ 301!\n/viejo/ id=a-b /ab/ 301!\n');
    const read = parseRedirects(text).filter(({ from }) => from !== '/viejo');
    expect(read).toEqual(moves);
    const find = (path: string, query: string) => findRedirect(read, path, query);
    expect(find('/', 'utm=x&p=12')).toEqual({ to: '/doce/', isByQuery: true });
    expect(['p=1', 'p=123', 'xp=12', ''].map((query) => find('/', query))).toEqual(Array(4).fill(undefined));
    expect(find('/viejo', 'id=a-b')?.to).toBe('/ab/');
    expect(find('/viejo', 'id=c')).toEqual({ to: '/nuevo/', isByQuery: false });
  });
});

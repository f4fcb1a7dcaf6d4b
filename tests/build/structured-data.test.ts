import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { ROOT } from '../helpers/paths.ts';
import { SITES } from '../helpers/sites.ts';

interface Script {
  path: string;
  json: string;
  data: Record<string, unknown>;
}

const scriptsOf = (pages: readonly BuiltPage[]): Script[] =>
  pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => ({
      path,
      json,
      data: JSON.parse(json) as Record<string, unknown>,
    })),
  );

/** An action may name what it asks for, by words that are no properties of the vocabulary (schema.org/docs/actions.html). */
const typeOf = (type: string): string =>
  type === 'WebSite'
    ? 'WithContext<WebSite> & { potentialAction: WithActionConstraints<SearchAction> }'
    : `WithContext<${type}>`;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** A compiler whose only file is in memory, and which reads the vocabulary once. */
const FILE = join(ROOT, 'structured-data.ts');
const parsed = new Map<string, ts.SourceFile | undefined>();
const disk = ts.createCompilerHost(OPTIONS);
const host: ts.CompilerHost = {
  ...disk,
  getSourceFile: (name, ...rest) => {
    if (!parsed.has(name)) parsed.set(name, disk.getSourceFile(name, ...rest));
    return parsed.get(name);
  },
};

/** What the TypeScript compiler says of scripts against the vocabulary of schema.org (schema-dts). */
function vocabularyFaults(items: readonly Script[]): string[] {
  const lines = items.map(
    ({ data, json, path }) =>
      `// ${path}\nexport const d${items.findIndex((item) => item.json === json)}: ${typeOf(String(data['@type']))} = ${json};`,
  );
  const types = [...new Set(items.map(({ data }) => String(data['@type'])))].join(', ');
  const imports = `import type { ${types}, SearchAction, WithActionConstraints, WithContext } from 'schema-dts';`;
  const text = [imports, ...new Set(lines)].join('\n');
  parsed.set(FILE, ts.createSourceFile(FILE, text, ts.ScriptTarget.ESNext));
  const faults = ts.getPreEmitDiagnostics(ts.createProgram([FILE], OPTIONS, host));
  return faults.map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
}

describe.each(SITES)('the structured data of $name', ({ name: site, dist }) => {
  let pages: BuiltPage[] = [];
  let scripts: Script[] = [];
  const ofType = (type: string) => scripts.filter(({ data }) => data['@type'] === type);
  beforeAll(async () => {
    pages = await builtPages(dist);
    scripts = scriptsOf(pages);
  });

  it('uses the vocabulary of schema.org and nothing else', { timeout: 60_000 }, () => {
    const kinds = [
      'NewsArticle',
      'Report',
      'Article',
      'Event',
      'FAQPage',
      'GovernmentOrganization',
      'WebSite',
      'BreadcrumbList',
    ];
    const samples = kinds.flatMap((kind) => ofType(kind).slice(0, 4));
    if (site === 'the fixture entity') {
      expect(new Set(samples.map(({ data }) => data['@type']))).toEqual(new Set(kinds));
    }
    expect(vocabularyFaults(samples)).toEqual([]);
  });

  it.each(['NewsArticle', 'Report', 'Article'])(
    'of every %s has title, days, author and absolute addresses',
    (type) => {
      for (const { data, path } of ofType(type)) {
        expect(String(data['headline']).length, path).toBeLessThanOrEqual(150);
        expect(new URL(String(data['url'])).pathname).toBe(path);
        expect(new Date(String(data['datePublished'])).getTime()).toBeGreaterThan(0);
        expect(data['author']).toHaveProperty('@id');
        if (data['image']) expect(String(data['image'])).toMatch(/^https:\/\//);
      }
    },
  );

  it('never says that something was changed before it appeared', () => {
    const dated = scripts.filter(({ data }) => data['datePublished']);
    expect(new Set(dated.map(({ data }) => data['@type']))).toContain('Dataset');
    for (const { data, path } of dated) {
      const [published, modified] = ['datePublished', 'dateModified'].map((name) => Date.parse(String(data[name])));
      expect(modified, path).toBeGreaterThanOrEqual(published ?? Infinity);
    }
  });

  it('of every event says where it takes place', () => {
    for (const { data, path } of ofType('Event')) {
      expect(data, path).toHaveProperty('location.address.streetAddress');
      expect(data).toHaveProperty('location.address.addressCountry', 'CO');
    }
  });

  it('of the site has its search, where the page of the search reads the query', () => {
    const described = ofType('WebSite').map(({ path, data: { url, potentialAction } }) => ({
      path,
      url,
      potentialAction,
    }));
    const [{ url } = {}] = described;
    const urlTemplate = `${String(url)}buscar/?q={search_term_string}`;
    expect(described).toMatchObject([{ path: '/', potentialAction: { target: { urlTemplate } } }]);
  });

  it('of every question has its whole answer', () => {
    expect(ofType('FAQPage').length).toBe(faqsOf(pages).length);
    for (const { data } of ofType('FAQPage')) {
      const [question] = data['mainEntity'] as { name: string; acceptedAnswer: { text: string } }[];
      expect(question?.name.length).toBeGreaterThan(5);
      expect(question?.acceptedAnswer.text.length).toBeGreaterThan(40);
      expect(question?.acceptedAnswer.text).not.toMatch(/<[a-z]|&[a-z]+;/);
    }
  });

  it('numbers the steps of a breadcrumb from home to the page', () => {
    for (const { data, path } of ofType('BreadcrumbList')) {
      const steps = data['itemListElement'] as { position: number; item: string }[];
      expect(steps.map((step) => step.position)).toEqual(steps.map((_, index) => index + 1));
      expect(new URL(steps[0]?.item ?? '').pathname).toBe('/');
      expect(new URL(steps.at(-1)?.item ?? '').pathname).toBe(path);
    }
  });

  it('leaves out what the entity has not confirmed', () => {
    expect(ofType('GovernmentOrganization').filter(({ json }) => json.includes('por confirmar'))).toEqual([]);
  });
});

it.each([
  ['titular', { '@context': 'https://schema.org', '@type': 'NewsArticle', titular: 'x' }],
  ['"a"', { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: { a: 1 } }],
])(
  'the check of the vocabulary refuses an unknown property, and one of another type: %s',
  { timeout: 60_000 },
  (name, data) => {
    expect(vocabularyFaults([{ path: '/', json: JSON.stringify(data), data }]).join()).toContain(name);
  },
);

/** Pages of the frequent questions that were not withdrawn. */
const faqsOf = (pages: readonly BuiltPage[]) =>
  pages.filter(
    ({ path, html }) => /^\/preguntas-frecuentes\/[^/]+\/$/.test(path) && !html.includes('content="noindex"'),
  );

import { type HtmlElement, TextNode } from 'html-validate';

/** A rule for people who listen to a page, with a piece of HTML that breaks it. */
interface ScreenReaderRule {
  /** What breaks the rule on a page. */
  faultsOf: (page: HtmlElement) => string[];
  /** HTML that the rule has to complain of: a rule that finds nothing there finds nothing anywhere. */
  broken: readonly string[];
}

const NAMED = 'a, button, summary, h1, h2, h3, h4, h5, h6, th, caption, label, legend, [role="img"]';
const LANDMARKS = 'nav, aside, section[aria-label], section[aria-labelledby], [role="region"], [role="search"]';

/** What a listener would find odd, whatever a page says; keys are sentences about every page. */
export const screenReaderRules: Record<string, ScreenReaderRule> = {
  'names everything that can be pressed, jumped to or looked up': {
    faultsOf: (page) => page.querySelectorAll(NAMED).flatMap((element) => (nameOf(element) ? [] : [place(element)])),
    broken: ['<a href="/x/"><svg aria-hidden="true"></svg></a>', '<h2> </h2>', '<button aria-label=""></button>'],
  },
  'puts no space before a sign within a name': {
    faultsOf: (page) =>
      page
        .querySelectorAll(NAMED)
        .map(nameOf)
        .filter((name) => /\s[,.:;)»?!](\s|$)|[(«¿¡]\s/.test(name)),
    broken: ['<a href="/">Cuentas Claras <span>: inicio</span></a>', '<h2>Datos ( 3)</h2>'],
  },
  // What is taken out of the flow gets a space of its own before it: «A , texto normal».
  'starts no words that are only heard with a sign': {
    faultsOf: (page) =>
      page
        .querySelectorAll('.sr-only')
        .map((element) => textOf(element))
        .filter((text) => /^\s*[,.:;!?)]/.test(text)),
    broken: ['<button>A<span class="sr-only">, texto normal</span></button>'],
  },
  'calls no page by its address': {
    faultsOf: (page) =>
      page
        .querySelectorAll('main a')
        .filter((link) => !link.closest('.data-table') && attribute(link, 'href').endsWith('/'))
        .map(nameOf)
        .filter((name) => /^(https?:\/)?\//.test(name)),
    broken: ['<main><a href="/datos/indicadores/">/datos/indicadores/</a></main>'],
  },
  'starts the spoken name of a control with what is written on it, or has it within': {
    faultsOf: (page) =>
      page
        .querySelectorAll('a[aria-label], button[aria-label]')
        .filter((element) => !bare(attribute(element, 'aria-label')).includes(bare(seenText(element))))
        .map((element) => `${attribute(element, 'aria-label')} ≠ ${seenText(element)}`),
    broken: ['<a href="/" aria-label="Volver">Inicio</a>'],
  },
  'gives links that follow one another different names, unless they lead to one place': {
    faultsOf: (page) =>
      page.querySelectorAll('ul, ol, dl, nav, tbody').flatMap((list) => {
        const links = list.querySelectorAll('a').filter((link) => link.closest('ul, ol, dl, nav, tbody') === list);
        return links
          .filter((link, index) => {
            const before = links[index - 1];
            return before && nameOf(before) === nameOf(link) && attribute(before, 'href') !== attribute(link, 'href');
          })
          .map(nameOf);
      }),
    broken: ['<ul><li><a href="/a/">Ver más</a></li><li><a href="/b/">Ver más</a></li></ul>'],
  },
  'names every landmark, and no two of a kind alike': {
    faultsOf: (page) => {
      const names = page.querySelectorAll(LANDMARKS).map((landmark) => `${landmark.tagName} «${nameOf(landmark)}»`);
      return [...repeated(names), ...names.filter((name) => name.endsWith('«»') && !name.startsWith('search'))];
    },
    broken: [
      '<nav aria-label="Temas"></nav><nav aria-label="Temas"></nav>',
      '<nav><a href="/">Inicio</a></nav>',
      '<section aria-labelledby="x"></section>',
    ],
  },
  'repeats no heading under one heading': {
    faultsOf: (page) => {
      const path: string[] = [];
      const paths = page
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        // The titles of entries in a list belong to their authors: two may be alike.
        .filter((heading) => heading.querySelector('a') === null)
        .toSorted((a, b) => a.location.offset - b.location.offset)
        .map((heading) => {
          const level = Number(heading.tagName.slice(1));
          path.splice(level - 1, path.length, nameOf(heading));
          return Array.from(path, (part) => part ?? '').join(' › ');
        });
      return repeated(paths);
    },
    broken: ['<h1>A</h1><h2>Datos</h2><h2>Datos</h2>'],
  },
  'has tables with a name, headers that say what they head, and a header in every row': {
    faultsOf: (page) => page.querySelectorAll('table').flatMap(tableFaults),
    broken: [
      '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><th scope="row">1</th></tr></tbody></table>',
      '<table><caption>T</caption><thead><tr><th>A</th></tr></thead><tbody><tr><th scope="row">1</th></tr></tbody></table>',
      '<table><caption>T</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    ],
  },
  'describes every picture that is drawn, or hides it': {
    faultsOf: (page) =>
      page
        .querySelectorAll('svg')
        .filter((svg) => !isHidden(svg) && !(attribute(svg, 'role') === 'img' && nameOf(svg)))
        .map(place),
    broken: ['<svg viewBox="0 0 1 1"></svg>', '<svg role="img"></svg>'],
  },
  'says days and periods in words, never as 2026-11-18 or 1–31': {
    faultsOf: (page) => {
      const text = textOf(page, (element) => element.matches('.data-table, code, pre, .prose, script, style'));
      return text.match(/(?<![\w/-])(19|20)\d\d-\d\d-\d\d(?![\w/-])|\d\s?[–—]\s?\d/g) ?? [];
    },
    broken: ['<p>Nota (2026-11-18)</p>', '<p>Del 1–31 de octubre</p>', '<p>2014 – 2025</p>'],
  },
  'says in the breadcrumb which page this is': {
    faultsOf: (page) =>
      page
        .querySelectorAll('.breadcrumb')
        .filter((crumbs) => crumbs.querySelectorAll('li:last-child [aria-current="page"]').length !== 1)
        .map(place),
    broken: ['<nav class="breadcrumb"><ol><li><span>Informes</span></li></ol></nav>'],
  },
  'tells programs the day behind every day': {
    faultsOf: (page) =>
      page
        .querySelectorAll('time')
        .filter((time) => !attribute(time, 'datetime'))
        .map(place),
    broken: ['<time>ayer</time>'],
  },
  'opens what scrolls sideways to the keyboard, under a name': {
    faultsOf: (page) =>
      page
        .querySelectorAll('.scroll-region')
        .filter((region) => attribute(region, 'tabindex') !== '0' || !nameOf(region))
        .map(place),
    broken: [
      '<section class="scroll-region" tabindex="0"></section>',
      '<section class="scroll-region" aria-label="T"></section>',
    ],
  },
};

function tableFaults(table: HtmlElement): string[] {
  const name = nameOf(table);
  const headers = table.querySelectorAll('th').filter((header) => !attribute(header, 'scope'));
  // The days of a month have no header in their row: the number in each cell is theirs.
  const rows = table.matches('.month-grid') ? [] : table.querySelectorAll('tbody tr');
  const bare = rows.filter((row) => !row.querySelector('th[scope="row"]'));
  return [
    ...(name ? [] : ['a table without a name']),
    ...headers.map((header) => `${name}: «${nameOf(header)}» has no scope`),
    ...bare.map((row) => `${name}: «${row.textContent.trim().slice(0, 40)}» has no header`),
  ];
}

/** The name that a browser gives to an element, as far as these pages need it. */
function nameOf(element: HtmlElement): string {
  const label = element.getAttributeValue('aria-label');
  if (label !== null) return collapse(label);
  const ids = attribute(element, 'aria-labelledby').split(' ').filter(Boolean);
  if (ids.length > 0) return collapse(ids.map((id) => textOf(byId(element, id))).join(' '));
  if (element.is('table')) return collapse(textOf(element.querySelector('caption')));
  return element.matches('nav, section, aside, search, form') ? '' : collapse(textOf(element));
}

/** Text of an element without what is hidden from screen readers; pictures give their alternative. */
function textOf(element: HtmlElement | null, isLeftOut: (element: HtmlElement) => boolean = () => false): string {
  if (element === null) return '';
  return element.childNodes
    .map((node) => {
      if (node instanceof TextNode) return node.textContent;
      const child = node as HtmlElement;
      if (isHidden(child) || isLeftOut(child)) return '';
      return child.is('img') ? attribute(child, 'alt') : textOf(child, isLeftOut);
    })
    .join('');
}

/** Words that are seen: not what only screen readers get. */
const seenText = (element: HtmlElement): string => collapse(textOf(element, (child) => child.matches('.sr-only')));

const isHidden = (element: HtmlElement): boolean => attribute(element, 'aria-hidden') === 'true';

const attribute = (element: HtmlElement, name: string): string => element.getAttributeValue(name) ?? '';

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Letters and digits alone: signs are not said. */
const bare = (text: string): string => collapse(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));

const place = (element: HtmlElement): string => `<${element.tagName}> in line ${element.location.line}`;

const repeated = (texts: readonly string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index);

function byId(element: HtmlElement, id: string): HtmlElement | null {
  let root = element;
  while (root.parent) root = root.parent;
  return root.querySelector(`#${id}`);
}

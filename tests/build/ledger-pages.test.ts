import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';

// What the pages of the ledger say once, and where they lead whoever wants to ask.
describe('the pages of the ledger', () => {
  let pages: BuiltPage[];
  beforeAll(async () => {
    pages = await builtPages(FIXTURE_DIST);
  });
  const pageOf = (path: string) => pages.find((page) => page.path === path)!;
  const wordsOf = ({ document }: BuiltPage) =>
    (document.querySelector('main')?.textContent ?? '').replaceAll('&#160;', ' ').replace(/\s+/g, ' ');

  it('say the state of an entry once', () => {
    // A withdrawn entry has no state.
    const isEntry = /^\/(compromisos|hallazgos|preguntas-ciudadanas|eventos)\/(\d|p-)[^/]+\/$/;
    const entries = pages.filter(({ path, html }) => isEntry.test(path) && !html.includes('noindex'));
    expect(entries.length).toBeGreaterThan(10);
    for (const page of entries) {
      const badges = page.document
        .querySelectorAll('article .entry-status .badge')
        .map(({ textContent }) => textContent.trim());
      expect(badges, page.path).toHaveLength(1);
      const facts = page.document.querySelectorAll('article dt').map(({ textContent }) => textContent.trim());
      expect(
        facts.filter((term) => term === 'Estado'),
        page.path,
      ).toEqual([]);
    }
  });

  it('wait for no new date of an event that was called off', () => {
    const words = wordsOf(pageOf('/eventos/2026-05-28-visita-a-la-planta/'));
    expect(words).toContain('Estaba previsto para el 28 de mayo de 2026 y se canceló.');
    expect(words).not.toMatch(/ya no rige|no hay fecha nueva/);
  });

  it('lead from an office to its contact, and every office that answers for something has one', () => {
    const page = pageOf('/compromisos/por-dependencia/');
    const ids = page.document.querySelectorAll('h2').map(({ id }) => id);
    const cells = pages
      .filter(({ path }) => /^\/(compromisos|preguntas-ciudadanas)\/$/.test(path))
      .flatMap(({ document }) => document.querySelectorAll('.ledger-table td a'))
      .map((link) => link.getAttributeValue('href') ?? '');
    expect(cells.length).toBeGreaterThan(5);
    for (const href of cells) {
      expect(href).toMatch(/^\/compromisos\/por-dependencia\/#/);
      expect(ids).toContain(href.split('#')[1]);
    }
    const acting = pages
      .filter(({ path }) => /^\/hallazgos\/\d/.test(path))
      .flatMap(({ html }) => [...html.matchAll(/href="\/compromisos\/por-dependencia\/#([^"]+)"/g)]);
    expect(acting.length).toBeGreaterThan(3);
    for (const [, id] of acting) expect(ids).toContain(id);
    for (const section of page.document.querySelectorAll('main section.section'))
      expect(section.textContent).toContain('Quién responde');
    // An office with a contact of its own is reached there, the others through the entity.
    expect(page.html).toContain('mailto:planeacion@acueducto-imaginario.example');
    expect(page.html).toContain('mailto:contacto@acueducto-imaginario.example');
  });

  it('keep the figure with which a report was published, and show beside it what the ledger says since', () => {
    const words = wordsOf(pageOf('/informes/2026-06-10-informe-mensual-de-mayo-de-2026/'));
    expect(words).toContain('Llegaron 2 (hoy el registro dice 3) preguntas. De ellas, 1 se respondió a tiempo.');
  });

  it('lead from what is late to the list of each of its kinds', () => {
    const late = pageOf('/').document.querySelector('.account-late')!;
    const hrefs = late.querySelectorAll('.more a').map((link) => link.getAttributeValue('href'));
    expect(hrefs).toEqual(['/compromisos/', '/preguntas-ciudadanas/', '/calendario/']);
  });
});

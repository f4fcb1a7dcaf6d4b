import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgeCalls } from '../../../../decap/adapter/forge-calls.ts';
import { togetherAt } from '../../../../decap/adapter/forge-together.ts';
import type { Draft } from '../../../../decap/cms.ts';
import { CONFLICT_MESSAGE } from '../../../../decap/check/save-rules.ts';
import {
  NO_DRAFT,
  NONE_PUBLISHED,
  NOT_READY,
  SAVED_MEANWHILE,
  WAITS_FOR_OTHERS,
} from '../../../../decap/check/together-words.ts';
import { askForge, forgeRepository } from '../../../helpers/forge/ask.ts';
import { draftBranch, writeDraft } from '../../../helpers/forge/draft.ts';
import { type Forge, openForge } from '../../../helpers/forge.ts';

const SLUGS = ['como-aviso-de-una-fuga', 'como-presento-un-reclamo', 'que-es-rendir-cuentas'] as const;
const pathOf = (slug: string) => `content/faqs/${slug}.mdx`;
const draftOf = (slug: string) => draftBranch('faqs', slug);
const ENTRIES = SLUGS.map((slug) => ({ collection: 'faqs', slug, title: slug }));

// Each calls git some thirty times: beside other work that takes a while.
describe.each(['github', 'gitlab', 'forgejo'] as const)('several drafts at %s', { timeout: 60_000 }, (name) => {
  let forge: Forge;
  let start: string;
  let status: string;

  beforeAll(async () => {
    forge = await openForge({ clientId: 'aplicacion' });
    forge.tokens.push('ficha');
    start = forge.repository.branch('main') ?? '';
  });
  afterAll(() => forge.close());

  const draft = (slug: string, path = pathOf(slug), line = `Cambio de ${slug}.`) =>
    writeDraft(forge, { collection: 'faqs', slug }, line, path);

  beforeEach(() => {
    status = 'pending_publish';
    for (const slug of SLUGS) draft(slug);
  });
  afterEach(() => {
    const { pulls, repository, served, unknown } = forge;
    expect(unknown).toEqual([]);
    // The forge as it was.
    repository.moveRef('refs/heads/main', start, repository.branch('main'));
    for (const branch of branches()) if (branch !== 'main') repository.removeBranch(branch);
    pulls.all.splice(0);
    served.splice(0);
  });

  const branches = () => forge.repository.git('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads').split('\n');
  const published = () =>
    SLUGS.filter((slug) => forge.repository.read('main', pathOf(slug))?.includes(`Cambio de ${slug}.`));
  const together = (entries = ENTRIES) =>
    togetherAt({
      calls: forgeCalls[name],
      ask: askForge(name, forge),
      branch: { repo: forgeRepository(name), name: 'main' },
      wait: () => Promise.resolve(),
      draft: ({ slug }) =>
        Promise.resolve(forge.repository.branch(draftOf(slug)) ? ({ slug, status } as unknown as Draft) : undefined),
    })(entries);

  test('none comes where one clashes with another; that one is named, and the others wait', async () => {
    forge.repository.removeBranch(draftOf(SLUGS[1]));
    draft(SLUGS[1], pathOf(SLUGS[0]), 'Otro final.');
    const refused = await together();
    expect(refused?.error).toBe(NONE_PUBLISHED);
    expect(refused?.entries.map(({ text }) => text)).toEqual([WAITS_FOR_OTHERS, CONFLICT_MESSAGE, WAITS_FOR_OTHERS]);
    expect(forge.repository.branch('main')).toBe(start);
    expect(branches()).toEqual([...SLUGS.map(draftOf), 'main']);
    expect(forge.pulls.opened(undefined, 'main')).toHaveLength(SLUGS.length);
  });

  test('where an approval is needed none comes; a press after it goes on with that request, and all come in one step', async () => {
    forge.pulls.rules.needsApproval = true;
    expect((await together())?.error).toContain('Todavía no salió ninguna');
    expect((await together())?.error).toContain('Todavía no salió ninguna');
    expect(published()).toEqual([]);
    expect(forge.pulls.all.filter(({ branch }) => branch.startsWith('juntas/'))).toHaveLength(1);
    forge.pulls.rules.needsApproval = false;
    expect(await together()).toBeUndefined();
    expect(published()).toEqual(SLUGS);
    expect(branches()).toEqual(['main']);
    // One step: what stood there before is the parent of what holds them all.
    expect(forge.repository.git('rev-parse', 'main^1')).toBe(start);
    expect(forge.pulls.opened()).toEqual([]);
  });

  // What is ours alone is the same on every forge.
  if (name !== 'github') return;

  test('without such a rule all come at once, and are drafts no more', async () => {
    expect(await together()).toBeUndefined();
    expect(published()).toEqual(SLUGS);
    expect(branches()).toEqual(['main']);
  });

  test('a draft that is gone, or not ready, keeps all back', async () => {
    forge.repository.removeBranch(draftOf(SLUGS[2]));
    expect((await together())?.entries.map(({ text }) => text)).toEqual([WAITS_FOR_OTHERS, WAITS_FOR_OTHERS, NO_DRAFT]);
    status = 'draft';
    expect((await together(ENTRIES.slice(0, 2)))?.entries.map(({ text }) => text)).toEqual([NOT_READY, NOT_READY]);
    expect(forge.served.filter((line) => !line.startsWith('GET'))).toEqual([]);
    expect(forge.repository.branch('main')).toBe(start);
  });

  /** Saves a draft once more, right before the forge is asked for what `when` says. */
  function saveBefore(when: (request: string) => boolean): void {
    const { repository } = forge;
    forge.before((request) => {
      if (!when(request)) return;
      forge.before(() => undefined);
      const before = repository.branch(draftOf(SLUGS[0])) ?? '';
      const sha = repository.writeBlob(Buffer.from('De última hora.'));
      const tree = repository.writeTree(before, [{ path: pathOf(SLUGS[0]), sha }]);
      const who = { login: 'otra', name: 'Otra', email: 'otra@example.org' };
      repository.moveRef(`refs/heads/${draftOf(SLUGS[0])}`, repository.commit(tree, [before], 'Otra vez', who), before);
    });
  }

  test('what somebody saves while the drafts are being joined goes out with nobody unasked', async () => {
    saveBefore((request) => request.endsWith('/pulls') && request.startsWith('POST'));
    expect((await together())?.entries.map(({ text }) => text)).toEqual([
      SAVED_MEANWHILE,
      WAITS_FOR_OTHERS,
      WAITS_FOR_OTHERS,
    ]);
    expect(forge.repository.branch('main')).toBe(start);
  });

  test('what somebody saves while they go out stays a draft', async () => {
    saveBefore((request) => request.endsWith('/merge') && forge.pulls.opened(undefined, 'main').length > SLUGS.length);
    expect(await together()).toBeUndefined();
    expect(published()).toEqual(SLUGS);
    expect(branches()).toEqual([draftOf(SLUGS[0]), 'main']);
    expect(forge.repository.read(draftOf(SLUGS[0]), pathOf(SLUGS[0]))).toBe('De última hora.');
  });

  test('a draft that was saved again after a request waited is joined anew', async () => {
    forge.pulls.rules.needsApproval = true;
    await together();
    forge.repository.removeBranch(draftOf(SLUGS[0]));
    draft(SLUGS[0], pathOf(SLUGS[0]), `Cambio de ${SLUGS[0]}. Y otro.`);
    forge.pulls.rules.needsApproval = false;
    expect(await together()).toBeUndefined();
    expect(forge.repository.read('main', pathOf(SLUGS[0]))).toContain('Y otro.');
  });
});

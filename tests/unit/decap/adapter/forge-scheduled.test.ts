import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgeCalls } from '../../../../decap/adapter/forge-calls.ts';
import { type ForgeDesk, forgeScheduled } from '../../../../decap/adapter/forge-scheduled.ts';
import { STOPPED_WITHOUT_DRAFT } from '../../../../decap/check/scheduled-words.ts';
import { askForge, forgeRepository } from '../../../helpers/forge/ask.ts';
import { FIXTURE_NOW } from '../../../helpers/fixture-entity.ts';
import { type Forge, openForge } from '../../../helpers/forge.ts';

const ENTRY = { collection: 'press-releases', slug: '2099-01-01-anuncio-reservado' };
const PATH = `content/press-releases/${ENTRY.slug}.mdx`;
const FROM = `detener/press-releases/${ENTRY.slug}`;
const SCHEDULED = { ...ENTRY, title: 'Anuncio bajo reserva', publishedAt: '2099-01-01T08:00:00-05:00' };

// Each calls git some thirty times: beside other work that takes a while.
describe.each(['github', 'gitlab', 'forgejo'] as const)('at %s', { timeout: 60_000 }, (name) => {
  let forge: Forge;
  /** What the site does not show; everything else it does. */
  let hidden: string[];
  let read: string[];
  let saved: [object, string][];
  let hasDraft: boolean;
  let isDown: boolean;
  let now: Date;

  const desk = (): ForgeDesk => ({
    calls: forgeCalls[name],
    ask: askForge(name, forge),
    branch: { repo: forgeRepository(name), name: 'main' },
    prefix: 'content/',
    read: (path) => {
      read.push(path);
      return Promise.resolve(forge.repository.read('main', path));
    },
    hasDraft: () => Promise.resolve(hasDraft),
    saveDraft: (entry, text) => {
      if (isDown) return Promise.reject(new Error('Failed to fetch'));
      saved.push([entry, text]);
      return Promise.resolve();
    },
    shown: () => {
      const paths = forge.repository.git('ls-tree', '-r', '--name-only', 'main', 'content').split('\n');
      const keys = paths.map((path) => path.slice('content/'.length, -'.mdx'.length));
      return Promise.resolve(new Set(keys.filter((key) => !hidden.includes(key))));
    },
    now: () => now,
    wait: () => Promise.resolve(),
  });

  const published = () => forge.repository.read('main', PATH);

  let start: string;
  beforeAll(async () => {
    forge = await openForge({ clientId: 'aplicacion' });
    forge.tokens.push('ficha');
    start = forge.repository.branch('main') ?? '';
  });
  afterAll(() => forge.close());

  beforeEach(() => {
    hidden = [`press-releases/${ENTRY.slug}`, 'press-releases/2026-03-20-lavado-de-tanques'];
    [read, saved, hasDraft, isDown, now] = [[], [], false, false, new Date(FIXTURE_NOW)];
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    const { pulls, repository, served, unknown } = forge;
    expect(unknown).toEqual([]);
    // The forge as it was.
    repository.moveRef('refs/heads/main', start, repository.branch('main'));
    repository.removeBranch(FROM);
    pulls.all.splice(0);
    served.splice(0);
  });

  test('what is on the branch and not on the site is read, and what of it is to come is scheduled', async () => {
    expect(await forgeScheduled(desk()).list()).toEqual([SCHEDULED]);
    expect(read).toEqual([PATH, 'content/press-releases/2026-03-20-lavado-de-tanques.mdx']);
  });

  test('a stop takes the file off the branch and nothing else, and its text becomes a draft', async () => {
    const text = published();
    const before = forge.repository.branch('main') ?? '';
    expect(await forgeScheduled(desk()).stop(ENTRY)).toBeUndefined();
    expect(forge.repository.git('diff', '--name-status', before, 'main')).toBe(`D\t${PATH}`);
    expect(saved).toEqual([[ENTRY, text]]);
    expect(forge.repository.branch(FROM)).toBeUndefined();
    // It is none of Decap's drafts.
    expect(forge.pulls.all).toMatchObject([{ branch: FROM, labels: [], state: 'merged' }]);
  });

  test('where an approval is needed it says so, and goes on with the same request once it is there', async () => {
    const { stop } = forgeScheduled(desk());
    const text = published();
    forge.pulls.rules.needsApproval = true;
    expect(await stop(ENTRY)).toContain('todavía no está detenida');
    expect(await stop(ENTRY)).toContain('todavía no está detenida');
    expect(published()).toBe(text);
    expect(saved).toEqual([]);
    forge.pulls.rules.needsApproval = false;
    expect(await stop(ENTRY)).toBeUndefined();
    expect(published()).toBeUndefined();
    expect(saved).toEqual([[ENTRY, text]]);
    expect(forge.pulls.all).toHaveLength(1);
  });

  test('a branch that an earlier try left behind is no obstacle', async () => {
    forge.repository.moveRef(`refs/heads/${FROM}`, forge.repository.branch('main') ?? '');
    expect(await forgeScheduled(desk()).stop(ENTRY)).toBeUndefined();
    expect(published()).toBeUndefined();
  });

  // What is ours alone is the same on every forge.
  if (name !== 'github') return;

  test('one entry is asked for alone', async () => {
    const { find } = forgeScheduled(desk());
    expect(await find(ENTRY)).toEqual(SCHEDULED);
    expect(await find({ ...ENTRY, slug: '2026-03-20-lavado-de-tanques' })).toBeUndefined();
    expect(await find({ ...ENTRY, slug: 'no-existe' })).toBeUndefined();
    expect(forge.served).toEqual([]);
  });

  test('a draft that could not be saved is saved by the next press, from what was read', async () => {
    const { stop } = forgeScheduled(desk());
    const text = published();
    isDown = true;
    expect(await stop(ENTRY)).toContain(STOPPED_WITHOUT_DRAFT);
    expect(published()).toBeUndefined();
    isDown = false;
    expect(await stop(ENTRY)).toBeUndefined();
    expect(saved).toEqual([[ENTRY, text]]);
  });

  test('nothing is stopped that is out, is not there, or has a draft under way', async () => {
    const tip = forge.repository.branch('main');
    const { stop } = forgeScheduled(desk());
    expect(await stop({ ...ENTRY, slug: 'no-existe' })).toContain('ya salió o no está programada');
    hasDraft = true;
    expect(await stop(ENTRY)).toContain('tiene cambios en un borrador');
    now = new Date('2099-01-01T08:00:00-05:00');
    expect(await stop(ENTRY)).toContain('ya salió o no está programada');
    expect(forge.repository.branch('main')).toBe(tip);
    expect(forge.pulls.all).toEqual([]);
  });
});

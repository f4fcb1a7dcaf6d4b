import { expect, test } from 'vitest';
import { guardBody } from '../../../decap/body/parse.ts';
import { useDeskSession } from './desk-session.ts';
import { createRandom } from '../../helpers/random.ts';
import { generateBody } from './generated-bodies.ts';

/** 200 in the exhaustive run (`npm run test:editor`). */
const ROUNDS = Number(process.env.EDITOR_ROUNDS || '10');
const FIRST_SEED = Number(process.env.EDITOR_SEED || '1');

const cases = Array.from({ length: ROUNDS }, (_, index) => ({
  seed: FIRST_SEED + index,
  ...generateBody(FIRST_SEED + index),
}));
// They wait for their day, so that no change of them needs a note.
const slugOf = (seed: number) => `2099-01-01-generado-${seed}`;
const pathOf = (seed: number) => `content/press-releases/${slugOf(seed)}.mdx`;
const HEAD = `---\ntitle: "Generado" # un comentario\nsummary: 'Resumen'\npublishedAt: '2099-01-01T08:00:00-05:00'\nplace: Ibagué\ntopics: [continuidad]\n---\n`;
const fileOf = (body: string) => `${HEAD}\n${body}\n`;

const { desk, page, editor } = await useDeskSession({
  files: Object.fromEntries(cases.map(({ seed, body }) => [pathOf(seed), fileOf(body)])),
});

test('every generated body is one that the build accepts', () => {
  for (const { seed, body } of cases) expect(guardBody(body), `seed ${seed}`).toEqual([]);
});

test.each(cases)('body $seed: opened, not dirty; one word edited, that word only', async ({ seed, body, words }) => {
  const word = words[Math.floor(createRandom(seed * 7)() * words.length)] as string;
  await editor.open('press-releases', slugOf(seed));
  expect(await page.getByText('Cambios guardados').count()).toBe(1);
  const box = page.locator('[data-slate-editor]').filter({ hasText: word }).last();
  await editor.replace(word, 'cambiada', box);
  await editor.save();
  expect(desk.draft('press-releases', slugOf(seed), pathOf(seed))).toBe(fileOf(body.replace(word, 'cambiada')));
  // The editor reads every draft when it opens: kept, they would make each round slower than the one before.
  await desk.discard('press-releases', slugOf(seed));
});

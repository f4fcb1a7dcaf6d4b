import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Phrases } from '../../../../decap/cms.ts';
import { mergePhrases, spanish } from '../../../../decap/adapter/phrases.ts';

const require = createRequire(import.meta.url);

/** Decap's own words, read from its source. */
function wordsOf(language: string): Phrases {
  const folder = require.resolve('decap-cms-locales/package.json').replace('package.json', `src/${language}/index.js`);
  const source = readFileSync(folder, 'utf8').replace(/export default \w+;/, '');
  // oxlint-disable-next-line typescript/no-implied-eval -- the source of a package of the lockfile
  return new Function(`${source}; return ${language};`)() as Phrases;
}

const keysOf = (phrases: Phrases, path = ''): string[] =>
  Object.entries(phrases).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );

const english = keysOf(wordsOf('en'));
const complete = mergePhrases(wordsOf('es'), spanish);

/** Names of products and services that we do not offer stay as they are. */
const UNUSED = ['auth.loginWithNetlifyIdentity'];

test('every word of Decap has its Spanish', () => {
  expect(english.filter((key) => !keysOf(complete).includes(key) && !UNUSED.includes(key))).toEqual([]);
});

test('no word of ours is for a key that Decap does not have', () => {
  expect(keysOf(spanish).filter((key) => !english.includes(key))).toEqual([]);
});

test('no word needs a sign that a font of Latin letters lacks: it would be an empty box', () => {
  expect(JSON.stringify(complete).match(/[\u3000-\u9fff\uff00-\uffef][^"]*/g) ?? []).toEqual([]);
});

test('nobody is addressed with «tú»', () => {
  const text = JSON.stringify(complete);
  expect(text.match(/\b(Estás|Asegúrate|introduce tu|Elige|Quita la|Escoge)\b[^"]*/g) ?? []).toEqual([]);
});

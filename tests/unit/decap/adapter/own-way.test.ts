import { expect, test } from 'vitest';
import { isStill } from '../../../../decap/adapter/keep-place.ts';
import type { OpenEditor } from '../../../../decap/adapter/open-editor.ts';
import { withOwnWay } from '../../../../decap/adapter/own-way.ts';

/** A form on the page; without a slug that of a new entry. */
const form = (collection: string, slug?: string) =>
  ({ props: { collection: { get: () => collection }, slug, newEntry: slug === undefined } }) as unknown as OpenEditor;

const key = { collection: 'faqs', slug: 'a' };
const [saved, otherNew] = [form('faqs'), form('faqs')];
/** Decap keeps the component of a form when only the address changes. */
const named = Object.assign(form('faqs'), { props: form('faqs', 'a').props });

const ADDRESS = '/collections/faqs/entries/a';
const LIST = '/collections/faqs';

/** Where Decap goes when it wants to lead to an address, with one form on the page. */
function goes(open: OpenEditor | undefined, paths: string[], asked = saved): string[] {
  const visited: string[] = [];
  const expected = new Map([ADDRESS, LIST].map((path) => [path, { form: asked, key }]));
  const go = withOwnWay(
    (to) => visited.push(to),
    expected,
    () => open,
  );
  for (const path of paths) go(path);
  return visited;
}

test.each([
  ['the form that was saved', saved, [ADDRESS]],
  ['the form of another new entry', otherNew, []],
  ['the form of another entry', form('faqs', 'b'), []],
  ['no form', undefined, []],
])('the first save of an entry has ended, and on the page is %s', (_, open, visited) => {
  expect(goes(open, [ADDRESS])).toEqual(visited);
});

test.each([
  ['its form', form('faqs', 'a'), [LIST]],
  ['the form of another entry', form('faqs', 'b'), []],
  ['one of another collection by the same name', form('pages', 'a'), []],
  ['no form', undefined, []],
])('a draft has been deleted, and on the page is %s', (_, open, visited) => {
  expect(goes(open, [LIST], form('faqs', 'a'))).toEqual(visited);
});

test('whatever else Decap leads to, it leads to; a way is barred once', () => {
  expect(goes(undefined, ['/search/agua', ADDRESS, ADDRESS])).toEqual(['/search/agua', ADDRESS]);
});

const published = form('faqs', 'a');

test.each([
  ['the form of an entry', published, published, true],
  ['a new entry, still without its name', saved, saved, true],
  ['a new entry, which has its name by now', named, named, true],
  ['another new entry, begun meanwhile', otherNew, saved, false],
  ['the same entry, opened anew', form('faqs', 'a'), published, false],
  ['no form', undefined, published, false],
])('a form stands where it stood after a save only while it is there: %s', (_, open, before, is) => {
  expect(isStill(open, before, key)).toBe(is);
});

test('a form that shows another entry by now is not put back where it stood', () => {
  const moved = form('faqs', 'b');
  expect(isStill(moved, moved, key)).toBe(false);
});

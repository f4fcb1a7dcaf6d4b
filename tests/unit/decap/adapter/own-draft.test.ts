import { expect, test } from 'vitest';
import { withOwnDrafts } from '../../../../decap/adapter/own-draft.ts';
import type { OpenEditor } from '../../../../decap/adapter/open-editor.ts';

type Rule = ReturnType<typeof withOwnDrafts>;
type State = ReturnType<Rule>;
type Values = Record<string, unknown>;

/** As much of a map of Immutable.js as the rule reads. */
const map = (values: Values): State['entryDraft'] => ({
  get: (key) => values[key],
  getIn: ([key = '', inner = '']) => (values[key] as Values | undefined)?.[inner],
  toJS: () => values,
  delete: (key) => map(Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))),
});

/** A form on the page; without a slug that of a new entry. */
const form = (collection: string, slug?: string) =>
  ({ props: { collection: map({ name: collection }), slug, newEntry: slug === undefined } }) as unknown as OpenEditor;

const TYPED: Values = { entry: { title: 'Escrito', isPersisting: true } };
const CHANGED: Values = { entry: { title: 'Otra cosa' } };

/** What stands in the form after actions that Decap itself would let change it. */
function after(open: OpenEditor | undefined, ...actions: Parameters<Rule>[1][]): Values {
  const rule = withOwnDrafts(
    () => ({ entryDraft: map(CHANGED) }),
    () => open,
  );
  let state: State = { entryDraft: map(TYPED) };
  for (const action of actions) state = rule(state, action);
  return state.entryDraft.toJS();
}

const loaded = (collection: string, slug: string) => ({
  type: 'DRAFT_CREATE_FROM_ENTRY',
  payload: { entry: { collection, slug } },
});
const saved = (collection: string, slug?: string) => ({
  type: 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS',
  payload: { collection, entry: map({ slug }) },
});
const notSaved = (collection: string, slug?: string) => ({
  type: 'UNPUBLISHED_ENTRY_PERSIST_FAILURE',
  payload: { collection, ...(slug !== undefined && { slug }) },
});

test.each([
  ['the entry of the form', form('faqs', 'a'), loaded('faqs', 'a'), CHANGED],
  ['another entry', form('faqs', 'a'), loaded('faqs', 'b'), TYPED],
  ['one of another collection by the same name', form('settings', 'a'), loaded('faqs', 'a'), TYPED],
  ['an entry that was published, in the form of a new one', form('faqs'), loaded('faqs', 'a'), TYPED],
  ['an entry when no form is open', undefined, loaded('faqs', 'a'), TYPED],
])('what comes: %s', (_, open, action, left) => {
  expect(after(open, action)).toEqual(left);
});

test.each([
  ['of the form itself', form('faqs', 'a'), 'a', CHANGED],
  ['of another form, left meanwhile', form('faqs', 'b'), 'a', TYPED],
  ['of the first save of a new entry', form('faqs'), undefined, CHANGED],
])('the word that a save has ended, well or not: %s', (_, open, slug, left) => {
  expect(after(open, saved('faqs', slug))).toEqual(left);
  expect(after(open, notSaved('faqs', slug))).toEqual(left);
});

test('a new entry takes what was saved of it, once, as long as its form is there', () => {
  const open = form('faqs');
  expect(after(open, saved('faqs'), loaded('faqs', 'a'))).toEqual(CHANGED);
  const rule = withOwnDrafts(
    () => ({ entryDraft: map(CHANGED) }),
    () => open,
  );
  const typed: State = { entryDraft: map(TYPED) };
  rule(typed, saved('faqs'));
  rule(typed, { type: 'DRAFT_DISCARD' });
  expect(rule(typed, loaded('faqs', 'a')).entryDraft.toJS()).toEqual(TYPED);
});

test('a form that was left leaves no entry, which the next one would show', () => {
  expect(after(undefined, { type: 'DRAFT_DISCARD' })).toEqual({});
});

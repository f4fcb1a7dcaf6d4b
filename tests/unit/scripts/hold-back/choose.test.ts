import { describe, expect, test } from 'vitest';
import { type Change, nextToHoldBack } from '../../../../scripts/hold-back/choose.ts';

const changed = (path: string): Change => ({ path, isDeleted: false });
const deleted = (path: string): Change => ({ path, isDeleted: true });
const [bad, good, topics] = ['faqs/bad.mdx', 'faqs/good.mdx', 'settings/topics.yaml'];
const none = new Set<string>();

describe('what is held back next', () => {
  test('the entry with the fault, and nothing else', () => {
    expect(nextToHoldBack([bad], [changed(bad), changed(good), changed(topics)], none)).toEqual([bad]);
  });

  test('where nobody touched the entry: the settings that it needs', () => {
    expect(nextToHoldBack(['faqs/old.mdx'], [changed(good), changed(topics)], none)).toEqual([topics]);
  });

  test('or what was deleted', () => {
    expect(nextToHoldBack(['faqs/old.mdx'], [changed(good), deleted('faqs/b.mdx')], none)).toEqual(['faqs/b.mdx']);
  });

  test('an entry that was innocent of a deleted topic is not held back with it', () => {
    expect(nextToHoldBack(['faqs/old.mdx', good], [changed(good), changed(topics)], none)).toEqual([topics]);
  });

  test('who depends on what was held back', () => {
    expect(nextToHoldBack([good], [changed(bad), changed(good)], new Set([bad]))).toEqual([good]);
  });

  test('everything, when no cause is known', () => {
    expect(nextToHoldBack(['faqs/old.mdx'], [changed(good), changed(bad)], none)).toEqual([good, bad]);
  });

  test('nothing, when all was held back', () => {
    expect(nextToHoldBack(['faqs/old.mdx'], [changed(good)], new Set([good]))).toEqual([]);
  });
});

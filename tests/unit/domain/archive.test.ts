import { describe, expect, it } from 'vitest';
import { toArchive } from '../../../src/domain/archive.ts';

const entries = (days: readonly string[]) => days.map((day) => ({ day }));
const archive = (days: readonly string[], large = 3) => toArchive(entries(days), (entry) => entry.day, large);
const describePages = (pages: ReturnType<typeof archive>) =>
  pages.map(({ year, month, entries: own, months }) =>
    `${year}${month ? `-${month}` : ''}: ${own.length} ${months.map((item) => `${item.month}×${item.count}`).join(' ')}`.trim(),
  );

describe('toArchive', () => {
  it('makes a page a year, newest first', () => {
    expect(describePages(archive(['2026-05-01', '2026-01-01', '2024-12-31']))).toEqual(['2026: 2', '2024: 1']);
  });

  it('divides a large year into months and keeps its page', () => {
    const pages = archive(['2026-05-02', '2026-05-01', '2026-03-01', '2026-01-31', '2025-01-01']);
    expect(describePages(pages)).toEqual([
      '2026: 0 05×2 03×1 01×1',
      '2026-05: 2',
      '2026-03: 1',
      '2026-01: 1',
      '2025: 1',
    ]);
  });

  it('is empty without entries', () => expect(archive([])).toEqual([]));

  it('moves no page when an entry comes to another year', () => {
    const before = archive(['2025-02-02', '2024-01-01']);
    const after = archive(['2026-01-01', '2025-02-02', '2024-01-01']);
    expect(after.slice(1)).toEqual(before);
  });
});

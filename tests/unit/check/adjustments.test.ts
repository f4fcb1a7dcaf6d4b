import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentFolder } from '../../helpers/content-folder.ts';
import { adjustment, commitment } from '../../helpers/ledger-entries.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');
const PHASES = `phases:
  - id: mes
    name: Mes
    activity: Informes
    start: '2026-06-01'
    recurrence:
      cadence: monthly
      report: monthly
      firstDue: '2026-07-10'
`;
const delivery = (id: string) => ({ deliveries: `\n  - delivery: ${id}\n    to: '2027-03-01'` });
const rhythm = (phase: string, firstDue = '2027-02-15') => ({
  rhythms: `\n  - phase: ${phase}\n    cadence: monthly\n    firstDue: '${firstDue}'`,
});
const report = (kind: string) =>
  [
    '---\ntitle: Un informe\nsummary: Resumen.',
    `publishedAt: '2026-05-01T08:00:00-05:00'\nkind: ${kind}\nunit: Oficina`,
    "period:\n  from: '2026-01-01'\n  to: '2026-03-31'\nnotAchieved:\n  - what: Algo\n    why: Por algo",
    '---\n\nTexto.\n',
  ].join('\n');

/** Codes of the faults of a content folder with the given entries. */
async function codesOf(data: Record<string, string | null>, files: Record<string, string> = {}): Promise<string[]> {
  const folder = contentFolder({ 'plan/schedule.yaml': PHASES, 'adjustments/a.mdx': adjustment(data), ...files });
  const { issues } = await checkContent(folder, NOW);
  return issues.filter(({ file }) => file.includes('adjustments/')).map(({ code }) => code);
}

describe('an adjustment of the plan', () => {
  it('may move a delivery of the schedule and give a phase another rhythm', async () => {
    expect(await codesOf({ ...delivery('mes-2027-02-10'), ...rhythm('mes') })).toEqual([]);
  });

  it('names deliveries and phases that the schedule knows', async () => {
    expect(await codesOf(delivery('mes-2027-02-11'))).toEqual(['adjustment/delivery']);
    expect(await codesOf(delivery('otra-2027-02-10'))).toEqual(['adjustment/delivery']);
    expect(await codesOf(delivery('mes'))).toEqual(['adjustment/delivery']);
    expect(await codesOf(rhythm('otra'))).toEqual(['adjustment/phase']);
  });

  it('hides no delay: it holds from its publication on, and moves nothing that was due before', async () => {
    expect(await codesOf({ from: "'2026-05-31'" })).toEqual(['adjustment/backdated']);
    expect(await codesOf({ from: "'2026-06-01'" })).toEqual([]);
    const late = { publishedAt: "'2026-11-11T08:00:00-05:00'", ...delivery('mes-2026-11-10') };
    expect(await codesOf(late)).toEqual(['adjustment/late-move']);
    expect(await codesOf(rhythm('mes', '2027-01-31'))).toEqual(['adjustment/first-due']);
  });

  it('comes from the evaluation of a quarter', async () => {
    const files = { 'reports/uno.mdx': report('quarterly-evaluation'), 'reports/dos.mdx': report('annual') };
    expect(await codesOf({ evaluation: 'uno' }, files)).toEqual([]);
    expect(await codesOf({ evaluation: 'dos' }, files)).toEqual(['adjustment/evaluation']);
    expect(await codesOf({ evaluation: 'tres' }, files)).toEqual(['relation/missing']);
  });

  it('changes something, by itself or through a promise that names it', async () => {
    expect(await codesOf({ others: null })).toEqual(['adjustment/nothing']);
    expect(await codesOf({ others: '\n  - part: channels' })).toEqual(['adjustment/before-or-after']);
    const born = { 'commitments/a.mdx': commitment({ adjustment: 'a' }) };
    expect(await codesOf({ others: null }, born)).toEqual([]);
    const change =
      "\n  - date: '2026-10-01'\n    from: '2026-11-30'\n    to: '2026-12-31'\n    reason: Un motivo\n    adjustment: a";
    expect(await codesOf({ others: null }, { 'commitments/a.mdx': commitment({ dueChanges: change }) })).toEqual([]);
  });
});

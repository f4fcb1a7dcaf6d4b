import { describe, expect, it } from 'vitest';
import { readLedger } from '../../../scripts/new/ledger.ts';
import { readEntry } from '../../../src/content-file/read.ts';
import { withAnswerDay } from '../../../src/scaffold/answer.ts';
import { fillForm } from '../../../src/scaffold/entry.ts';
import { scaffoldEvaluation } from '../../../src/scaffold/evaluation.ts';
import { ledgerFields, type LedgerFile, toLedger, toLedgerEntry } from '../../../src/scaffold/ledger.ts';
import { isRevision } from '../../../src/scaffold/series.ts';
import { withProgress } from '../../../src/scaffold/progress.ts';
import { copyFixture, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { commitment, question } from '../../helpers/ledger-entries.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const NOW = new Date(FIXTURE_NOW);

describe('the ledger', () => {
  it('of the browser, through JSON and with few fields, gives the same evaluation as that of the files', async () => {
    const folder = tempFolder();
    copyFixture(folder);
    const ledger = await readLedger(folder, NOW);
    const collections = Object.keys(ledgerFields) as (keyof typeof ledgerFields)[];
    const entries = collections.map((name) => [
      name,
      // The reader of files gives whole entries.
      ledger.listed(name).map((entry) => toLedgerEntry(name, entry)),
    ]);
    const file: unknown = {
      entries: Object.fromEntries(entries),
      settings: { schedule: ledger.setting('schedule'), terms: ledger.setting('terms') },
    };
    const inBrowser = toLedger(JSON.parse(JSON.stringify(file)) as LedgerFile, ledger.today);
    expect(scaffoldEvaluation('2026-Q2', inBrowser)).toEqual(scaffoldEvaluation('2026-Q2', ledger));
  });
});

describe('a form', () => {
  it('has what is known, the moment, and no mark outside its text', () => {
    const given = {
      title: 'Informe',
      notAchieved: [{ what: 'Algo', why: 'ESCRIBA AQUÍ: por qué' }, { what: 'ESCRIBA AQUÍ: x' }],
    };
    const text = fillForm({ collection: 'reports', given, body: 'ESCRIBA AQUÍ: lo principal.' }, NOW);
    const { data, body } = readEntry(text);
    expect(data).toEqual({
      title: 'Informe',
      publishedAt: '2026-06-17T12:00:00-05:00',
      notAchieved: [{ what: 'Algo' }],
    });
    expect(body.trim()).toBe('ESCRIBA AQUÍ: lo principal.');
  });
});

describe('a series', () => {
  it('is revised by another value of an earlier day, and by no other', () => {
    const text =
      "---\nobservations:\n  - period: '2026-05'\n    vintages:\n      - date: '2026-06-01'\n        value: '10'\n---\n";
    const revised = (period: string, value: string, today: string) => isRevision(text, { period, value }, today);
    expect(revised('2026-05', '11', '2026-06-17')).toBe(true);
    expect(revised('2026-05', '10', '2026-06-17')).toBe(false);
    expect(revised('2026-05', '11', '2026-06-01')).toBe(false);
    expect(revised('2026-06', '11', '2026-06-17')).toBe(false);
  });
});

it('a question gets the day of its answer, and keeps the one it has', () => {
  const open = question();
  const answered = withAnswerDay(open, '2026-10-05');
  expect(answered).toBe(open.replace('\n---\n', "\nanswered: '2026-10-05'\n---\n"));
  expect(withAnswerDay(answered, '2026-10-09')).toBe(answered);
});

it('a commitment gets one more advance, and its end', () => {
  const open = commitment();
  const item = { date: '2026-10-05', note: 'Se compró la bomba.' };
  const once = withProgress(open, item);
  const written = "progress:\n  - date: '2026-10-05'\n    note: Se compró la bomba.\n";
  expect(once).toBe(open.replace('\n---\n', `\n${written}---\n`));
  const twice = withProgress(
    once,
    { ...item, date: '2026-11-05' },
    { date: '2026-11-05', result: 'met', note: 'Listo.' },
  );
  expect(readEntry(twice).data).toMatchObject({
    progress: [item, { ...item, date: '2026-11-05' }],
    outcome: { date: '2026-11-05', result: 'met', note: 'Listo.' },
  });
});

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentFolder, release } from '../../helpers/content-folder.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');

async function errorsOf(files: Record<string, string>): Promise<string[]> {
  const { issues } = await checkContent(contentFolder(files), NOW);
  return issues
    .filter((issue) => issue.severity === 'error')
    .map(({ file, code, line, column }) => `${file.replace('content/', '')} ${code}@${line}:${column}`);
}

const OBSERVATIONS = `observations:
  - period: '2025'
    vintages:
      - date: '2026-01-10'
        value: '61,8'
  - period: '2026'
    vintages:
      - date: '2026-11-10'
        value: '18,3'
`;

const indicator = (series = OBSERVATIONS, body = 'Texto.', publishedAt = '2026-03-01T08:00:00-05:00') => `---
title: Horas
summary: Horas sin servicio.
publishedAt: ${publishedAt}
group: service
unit: horas
direction: down
method: Se suman.
source:
  title: Informe
  date: '2026'
cutoff: '2026-11-10'
${series}---

${body}
`;

const survey = (questions: string) => `---
title: Encuesta
summary: Qué opinan.
publishedAt: 2026-03-01T08:00:00-05:00
series: satisfaccion
period:
  from: '2026-02-01'
  to: '2026-02-28'
population: Usuarios
answered: 10
sampling: open
method: En línea.
questions:
${questions}---

Texto.
`;

const question = (kind: string, counts: number[], noAnswer = 0) =>
  `  - id: una\n    text: ¿Sirve?\n    kind: ${kind}\n    noAnswer: ${noAnswer}\n    options:\n${counts
    .map((count, index) => `      - label: Opción ${index}\n        count: ${count}\n`)
    .join('')}`;

describe('an indicator', () => {
  it('is sound with a series, with what a party says, or with what measures it', async () => {
    const claim =
      "claims:\n  - who: Uno\n    role: critic\n    says: No es así.\n    source: { title: Nota, date: '2025' }\n";
    for (const series of [OBSERVATIONS, claim, 'measuredBy: page-views\n']) {
      expect(await errorsOf({ 'indicators/horas.mdx': indicator(series) })).toEqual([]);
    }
  });

  it.each([
    ['a point that could be a thousands sign', OBSERVATIONS.replace("'61,8'", "'121.806'"), 'field/decimal@17:9'],
    ['a number without quotes', OBSERVATIONS.replace("'61,8'", '61.8'), 'field/type@17:9'],
    ['a period of another form', OBSERVATIONS.replace("'2025'", "'2025-13'"), 'field/period-form@14:5'],
    ['periods out of order', OBSERVATIONS.replace("'2026'", "'2024'"), 'ledger/period-order@18:5'],
    ['a period twice', OBSERVATIONS.replace("'2026'", "'2025'"), 'ledger/period-order@18:5'],
    [
      'a revision without its reason',
      `${OBSERVATIONS}      - date: '2026-11-20'\n        value: '19'\n`,
      'ledger/vintage-why@22:9',
    ],
    [
      'a revision from before what it revises',
      `${OBSERVATIONS}      - date: '2026-11-01'\n        value: '19'\n        why: Error.\n`,
      'ledger/vintage-order@22:9',
    ],
    ['a value of a period that had not begun', OBSERVATIONS.replace("'2026'", "'2027'"), 'ledger/vintage-early@20:9'],
    ['nothing to show', '', 'ledger/indicator-empty@2:1'],
    ['subscribers of no feed', 'measuredBy: feed-subscribers\n', 'ledger/indicator-feed@2:1'],
    ['a feed that nothing measures', `${OBSERVATIONS}feed: /rss.xml\n`, 'ledger/indicator-feed@22:1'],
  ])('is refused with %s', async (_, series, fault) => {
    const errors = await errorsOf({ 'indicators/horas.mdx': indicator(series) });
    expect(errors).toEqual([`indicators/horas.mdx ${fault}`]);
  });
});

it('an indicator counts until a day that has come', async () => {
  const ahead = indicator().replace("cutoff: '2026-11-10'", "cutoff: '2026-12-31'");
  expect(await errorsOf({ 'indicators/horas.mdx': ahead })).toEqual(['indicators/horas.mdx field/future@12:1']);
});

describe('the block that places a figure', () => {
  const place = (id: string, period: string) => `Son <Indicador id="${id}" periodo="${period}" /> al año.`;
  const files = (body: string, data = {}) => ({
    'indicators/horas.mdx': indicator(),
    'press-releases/a.mdx': release(data, body),
  });

  it('finds its figure', async () => {
    expect(await errorsOf(files(place('horas', '2025')))).toEqual([]);
  });

  it.each([
    ['an indicator that is not there', place('no-existe', '2025'), 'relation/missing@8:5'],
    ['a period that it does not have', place('horas', '2019'), 'ledger/no-observation@8:5'],
    ['a period of another form', place('horas', '25'), 'field/period-form@8:5'],
    ['a missing period', 'Son <Indicador id="horas" /> al año.', 'field/required@8:5'],
    ['a line of its own', '<Indicador id="horas" periodo="2025" />', 'block/needs-sentence@8:1'],
    ['words inside', 'Son <Indicador id="horas" periodo="2025">x</Indicador> al año.', 'block/no-content@8:5'],
  ])('is refused with %s', async (_, body, fault) => {
    expect(await errorsOf(files(body))).toEqual([`press-releases/a.mdx ${fault}`]);
  });

  it('is refused where the indicator comes out after the entry that uses it', async () => {
    const later = '2027-01-01T08:00:00-05:00';
    const waiting = { 'indicators/horas.mdx': indicator(OBSERVATIONS, 'Texto.', later) };
    const use = (data = {}) => ({ ...waiting, 'press-releases/a.mdx': release(data, place('horas', '2025')) });
    expect(await errorsOf(use())).toEqual(['press-releases/a.mdx ledger/indicator-embargo@8:5']);
    expect(await errorsOf(use({ publishedAt: later }))).toEqual([]);
  });
});

describe('a survey without results', () => {
  const open = (rest: string) => `---
title: Encuesta abierta
summary: Se responde en junio.
publishedAt: '2026-03-01T08:00:00-05:00'
series: abierta
period: { from: '2026-06-01', to: '2026-06-30' }
population: Hogares
sampling: open
method: Responde quien quiera.
${rest}---

Se responde en junio.
`;
  it.each([
    ['says how one answers', "invitation: { url: 'https://encuestas.example/', who: Quien quiera }\n", []],
    ['may be on paper alone', 'invitation: { who: Quien quiera, how: En papel. }\n', []],
    ['is refused when it says nothing', '', ['surveys/a.mdx ledger/survey-empty@2:1']],
    ['is refused without a way', 'invitation: { who: Quien quiera }\n', ['surveys/a.mdx ledger/survey-way@10:1']],
    ['is refused with people and no question', 'answered: 3\n', ['surveys/a.mdx ledger/survey-no-questions@2:1']],
  ])('%s', async (_, rest, errors) => {
    expect(await errorsOf({ 'surveys/a.mdx': open(rest) })).toEqual(errors);
  });
});

describe('a survey', () => {
  it.each([
    ['counts that add up', question('single', [6, 3], 1)],
    ['several answers a person', question('multiple', [9, 9], 1)],
  ])('is sound with %s', async (_, questions) => {
    expect(await errorsOf({ 'surveys/a.mdx': survey(questions) })).toEqual([]);
  });

  it.each([
    ['too few answers', question('single', [6, 3])],
    ['too many answers', question('single', [6, 5])],
    ['more people than answered', question('multiple', [10, 3], 1)],
  ])('is refused with %s', async (_, questions) => {
    expect(await errorsOf({ 'surveys/a.mdx': survey(questions) })).toEqual(['surveys/a.mdx ledger/survey-total@18:5']);
  });
});

describe('the evidence map', () => {
  const obligations = (rest: string) =>
    `items:\n  - id: una\n    norm: N\n    article: A\n    text: T\n    reading: primary\n    source: { title: N, date: '2014' }\n${rest}`;
  const check = (rest: string) => errorsOf({ 'settings/obligations.yaml': obligations(rest) });

  it('takes pages and files of the site, or a gap', async () => {
    expect(await check('    evidence: [/, /datos/indicadores.csv, /data.json, /.well-known/security.txt]\n')).toEqual(
      [],
    );
    expect(await check('    gap: Falta.\n')).toEqual([]);
  });

  it('refuses an obligation with neither, and evidence that is not there', async () => {
    expect(await check('')).toEqual(['settings/obligations.yaml ledger/obligation-empty@2:5']);
    expect(await check('    evidence: [/informes/, /no-existe/]\n')).toEqual([
      'settings/obligations.yaml ledger/evidence-missing@8:28',
    ]);
    expect(await check('    evidence: [https://otro.co/]\n')).toEqual(['settings/obligations.yaml field/path@8:16']);
  });

  it('refuses a publication scheme that leads nowhere', async () => {
    const row = 'section: S\n    content: C\n    format: F\n    frequency: Q\n    responsible: R\n    path: /no/\n';
    expect(await errorsOf({ 'settings/publication-scheme.yaml': `items:\n  - ${row}` })).toEqual([
      'settings/publication-scheme.yaml ledger/evidence-missing@7:5',
    ]);
  });
});

it('a part that a scaffold left to write stops the build, with its place', async () => {
  const files = { 'press-releases/a.mdx': release({ title: '"ESCRIBA AQUÍ: Título"' }, 'Uno.\n\nESCRIBA AQUÍ: dos.') };
  expect(await errorsOf(files)).toEqual([
    'press-releases/a.mdx draft/marker@2:9',
    'press-releases/a.mdx draft/marker@10:1',
  ]);
});

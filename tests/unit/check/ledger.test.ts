import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentFolder, release } from '../../helpers/content-folder.ts';
import { commitment, event, question } from '../../helpers/ledger-entries.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');

/** What an editor can get wrong in the ledger: the file, and the one fault it has, as `code@line:column`. */
const BAD: [what: string, file: string, content: string, fault: string][] = [
  ['an answer of tomorrow', 'questions/a.mdx', question({ answered: '2026-11-23' }, 'Sí.'), 'field/future@9:1'],
  [
    'an e-mail in a question',
    'questions/a.mdx',
    question({ question: 'Escriba a ana@correo.com' }),
    'question/personal-data@8:1',
  ],
  [
    'a telephone in a title',
    'questions/a.mdx',
    question({ title: '¿Me llaman al 300 123 45 67?' }),
    'question/personal-data@2:1',
  ],
  [
    'an identity number in a summary',
    'questions/a.mdx',
    question({ summary: 'Cédula 1.110.456.789' }),
    'question/personal-data@3:1',
  ],
  [
    'an e-mail in an answer',
    'questions/a.mdx',
    question({ answered: '2026-10-05' }, 'Hola.\n\nEscriba a **ana@correo.com**.'),
    'question/personal-data@14:',
  ],
  ...(
    [
      ['a link that writes to somebody', 'Escriba [aquí](mailto:juan@correo.com).', '12:9'],
      ['a link that calls somebody', 'Llame [aquí](tel:+573101234567).', '12:7'],
      ['a link by reference', 'Escriba [aquí][a].\n\n[a]: https://wa.me/573101234567', '14:1'],
      ['code', 'Es `cel.3101234567`.', '12:1'],
      ['a fence of code', '```\n271 2345\n```', '12:1'],
      ['a number of which a part stands out', 'Es 310 **123** 4567.', '12:1'],
      ['the title of a link', 'Vea [aquí](/ "310/123/4567").', '12:5'],
      ['a block', '<Detalles titulo="juan arroba gmail.com">\n\nTexto.\n\n</Detalles>', '12:1'],
    ] as const
  ).map(([what, body, place]): [string, string, string, string] => [
    `${what} in an answer that gives somebody away`,
    'questions/a.mdx',
    question({ answered: '2026-10-05' }, body),
    `question/personal-data@${place}`,
  ]),
  [
    'the name of a source in a question that gives somebody away',
    'questions/a.mdx',
    question({ sources: '\n  - title: Carta de juan@gmail,com\n    date: sin fecha' }),
    'question/personal-data@',
  ],
  [
    'a note of change in a question that gives somebody away',
    'questions/a.mdx',
    question({ changeNotes: '\n  - date: 2026-10-06\n    kind: minor\n    note: Se quitó el 271 2345.' }),
    'question/personal-data@',
  ],
  [
    'a link in a story that calls somebody',
    'stories/a.mdx',
    release({ publishedAt: '2026-10-01T08:00:00-05:00' }, 'Llame [aquí](tel:+573101234567).'),
    'text/personal-data@8:7',
  ],
  ['an answer without its day', 'questions/a.mdx', question({}, 'Sí.'), 'question/answer-day@6:1'],
  [
    'a day of answer without an answer',
    'questions/a.mdx',
    question({ answered: '2026-10-05' }),
    'question/answer-text@9:1',
  ],
  [
    'an answer before the question',
    'questions/a.mdx',
    question({ answered: '2026-09-01' }, 'Sí.'),
    'question/answer-early@9:1',
  ],
  [
    'a heading in an answer',
    'questions/a.mdx',
    question({ answered: '2026-10-05' }, '## Sí\n\nSí.'),
    'heading/forbidden@12:1',
  ],
  [
    'a question of an event that is not there',
    'questions/a.mdx',
    question({ event: 'no-existe' }),
    'relation/missing@9:1',
  ],
  ['an event with a survey that is not there', 'events/a.mdx', event({ survey: 'no-existe' }), 'relation/missing@9:1'],
  [
    'a share as a promise',
    'commitments/a.mdx',
    commitment({ title: 'Terminar el 90 % de la obra' }),
    'commitment/percentage@2:1',
  ],
  [
    'a change that does not lead to the due day',
    'commitments/a.mdx',
    commitment({ dueChanges: change('2026-08-31', '2026-09-30') }),
    'date/wrong-end@11:5',
  ],
  [
    'a gap between two changes',
    'commitments/a.mdx',
    commitment({ dueChanges: change('2026-06-30', '2026-07-31') + change('2026-08-31', '2026-12-31') }),
    'date/broken-chain@14:5',
  ],
  [
    'a change that changes nothing',
    'commitments/a.mdx',
    commitment({ dueChanges: change('2026-12-31', '2026-12-31') }),
    'date/no-change@11:5',
  ],
  [
    'a change without a reason',
    'commitments/a.mdx',
    commitment({ dueChanges: change('2026-08-31', '2026-12-31').replace(/\n {4}reason: .*/, '') }),
    'field/required@9:5',
  ],
  [
    'evidence that leads nowhere',
    'commitments/a.mdx',
    commitment({ progress: '\n  - date: 2026-10-01\n    note: Hecho\n    evidence: /no-existe/' }),
    'link/missing@11:5',
  ],
  ['a due day that is no day', 'commitments/a.mdx', commitment({ due: '2026-06-31' }), 'field/day@7:1'],
  ['an event postponed without a word', 'events/a.mdx', event({ state: 'postponed' }), 'event/change-missing@6:1'],
  ['an event cancelled without a word', 'events/a.mdx', event({ state: 'cancelled' }), 'event/change-missing@6:1'],
  [
    'a cancelled event with a new date',
    'events/a.mdx',
    event({ state: 'cancelled', dateChanges: change('2026-11-01', '2026-12-03') }),
    'date/wrong-end@12:5',
  ],
  [
    'a confirmed event without a new date',
    'events/a.mdx',
    event({ dateChanges: change('2026-11-01') }),
    'date/wrong-end@10:5',
  ],
  [
    'an event that ends before it begins',
    'events/a.mdx',
    event({ endsAt: "'2026-12-03T08:00:00-05:00'" }),
    'event/end@9:1',
  ],
  [
    'a phase with two natures',
    'plan/schedule.yaml',
    schedule('    duration:\n      count: 1\n      unit: month\n'),
    'schedule/phase@2:5',
  ],
  [
    'a move of an unknown phase',
    'plan/schedule.yaml',
    schedule('', move('otra', '2026-02-10')),
    'schedule/move-phase@11:5',
  ],
  [
    'a move of a day that is not owed',
    'plan/schedule.yaml',
    schedule('', move('ejecucion', '2026-02-11')),
    'schedule/move-due@12:5',
  ],
  [
    'a term of more days than the calendar has',
    'settings/terms.yaml',
    'questionAnswer:\n  days: 1000000000000\n  kind: working\n  source: x\n',
    'field/above@2:3',
  ],
  [
    'a phase of more months than a life',
    'plan/schedule.yaml',
    schedule('    duration:\n      count: 1000000000\n      unit: month\n').replace(
      /    recurrence:\n(?:      .*\n)+/,
      '',
    ),
    'field/above@',
  ],
  [
    'a hidden character in a setting',
    'settings/terms.yaml',
    'questionAnswer:\n  days: 15\n  kind: working\n  source: "Ley\\x07"\n',
    'file/control@4:3',
  ],
  [
    'a hidden character in the plan',
    'plan/channels.yaml',
    'items:\n  - id: a\n    name: "A\\u202e"\n    group: external\n',
    'file/control@3:5',
  ],
  [
    'a term of no days',
    'settings/terms.yaml',
    'questionAnswer:\n  days: 0\n  kind: working\n  source: x\n',
    'field/too-few@2:3',
  ],
  [
    'a channel that leads nowhere',
    'plan/channels.yaml',
    'items:\n  - id: a\n    name: A\n    group: external\n    href: /no-existe/\n',
    'link/missing@5:5',
  ],
];

describe('the content check gives one clear error for', () => {
  it.each(BAD)('%s', async (_, file, content, fault) => {
    const [first, ...others] = await errorsOf({ [file]: content });
    expect(others).toEqual([]);
    expect(first).toContain(`content/${file} ${fault}`);
  });

  it('no link by which an answer leads to a channel of the entity', async () => {
    const phone = 'tel:+576000000000';
    const body = `Llame [a la línea](${phone}) o [escriba](mailto:CONTACTO@acueducto-imaginario.example).`;
    expect(await errorsOf({ 'questions/a.mdx': question({ answered: '2026-10-05' }, body) })).toEqual([]);
  });

  it('two questions under one number', async () => {
    const files = { 'questions/a.mdx': question(), 'questions/b.mdx': question({ title: 'Otra' }) };
    expect(await errorsOf(files)).toEqual(['content/questions/b.mdx question/number@5:1']);
  });
});

describe('the content check accepts', () => {
  it.each([
    ['a question that waits', 'questions/a.mdx', question()],
    ['a question with its answer', 'questions/a.mdx', question({ answered: '2026-10-05' }, 'El 22 de octubre.')],
    [
      'a commitment that moved twice',
      'commitments/a.mdx',
      commitment({ dueChanges: change('2026-06-30', '2026-08-31') + change('2026-08-31', '2026-12-31') }),
    ],
    ['a commitment for which no source gives a day', 'commitments/a.mdx', commitment({ due: null })],
    [
      'an event that moved',
      'events/a.mdx',
      event({ state: 'postponed', dateChanges: change('2026-11-01', '2026-12-03') }),
    ],
    [
      'an event that waits for a date',
      'events/a.mdx',
      event({ state: 'postponed', dateChanges: change('2026-12-03') }),
    ],
    ['a cancelled event', 'events/a.mdx', event({ state: 'cancelled', dateChanges: change('2026-12-03') })],
    ['a delivery that was moved', 'plan/schedule.yaml', schedule('', move('ejecucion', '2026-03-10'))],
  ])('%s', async (_, file, content) => {
    expect(await errorsOf({ [file]: content })).toEqual([]);
  });
});

async function errorsOf(files: Record<string, string>): Promise<string[]> {
  const { issues } = await checkContent(contentFolder(files), NOW);
  return issues
    .filter((issue) => issue.severity === 'error')
    .map(({ file, code, line, column }) => `${file} ${code}@${line}:${column}`);
}

function change(from: string, to?: string): string {
  const lines = [
    `\n  - date: 2026-06-01`,
    `    from: ${from}`,
    ...(to ? [`    to: ${to}`] : []),
    '    reason: Un motivo',
  ];
  return lines.join('\n');
}

function schedule(extra: string, moves = ''): string {
  return `phases:
  - id: ejecucion
    name: A
    activity: B
    start: 2026-01-01
${extra}    recurrence:
      cadence: monthly
      report: monthly
      firstDue: 2026-02-10
${moves}`;
}

function move(phase: string, due: string): string {
  return `moves:\n  - phase: ${phase}\n    due: ${due}\n    to: 2026-03-20\n    date: 2026-02-01\n    reason: Un motivo\n`;
}

describe('how everybody will know that a promise was kept', () => {
  const codesOf = async (fields: Record<string, string>) =>
    (await errorsOf({ 'commitments/a.mdx': commitment(fields) })).map((fault) => fault.split(/[ @]/)[1]);
  const codes = (fulfilment: string) => codesOf({ fulfilment });

  it('is a fact, or a measure with its target and unit, and never both or half', async () => {
    expect(await codes('\n  fact: El mapa está publicado.')).toEqual([]);
    expect(await codes("\n  measure: Mapas\n  target: '3'\n  unit: mapas")).toEqual([]);
    expect(await codes("\n  measure: Mapas\n  target: '3'")).toEqual(['commitment/fulfilment']);
    expect(await codes("\n  fact: Sí.\n  measure: Mapas\n  target: '3'\n  unit: mapas")).toEqual([
      'commitment/fulfilment',
    ]);
    expect(await codes('{}')).toEqual(['commitment/fulfilment']);
  });

  it('has no step after its due day', async () => {
    const milestones = '\n  - name: Comprar\n    day: 2027-01-01';
    expect(await codesOf({ milestones })).toEqual(['commitment/milestone-after']);
  });
});

describe('an honest term', () => {
  const codesOf = async (fields: Record<string, string>, body = '') =>
    (
      await errorsOf({
        'settings/terms.yaml': 'questionAnswer:\n  days: 15\n  kind: calendar\n  source: Norma\n',
        'questions/a.mdx': question(fields, body),
      })
    ).map((fault) => fault.split(/[ @]/)[1]);
  const extension = (date: string, until: string) => `\n  - date: ${date}\n    until: ${until}\n    reason: Un motivo`;
  const reopening = (answered: string, date: string) =>
    `\n  - date: ${date}\n    answered: ${answered}\n    reason: Faltaba un dato`;

  it('is extended before it is over, and only to a later day', async () => {
    expect(await codesOf({ extensions: extension('2026-10-16', '2026-10-30') })).toEqual([]);
    expect(await codesOf({ extensions: extension('2026-10-17', '2026-10-30') })).toEqual(['question/extension-late']);
    expect(await codesOf({ extensions: extension('2026-10-16', '2026-10-16') })).toEqual(['question/extension-order']);
    const twice = extension('2026-10-16', '2026-10-30') + extension('2026-10-30', '2026-10-25');
    expect(await codesOf({ extensions: twice })).toEqual(['question/extension-order']);
  });

  it('runs anew when an answer was not enough, which comes after that answer', async () => {
    expect(await codesOf({ reopened: reopening('2026-10-05', '2026-10-20') })).toEqual([]);
    expect(await codesOf({ reopened: reopening('2026-10-20', '2026-10-05') })).toEqual(['question/reopened-order']);
    expect(await codesOf({ reopened: reopening('2026-10-05', '2026-10-20') }, 'Lo que dijimos.')).toEqual([]);
    const early = { reopened: reopening('2026-10-05', '2026-10-20'), answered: '2026-10-19' };
    expect(await codesOf(early, 'Sí.')).toEqual(['question/answer-early']);
  });
});

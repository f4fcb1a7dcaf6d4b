type Fields = Readonly<Record<string, string | null>>;

const COMMON = { title: 'Un título', summary: 'Un resumen.', publishedAt: "'2026-06-01T08:00:00-05:00'" };

/** A question as editors write it; each key replaces a line of the data, `null` removes it. */
export const question = (data: Fields = {}, body = ''): string =>
  entry({ ...COMMON, number: 'P-1', received: '2026-10-01', unit: 'Oficina', question: '¿Qué pasó?', ...data }, body);

/** A commitment due on 31 December 2026. */
export const commitment = (data: Fields = {}, body = 'Texto.'): string =>
  entry({ ...COMMON, unit: 'Oficina', origin: 'Foro', due: '2026-12-31', ...data }, body);

/** A finding with one action, number 1, due on 31 December 2026. */
export const finding = (data: Fields = {}, body = ''): string =>
  entry(
    {
      ...COMMON,
      controlBody: 'comptroller',
      bodyName: 'Contraloría',
      unit: 'Oficina',
      finding: 'Falta un acta.',
      actions: action(),
      ...data,
    },
    body,
  );

/** An action as a line of the list of a finding; each key replaces a line, `null` removes it. */
export function action(data: Fields = {}): string {
  const fields = { number: "'1'", what: 'Firmar el acta', unit: 'Oficina', due: '2026-12-31', ...data };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `\n  - ${lines.join('\n    ')}`;
}

/** A confirmed event on 3 December 2026. */
export const event = (data: Fields = {}, body = 'Texto.'): string =>
  entry(
    {
      ...COMMON,
      kind: 'forum',
      state: 'confirmed',
      startsAt: "'2026-12-03T09:00:00-05:00'",
      venue: 'Salón',
      ...data,
    },
    body,
  );

function entry(fields: Fields, body: string): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return ['---', ...lines, '---', ...(body ? ['', body] : []), ''].join('\n');
}

/** An adjustment of the plan that holds from 1 February 2027, with a change of a channel. */
export const adjustment = (data: Fields = {}, body = ''): string =>
  entry(
    {
      ...COMMON,
      title: 'Informes a mitad de mes',
      unit: 'Gerencia',
      reason: 'Las cifras llegan tarde.',
      from: "'2027-02-01'",
      others: '\n  - part: channels\n    after: Un canal nuevo',
      ...data,
    },
    body,
  );

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settingsFolders } from '../../src/model/settings-files.ts';
import { FIXTURE_CONTENT } from './fixture-entity.ts';
import { tempFolder } from './temp-folder.ts';

/** The smallest picture there is: one transparent PNG pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A content folder with the settings of the fixture entity and the given files (path → content), deleted after the test. */
export function contentFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = join(tempFolder(), 'content');
  copySettings(folder);
  writeFiles(folder, files);
  return folder;
}

const OBLIGATION = `items:
  - id: una
    norm: Norma
    article: Artículo 1
    text: Qué pide.
    reading: primary
    source:
      title: Norma
      date: '2014'
    evidence: [/informes/, /datos/indicadores.csv]
`;
const SCHEME = `items:
  - section: Informes
    content: Informes
    path: /informes/
    format: HTML
    frequency: Mensual
    responsible: Oficina
`;

/** A schedule that points to no entry. */
const SCHEDULE = `phases:
  - id: ejecucion
    name: Ejecución
    activity: Publicar informes
    start: '2026-01-01'
    recurrence:
      cadence: monthly
      report: monthly
      firstDue: '2026-02-10'
`;

/** Channels that name nobody. */
const CHANNELS = `items:
  - id: comunicados
    name: Comunicados de prensa
    group: external
    href: /comunicados/
`;

/** The settings of the fixture entity, without what points to its entries, as the start of another content folder. */
export function copySettings(folder: string): void {
  for (const name of settingsFolders) cpSync(join(FIXTURE_CONTENT, name), join(folder, name), { recursive: true });
  writeFiles(folder, {
    'settings/redirects.yaml': 'items: []\n',
    'plan/schedule.yaml': SCHEDULE,
    'plan/channels.yaml': CHANNELS,
    'settings/obligations.yaml': OBLIGATION,
    'settings/publication-scheme.yaml': SCHEME,
  });
}

/** Writes files into a folder, making the folders they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A press release as editors write it; each key replaces a line of the data, `null` removes it. */
export function release(data: Readonly<Record<string, string | null>> = {}, body = 'Texto del comunicado.'): string {
  const fields: Record<string, string | null> = {
    title: 'Un comunicado',
    summary: 'Qué pasó y a quién le importa.',
    publishedAt: '2026-03-01T08:00:00-05:00',
    place: 'Villa Imaginaria',
    ...data,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFolders } from '../../src/model/settings-files.ts';

/** The settings of a content folder, without what points to its entries, as the start of another one. */
export function copyBareSettings(from: string, folder: string): void {
  for (const name of settingsFolders) cpSync(join(from, name), join(folder, name), { recursive: true });
  const replaced = {
    'settings/redirects.yaml': 'items: []\n',
    'plan/schedule.yaml': SCHEDULE,
    'plan/channels.yaml': CHANNELS,
    'settings/obligations.yaml': OBLIGATION,
    'settings/publication-scheme.yaml': SCHEME,
  };
  for (const [path, text] of Object.entries(replaced)) writeFileSync(join(folder, path), text);
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

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { isAwaited } from '../../src/check/demo.ts';
import { readValues } from '../../src/content-file/read.ts';
import type { Day } from '../../src/lib/day.ts';
import type { Answers } from './answers.ts';
import { toAppearance } from './appearance.ts';
import { toEntity } from './entity.ts';

/** Settings of this repository that say what the law or the site is, and nothing of an entity. */
const SHARED = [
  'settings/navigation.yaml',
  'settings/faq-categories.yaml',
  'settings/synonyms.yaml',
  'settings/terms.yaml',
  'settings/press-contacts.yaml',
  'settings/publication-scheme.yaml',
  'plan/audiences.yaml',
  'plan/foundations.yaml',
  'plan/messages.yaml',
  'plan/objectives.yaml',
];
const SHARED_PAGES = ['accesibilidad', 'cookies', 'derechos-de-autor', 'privacidad', 'seguridad'];

/** An address of an entry, which a new entity does not have. */
const ENTRY =
  /\/(?:informes|comunicados|historias|preguntas-frecuentes|eventos|compromisos|indicadores|encuestas)\/[\w-]+\//;

/**
 * Writes the content of a new entity: its settings, the standing pages and the plan as texts to be read and signed, and no
 * entry. `from` is the content of this repository, `templates` the folder of what is written otherwise for a new entity.
 */
export function writeContent(
  folder: string,
  answers: Answers,
  { from, templates, today }: { from: string; templates: string; today: Day },
): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string) => readFileSync(join(from, path), 'utf8');
  cpSync(templates, folder, { recursive: true });
  for (const path of SHARED) write(path, read(path));
  for (const name of SHARED_PAGES) write(`pages/${name}.mdx`, toBeSigned(read(`pages/${name}.mdx`), today));
  const terms = join(folder, 'pages/terminos.mdx');
  writeFileSync(terms, toBeSigned(readFileSync(terms, 'utf8'), today));
  for (const name of ['redirects', 'bulletins']) write(`settings/${name}.yaml`, 'items: []\n');
  write(
    'settings/obligations.yaml',
    stringify({ items: withoutEntries(readValues(read('settings/obligations.yaml'))) }),
  );
  write('settings/entity.yaml', stringify(toEntity(answers)));
  write('plan/schedule.yaml', stringify(toSchedule(today)));
  write('settings/appearance.yaml', stringify({ ...toAppearance(answers.color), ...takeLogo(folder, answers) }));
}

/** A text of this site as a draft of another: dated today, marked as a model, and without ways to entries that are not there. */
function toBeSigned(text: string, today: Day): string {
  const dated = text.replace(/^updatedAt: .*$/m, `updatedAt: '${today}'`);
  const unlinked = dated.replace(new RegExp(`\\[([^\\]]+)\\]\\(${ENTRY.source}[^)]*\\)`, 'g'), '$1');
  if (unlinked.includes('titulo="Texto modelo"')) return unlinked;
  return unlinked.replace(/\n---\n/, `\n---\n\n${MODEL}`);
}

const MODEL = `<Aviso tipo="informacion" titulo="Texto modelo">

Este texto es una plantilla. La entidad debe leerlo, corregirlo y confirmarlo, y quitar este aviso.

</Aviso>
`;

/** Obligations of which this site itself leaves something open, whoever uses it: what their gap says is true of each entity. */
const OPEN_BY_SITE = new Set([
  'r1-wcag',
  'r4-video',
  'r11-documentos',
  'r20-participa',
  'r24-https',
  'r25-encabezados',
  'r26-cookies',
]);

/** Evidence that is an entry is gone, and what the gap said of the first entity: the new one finds out what it owes. */
function withoutEntries(values: Record<string, unknown>): object[] {
  return (values['items'] as { id: string; evidence?: string[]; gap?: string }[]).map(({ gap, ...item }) => {
    const evidence = (item.evidence ?? []).filter((path) => !ENTRY.test(path));
    if (gap !== undefined && (OPEN_BY_SITE.has(item.id) || isOpenForAll(gap))) return { ...item, evidence, gap };
    return { ...item, evidence, ...(gap !== undefined || evidence.length === 0 ? { gap: TO_BE_FOUND } : {}) };
  });
}

const TO_BE_FOUND = 'Por confirmar: la entidad debe revisar qué publica de esto y dónde está.';

/** What is still to be confirmed here is so for a new entity, unless it is about the sample. */
const isOpenForAll = (gap: string): boolean => isAwaited(gap) && !gap.includes('de ejemplo');

/** Phases that begin today, as an example until the entity confirms them. */
const toSchedule = (today: Day) => ({
  example: true,
  phases: [
    {
      id: 'ejecucion',
      name: 'Ejecución',
      activity: 'Publicación periódica de informes y actualizaciones',
      start: today,
      recurrence: { cadence: 'monthly', report: 'monthly', firstDue: inMonths(today, 1) },
    },
    {
      id: 'evaluacion',
      name: 'Evaluación',
      activity: 'Revisión y ajuste del plan de comunicaciones',
      start: today,
      recurrence: { cadence: 'quarterly', report: 'quarterly-evaluation', firstDue: inMonths(today, 3) },
    },
  ],
});

/** The tenth of a month to come. */
function inMonths(today: Day, count: number): Day {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 10)).toISOString().slice(0, 10) as Day;
}

/** Copies the logo beside the settings. */
function takeLogo(folder: string, { logo, shortName }: Answers): object {
  if (logo === '') return {};
  const file = `logo${extname(logo).toLowerCase()}`;
  mkdirSync(join(folder, 'settings/media'), { recursive: true });
  try {
    cpSync(logo, join(folder, 'settings/media', file));
  } catch {
    throw new Error(`No se pudo leer el logo «${basename(logo)}» en ${logo}. Corrija la ruta o quite --logo.`);
  }
  return { logo: { file: `media/${file}`, alt: shortName } };
}

import type { Problem } from './problem.ts';
import type { Written } from './write-entries.ts';

interface Outcome {
  written: Written;
  /** What was lost of each entry, by its path. */
  problems: ReadonlyMap<string, readonly Problem[]>;
  /** What an entry says and its document does not, by its path. */
  assumed?: ReadonlyMap<string, readonly string[]>;
  /** Titles that the mapping of a site leaves out. */
  omitted?: readonly string[];
  /** Files that hold no entry, and why. */
  unread?: ReadonlyMap<string, string>;
  /** From the addresses of the old site. */
  redirects?: { added: number; problems: readonly Problem[] };
}

/** The report of an import, for who goes on by hand: each thing with its place and its reason. */
export function toReport({ written, problems, assumed, omitted, unread, redirects }: Outcome): string {
  const { added, unchanged, kept, aside } = written;
  const lost = [...problems].filter(([, own]) => own.length > 0);
  const counts = [
    `- Añadidas: ${added.length}`,
    `- Ya estaban: ${unchanged.length}`,
    `- Ya estaban y son distintas, no se tocaron: ${kept.length}`,
    `- Apartadas: ${aside.length}`,
    ...(omitted ? [`- Omitidas por las correspondencias: ${omitted.length}`] : []),
    ...(unread ? [`- Archivos sin leer: ${unread.size}`] : []),
    ...(redirects ? [`- Redirecciones añadidas: ${redirects.added}`] : []),
  ];
  return [
    '# Informe de la importación\n',
    `${counts.join('\n')}\n`,
    ...section(
      'Apartadas: corríjalas y póngalas en su carpeta',
      aside.map(({ file, issues }) => [file.path, issues.map((issue) => `${issue.found} ${issue.fix}`)]),
    ),
    ...section('Archivos sin leer', [['', [...(unread ?? [])].map(([name, reason]) => `${name}: ${reason}`)]]),
    ...section(
      'Lo que no se pudo traer',
      lost.map(([path, own]) => [path, own.map(({ place, reason }) => `${place}: ${reason}`)]),
    ),
    ...section(
      'Lo que se supuso: confírmelo',
      [...(assumed ?? [])].filter(([, lines]) => lines.length > 0),
    ),
    ...section('Ya estaban y son distintas', [['', kept.map(({ path }) => path)]]),
    ...section('Direcciones sin redirección', [
      ['', (redirects?.problems ?? []).map(({ place, reason }) => `${place}: ${reason}`)],
    ]),
    ...section('Omitidas', [['', omitted ?? []]]),
    ...(redirects ? [BY_NUMBER] : []),
  ].join('\n');
}

const BY_NUMBER =
  'Las direcciones por número (/?p=123) llevan a su página en nginx (npm run deploy:nginx), en Netlify y con «npm start». Los demás alojamientos de archivos no distinguen lo que sigue a «?»: ahí llevan a la portada.\n';

function section(heading: string, groups: readonly (readonly [string, readonly string[]])[]): string[] {
  if (groups.every(([, lines]) => lines.length === 0)) return [];
  const written = groups.map(([name, lines]) => {
    const list = lines.map((line) => `- ${line}`).join('\n');
    return name === '' ? list : `### ${name}\n\n${list}`;
  });
  return [`## ${heading}\n`, `${written.join('\n\n')}\n`];
}

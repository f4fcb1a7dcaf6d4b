import type { Problem } from './wordpress-html.ts';
import type { Written } from './write-entries.ts';

interface Outcome {
  written: Written;
  omitted: readonly string[];
  /** What was lost of each entry, by its path. */
  problems: ReadonlyMap<string, readonly Problem[]>;
  redirects: { added: number; problems: readonly Problem[] };
}

/** The report of an import, for who goes on by hand: each thing with its place and its reason. */
export function toReport({ written, omitted, problems, redirects }: Outcome): string {
  const { added, unchanged, kept, aside } = written;
  const lost = [...problems].filter(([, own]) => own.length > 0);
  return [
    '# Informe de la importación\n',
    `- Añadidas: ${added.length}\n- Ya estaban: ${unchanged.length}\n- Ya estaban y son distintas, no se tocaron: ${kept.length}\n- Apartadas: ${aside.length}\n- Omitidas por las correspondencias: ${omitted.length}\n- Redirecciones añadidas: ${redirects.added}\n`,
    ...section(
      'Apartadas: corríjalas y póngalas en su carpeta',
      aside.map(({ file, issues }) => [file.path, issues.map((issue) => `${issue.found} ${issue.fix}`)]),
    ),
    ...section(
      'Lo que no se pudo traer',
      lost.map(([path, own]) => [path, own.map(({ place, reason }) => `${place}: ${reason}`)]),
    ),
    ...section('Ya estaban y son distintas', [['', kept.map(({ path }) => path)]]),
    ...section('Direcciones sin redirección', [
      ['', redirects.problems.map(({ place, reason }) => `${place}: ${reason}`)],
    ]),
    ...section('Omitidas', [['', omitted]]),
    'Las direcciones por número (/?p=123) están en direcciones-por-numero.csv: una redirección del sitio no distingue lo que sigue a «?», y las atiende quien administra el servidor anterior.\n',
  ].join('\n');
}

function section(heading: string, groups: readonly (readonly [string, readonly string[]])[]): string[] {
  if (groups.every(([, lines]) => lines.length === 0)) return [];
  const written = groups.map(([name, lines]) => {
    const list = lines.map((line) => `- ${line}`).join('\n');
    return name === '' ? list : `### ${name}\n\n${list}`;
  });
  return [`## ${heading}\n`, `${written.join('\n\n')}\n`];
}

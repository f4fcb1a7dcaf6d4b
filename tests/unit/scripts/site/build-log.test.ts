import { describe, expect, it } from 'vitest';
import { createBuildLog, type LogLine } from '../../../../scripts/site/build-log.ts';

const event = (message: string, label: string | null = null, level = 'info'): string =>
  JSON.stringify({ message, label, level });
const picture = (done: number, all: number, how = '(before: 3kB, after: 1kB)'): string =>
  event(`  ▶ /_astro/foto.ljePkQ9z_${done}.avif ${how} (+78ms) (${done}/${all})`);
const STATIC = event('\n generating static routes ', 'SKIP_FORMAT');
const PICTURES = event(' generating optimized images ', 'SKIP_FORMAT');

type Lines = readonly (readonly [seconds: number, line: string])[];

/** What a person reads of a build that prints these lines, each at its second, and ends after the last where it ends. */
function read(lines: Lines, until?: number): string[] {
  const log = createBuildLog(0);
  const shown = lines.flatMap(([seconds, line]) => log.read(line, seconds * 1000));
  return (until === undefined ? shown : [...shown, ...log.end(until * 1000)]).map(toText);
}

/** What a person reads of one that fails after these lines. */
function readFailed(lines: Lines): string[] {
  const log = createBuildLog(0);
  const shown = lines.flatMap(([seconds, line]) => log.read(line, seconds * 1000));
  return [...shown, ...log.fail()].map(toText);
}

const toText = ({ kind, text }: LogLine): string => (kind === 'problem' ? `! ${text}` : text);

describe('the log of a build', () => {
  it('says each phase with its count and its time, and what was made', () => {
    const lines = [
      [0, event('Syncing content', 'content')],
      [2, event('✓ Completed in 2s.', 'build')],
      [2, event('Building static entrypoints...', 'build')],
      [3, event('✓ built in 1s', 'vite')],
      [5.5, STATIC],
      [5.6, event('  ├─ /index.html')],
      [5.7, event(' (+101ms) ', 'SKIP_FORMAT')],
      [5.8, event('  ├─ /datos/encuestas.csv/')],
      [6, event('✓ Completed in 2s.\n')],
      [6, PICTURES],
      [7, picture(1, 2)],
      [8, picture(2, 2, '(reused cache entry)')],
      [8, event('✓ Completed in 2s.\n')],
      [8.2, event('Indexing', 'search-index')],
      [9, event('Indexed 81 pages', 'search-index')],
      [9.5, event('Complete!', 'build')],
    ] as const;
    expect(read(lines, 70)).toEqual([
      'Contenido leído (2 s)',
      'Plantillas y programas preparados (3,5 s)',
      'Páginas y archivos: 2 (0,5 s)',
      'Imágenes: 2, 1 nueva (2,2 s)',
      'Buscador: 81 páginas; cabeceras y editor (1 min 2 s)',
      'Sitio construido en 1 min 10 s: 2 páginas y archivos, 2 imágenes.',
    ]);
  });

  it('shows progress on long work only: after five seconds, then after twice the time, at last each minute', () => {
    const second = (at: number) => [at, picture(at, 400)] as const;
    const progress = read([[0, PICTURES], ...Array.from({ length: 300 }, (_, index) => second(index + 1))]).slice(1);
    expect(progress).toEqual([5, 10, 20, 40, 80, 140, 200, 260].map((done) => `  Imágenes: ${done} de 400 …`));
    const pages = read([
      [0, STATIC],
      [4.9, event('  ├─ /a/index.html')],
      [5, event('  ├─ /b/index.html')],
    ]);
    expect(pages.slice(1)).toEqual(['  Páginas y archivos: van 2 …']);
  });

  it('tells the pages that an earlier build made from those of this one', () => {
    const lines = [
      [1, STATIC],
      [2, event('Kept 1200 pages', 'kept-pages')],
      [3, event('  ├─ /a/index.html')],
      [4, PICTURES],
    ] as const;
    expect(read(lines).slice(1)).toEqual(['Páginas y archivos: 1.201, 1 hecha (3 s)']);
  });

  it('says nothing of an empty collection', () => {
    const sentence =
      'The collection "press-releases" does not exist or is empty. Please check your content config file.';
    expect(readFailed([[1, event(sentence, 'content', 'warn')]])).toEqual([]);
    expect(readFailed([[1, event(sentence, 'build', 'warn')]])).toHaveLength(1);
    expect(readFailed([[1, event(sentence, 'content', 'error')]])).toHaveLength(1);
  });

  it('shows errors and other warnings in full, and the same warning once', () => {
    const warning = event('Entry faqs → nada was not found.\nSegunda línea', 'content', 'warn');
    const lines = [
      [1, warning],
      [2, warning],
      [3, event('Caught error rendering /x/', 'build', 'error')],
      [4, event('Sin etiqueta', null, 'warn')],
      [5, event('Caught error rendering /x/', 'build', 'error')],
    ] as const;
    expect(read(lines, 6).slice(0, 4)).toEqual(readFailed(lines));
    expect(readFailed(lines)).toEqual([
      '! Aviso (content): Entry faqs → nada was not found.\nSegunda línea',
      '! Error (build): Caught error rendering /x/',
      '! Aviso: Sin etiqueta',
      '! Error (build): Caught error rendering /x/',
    ]);
  });

  it('hands on as it is what is no event: what code prints, and how a process dies', () => {
    const lines = ['    at file:///x.ts:3:1', '', '{"message":"cortado', '{"otra": 1}'];
    expect(readFailed(lines.map((line) => [1, line] as const))).toEqual(lines.map((line) => `! ${line}`));
  });
});

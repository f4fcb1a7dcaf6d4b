import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyBareSettings } from '../../scripts/bench/settings.ts';
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

/** The settings of the fixture entity, without what points to its entries, as the start of another content folder. */
export const copySettings = (folder: string): void => copyBareSettings(FIXTURE_CONTENT, folder);

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

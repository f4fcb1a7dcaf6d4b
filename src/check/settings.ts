import { createIssue } from '../i18n/issues.ts';
import type { FileIssue, Issue, Place } from '../lib/issue.ts';
import { type SettingsData, settingsModels, type SettingsName } from '../model/settings-files.ts';
import type { ContentFiles } from './content-files.ts';
import { readYaml } from '../content-file/read.ts';
import { dataFaults } from './data-issues.ts';
import { MAX_SETTING_BYTES, readSourceFile, toldSigns } from './source-file.ts';

/** One settings file that was read. */
export interface CheckedSetting<S extends SettingsName = SettingsName> {
  file: string;
  data: SettingsData<S>;
  placeAt: (path: readonly PropertyKey[]) => Place;
}

/** Settings by name; a file with faults is absent. */
export type CheckedSettings = { [S in SettingsName]?: CheckedSetting<S> };

/** Checks every settings file against its model. */
export function checkSettings(files: ContentFiles['settings']): { settings: CheckedSettings; issues: Issue[] } {
  const settings: Record<string, CheckedSetting> = {};
  const issues: Issue[] = [];
  for (const { name, file, bytes } of files) {
    const result = checkSetting(name, bytes);
    issues.push(...result.issues.map((issue) => ({ ...issue, file })));
    if (result.data) settings[name] = { file, data: result.data, placeAt: result.placeAt };
  }
  return { settings: settings, issues };
}

type Result = { issues: FileIssue[]; data?: SettingsData<SettingsName>; placeAt: CheckedSetting['placeAt'] };

function checkSetting(name: SettingsName, bytes: Uint8Array): Result {
  const source = readSourceFile(bytes, MAX_SETTING_BYTES);
  const nowhere = () => ({ line: 1, column: 1 });
  if (source.text === undefined) return { issues: source.issues, placeAt: nowhere };
  const { data, placeAt, issues } = readYaml(source.text);
  const { schema } = settingsModels[name];
  const faults = issues.length > 0 ? [] : dataFaults(schema, data, placeAt, toldSigns(source.issues));
  const all = [...source.issues, ...issues, ...faults];
  if (issues.length > 0 || faults.length > 0) return { issues: all, placeAt };
  return {
    issues: [...all, ...duplicateIds(data, placeAt)],
    data: schema.parse(data),
    placeAt,
  };
}

function duplicateIds(data: Record<string, unknown>, placeAt: CheckedSetting['placeAt']): FileIssue[] {
  const items = Array.isArray(data['items']) ? (data['items'] as { id?: unknown }[]) : [];
  const seen = new Set<unknown>();
  return items.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [createIssue('id/duplicate', placeAt(['items', index, 'id']), { id: String(id) })];
    seen.add(id);
    return [];
  });
}

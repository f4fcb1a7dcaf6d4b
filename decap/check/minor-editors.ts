import { readYaml } from '../../src/content-file/read.ts';

/** Whether the settings of the entity let somebody publish minor edits at once; `names` are all by which a person is known. */
export function mayPublishMinor(entityYaml: string, names: readonly string[]): boolean {
  const { minorEditors } = readYaml(entityYaml).data;
  const known = names.filter(Boolean).map(fold);
  return Array.isArray(minorEditors) && minorEditors.some((name) => known.includes(fold(String(name))));
}

const fold = (name: string): string => name.trim().toLowerCase();

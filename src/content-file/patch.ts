import { isMap, parseDocument } from 'yaml';
import { applyEdits } from './edit.ts';
import { isEqual } from './equal.ts';
import { type BlockMap, patchMap } from './patch-node.ts';
import { type Data, readValues, requireParts } from './read.ts';
import { joinFile } from './split.ts';
import { writeYaml } from './write.ts';

/**
 * An entry with other data: its body, and everything in its data that did not change, stay byte for byte.
 * @throws ContentFileError where the data cannot be read
 */
export function patchEntry(text: string, change: (data: Data) => Data, order: readonly string[]): string {
  const parts = requireParts(text);
  return joinFile({ ...parts, yaml: patchYaml(parts.yaml, change(readValues(parts.yaml, 1)), order) });
}

/**
 * YAML with other data. Values that did not change keep their bytes, comments and quotes, however deep they are; a
 * changed one is written in its old style, a new one in that of its neighbours. New fields take their place in `order`.
 * @throws ContentFileError where the YAML cannot be read
 */
export function patchYaml(yaml: string, data: Data, order: readonly string[]): string {
  const next = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  if (isEqual(readValues(yaml), next)) return yaml;
  const text = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const toLineEnds = (written: string) => (text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written);
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.contents === null) return text + toLineEnds(writeYaml(next, { order }));
  const edits = isMap(document.contents)
    ? patchMap({ text, document }, document.contents as BlockMap, next, order)
    : undefined;
  if (!edits) return toLineEnds(writeYaml(next, { order }));
  return applyEdits(
    text,
    edits.map((edit) => ({ ...edit, text: toLineEnds(edit.text) })),
  );
}

/** A file of an entry with one more note of change, of the day before the moment of the fixture. */
export function noted(text: string, note = 'Cambió para probar.'): string {
  const item = `  - date: '2026-06-16'\n    kind: update\n    note: ${note}\n`;
  return /^changeNotes:\n/m.test(text)
    ? text.replace(/^changeNotes:\n/m, `$&${item}`)
    : text.replace(/\n---\n/, `\nchangeNotes:\n${item}---\n`);
}

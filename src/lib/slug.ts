/**
 * A stable ASCII name for headings and files: «¿Qué logramos en el año?» → `que-logramos-en-el-ano`.
 * Empty when the text holds no letter or digit.
 */
export function toSlug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** True for what may be a file name of an entry: lower case, digits, single hyphens. */
export const isSlug = (value: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

/** Gives each slug once: the second `resumen` of a page becomes `resumen-2`. */
export function createSlugger(fallback = 'seccion'): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const base = toSlug(text) || fallback;
    let candidate = base;
    while (seen.has(candidate)) {
      const next = (seen.get(base) ?? 1) + 1;
      seen.set(base, next);
      candidate = `${base}-${next}`;
    }
    seen.set(candidate, 1);
    return candidate;
  };
}

import type { Root } from 'mdast';

/** What could not come along, by kind. */
export type Dropped = Partial<Record<DroppedKind, number>>;
export type DroppedKind = 'comment' | 'deletion' | 'image' | 'table';

/** A pasted text in our own Markdown. */
export interface PastedText {
  tree: Root;
  dropped: Dropped;
}

/** What was dropped, in words; empty when nothing was. */
export function droppedWords(dropped: Dropped): string {
  const parts = (Object.keys(NAMES) as DroppedKind[]).flatMap((kind) => {
    const count = dropped[kind] ?? 0;
    const [one, many] = NAMES[kind];
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
  });
  if (parts.length === 0) return '';
  const total = Object.values(dropped).reduce((sum, count) => sum + count, 0);
  const list = new Intl.ListFormat('es-CO').format(parts);
  return `${total === 1 ? 'Se quitó' : 'Se quitaron'} ${list}.`;
}

const NAMES: Record<DroppedKind, [one: string, many: string]> = {
  comment: ['1 comentario', 'comentarios'],
  deletion: ['1 texto borrado con control de cambios', 'textos borrados con control de cambios'],
  image: ['1 imagen', 'imágenes'],
  table: ['1 tabla, que aquí no cabe', 'tablas, que aquí no caben'],
};

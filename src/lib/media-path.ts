/** `./media/a.png` and `media/a.png` are the same file. */
export const normalizeMedia = (path: string): string => path.replace(/^\.\//, '');

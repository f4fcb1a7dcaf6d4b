import { deflateRawSync } from 'node:zlib';

/** How large a page may be. */
interface PageSize<T> {
  /** Bytes of its items, compressed. */
  bytes: number;
  /** Items, however short they are. */
  most: number;
  /** What of an item stands on the page. */
  textOf: (item: T) => string;
}

/**
 * How many of the first items fit a page: one at least, so that a long one stands alone.
 * @param guess how many fitted a page like it: when it is near, less has to be compressed to find out
 */
export function howManyFit<T>(items: readonly T[], { bytes, most, textOf }: PageSize<T>, guess?: number): number {
  const fits = (count: number) => packedSize(items.slice(0, count).map(textOf)) <= bytes;
  let [fitting, tooMany] = [Math.min(1, items.length), Math.min(items.length, most) + 1];
  // Away from the guess in longer and longer steps, until the number lies between two that were tried; then to the middle.
  for (let [next, step] = [guess ?? 0, 1]; tooMany - fitting > 1; step *= 2) {
    const isNear = next > fitting && next < tooMany;
    const tried = isNear ? next : Math.floor((fitting + tooMany) / 2);
    if (fits(tried)) fitting = tried;
    else tooMany = tried;
    next = isNear ? tried + (fitting === tried ? step : -step) : 0;
  }
  return fitting;
}

/** Parts a list into pages that its items fit, in order. There is always a first page, also of an empty list. */
export function toFittingPages<T>(items: readonly T[], size: PageSize<T>): (readonly T[])[] {
  const pages: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += pages.at(-1)?.length ?? 0) {
    const rest = items.slice(start, start + size.most);
    pages.push(rest.slice(0, howManyFit(rest, size, pages.at(-1)?.length)));
  }
  return pages.length > 0 ? pages : [[]];
}

/** Bytes of some texts that are compressed together, as those of a page are. */
export const packedSize = (texts: readonly string[]): number => deflateRawSync(texts.join('\n')).length;

/** A picture without what it says beside its pixels. */
export interface BarePicture {
  bytes: Uint8Array<ArrayBuffer>;
  /** How it lies, as its own data said. */
  orientation: number;
  /** True for a picture that moves: a canvas would keep its first frame alone. */
  isAnimated: boolean;
}

/** Four letters, or any other ASCII, at a place. */
export const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Parts of a file as one. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

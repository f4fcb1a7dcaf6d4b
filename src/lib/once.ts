/**
 * The same function, which remembers what it gave for each argument: for things of which there are few and which are dear to
 * make. Arguments count as the same when `keyOf` says so; without it, when they are the same as JSON.
 */
export function onceEach<T, A extends readonly unknown[]>(
  make: (...of: A) => T,
  keyOf: (...of: A) => string = (...of) => JSON.stringify(of),
): (...of: A) => T {
  const made = new Map<string, T>();
  return (...of) => {
    const key = keyOf(...of);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(...of);
    made.set(key, value);
    return value;
  };
}

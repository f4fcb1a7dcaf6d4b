/** React's own record of a component. */
export interface Fiber {
  stateNode?: unknown;
  memoizedProps?: unknown;
  child?: Fiber | null;
  sibling?: Fiber | null;
  return?: Fiber | null;
}

/** The first component on the page that is looked for: React keeps them in the root of Decap's page. */
export function findFiber(isWanted: (fiber: Fiber) => boolean): Fiber | undefined {
  const container = document.querySelector('#nc-root') as unknown as Record<string, Fiber> | null;
  const key = Object.keys(container ?? {}).find((name) => name.startsWith('__reactContainer$'));
  const root = key === undefined ? undefined : (container?.[key]?.stateNode as { current?: Fiber } | undefined);
  const waiting: (Fiber | null | undefined)[] = [root?.current];
  while (waiting.length > 0) {
    const fiber = waiting.pop();
    if (!fiber) continue;
    if (isWanted(fiber)) return fiber;
    waiting.push(fiber.sibling, fiber.child);
  }
  return undefined;
}

/**
 * Decap checks its configuration with functions that AJV compiles from text, which the content security policy
 * forbids (`unsafe-eval`). Our configuration comes from the model and a test runs that check, so here the compiler is
 * answered with a check that accepts. Anything else that wants to compile text still fails.
 */
export function acceptConfigWithoutEval(): void {
  const Native = window.Function;
  const answer = (args: unknown[]): unknown =>
    args.length === 3 && args[0] === 'self' && args[1] === 'scope' ? createAccepting : undefined;
  window.Function = new Proxy(Native, {
    construct: (target, args) => (answer(args) ?? Reflect.construct(target, args)) as object,
    apply: (target, self, args) => answer(args) ?? Reflect.apply(target, self, args),
  });
}

function createAccepting(): (() => true) & { errors: null } {
  return Object.assign(() => true as const, { errors: null });
}

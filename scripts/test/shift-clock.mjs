// Loaded before everything else (`node --import`) by `npm run test:clock`: programs that ask for the time get one that
// is CLOCK_SHIFT_MS later. Plain JavaScript without imports, because it runs in every process, also in the workers of
// the tests.
const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);
const RealDate = Date;
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, words, asked) => Reflect.construct(target, words.length > 0 ? words : [now()], asked),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

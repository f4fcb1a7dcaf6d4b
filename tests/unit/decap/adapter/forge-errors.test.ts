import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Operation, Refusal, toRefusal } from '../../../../decap/adapter/forge-errors.ts';
import { isStale } from '../../../../decap/check/save-rules.ts';

describe('a save', () => {
  it.each([
    ['a new file', undefined, [''], false],
    ['what was opened', 'A', ['A'], false],
    ['what this page saved last', 'B', ['A', 'B'], false],
    ['what somebody else saved', 'C', ['A', 'B'], true],
    ['a file that was to be new', 'C', [''], true],
    ['a file that nobody says where it came from', 'C', [], true],
  ])('over %s', (_, current, baseVersions, expected) =>
    expect(isStale(current, { raw: 'lo mío', baseVersions })).toBe(expected),
  );

  it('that is there already is not stale', () => expect(isStale('C', { raw: 'C', baseVersions: ['A'] })).toBe(false));
});

describe('what a forge refuses', () => {
  beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  it.each<[Operation, unknown, RegExp]>([
    ['save', { status: 422, message: 'Reference already exists' }, /^Ya hay una rama de borrador .* \(Código 422\.\)$/],
    ['save', { status: 400, message: "A branch called 'cms/x' already exists." }, /^Ya hay una rama de borrador/],
    ['save', { status: 422, message: 'Update is not a fast forward' }, /otra persona guardó en este momento/],
    ['save', { status: null, message: 'Rebase error: Rebase failed' }, /los dos cambios tocan lo mismo\.[^(]*$/],
    ['save', { status: 401, message: 'Bad credentials' }, /^Su sesión terminó\./],
    ['save', new TypeError("Can't refresh access token when using implicit auth"), /^Su sesión terminó\./],
    ['save', { status: 403, message: 'Forbidden' }, /no tiene permiso/],
    ['save', new TypeError('Failed to fetch'), /^El repositorio no respondió/],
    ['save', { status: 429, message: 'Too many requests' }, /^El repositorio no respondió/],
    ['save', { status: 502, message: 'Bad Gateway' }, /^El repositorio no respondió/],
    ['publish', { status: 405, message: 'Pull Request is not mergeable' }, /todavía no deja publicar/],
    ['publish', { status: 409 }, /todavía no deja publicar/],
    ['publish', { notUnderEditorialWorkflow: true }, /ya no está en revisión/],
    ['change', { status: 404, message: 'Not Found' }, /ya no está en revisión/],
    ['login', { status: 404, message: 'Repo "x" not found.' }, /^No se pudo entrar/],
    ['login', new Error('Your GitHub user account does not have access to this repo.'), /^No se pudo entrar/],
    ['login', undefined, /^No se pudo entrar/],
  ])('%s, %o: is said in Spanish and without a class name', (operation, error, expected) =>
    expect(String(toRefusal(error, operation))).toMatch(expected),
  );

  it('keeps words that are ours already', () => {
    const ours = new Refusal('Otra persona guardó');
    expect(toRefusal(ours, 'save')).toBe(ours);
    expect(String(ours)).toBe('Otra persona guardó');
  });
});

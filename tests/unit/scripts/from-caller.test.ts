import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { fromCaller } from '../../../scripts/from-caller.ts';

afterEach(() => vi.unstubAllEnvs());

it('a path is where it was typed, also from the repository of an entity, and in the home folder', () => {
  vi.stubEnv('FROM_DIR', undefined);
  expect(fromCaller('a/b.csv')).toBe(resolve('a/b.csv'));
  vi.stubEnv('FROM_DIR', '/entidad');
  expect(['../b.csv', '/c.csv', '~raro.csv'].map(fromCaller)).toEqual(['/b.csv', '/c.csv', '/entidad/~raro.csv']);
  expect(['~/.ssh/llave', '~'].map(fromCaller)).toEqual([join(homedir(), '.ssh/llave'), homedir()]);
});

import { expect, it, vi } from 'vitest';
import { toZip } from '../../../src/lib/zip.ts';
import { unzip } from '../../helpers/unzip.ts';

const files = {
  'texto.txt': Buffer.from('Agua, año y ñandú\n'),
  'imagenes/a.png': Buffer.from([137, 80, 78, 71, 0, 255]),
};

it('packs files that another program unpacks with the same bytes and sums, in their order', () => {
  const unpacked = unzip(Buffer.from(toZip(files)));
  expect(unpacked.map(({ name }) => name)).toEqual(Object.keys(files));
  expect(unpacked.map(({ bytes }) => bytes)).toEqual(Object.values(files));
});

it('says the same moment whenever it is made: the same files are the same bytes', () => {
  const first = Buffer.from(toZip(files));
  // A ZIP counts in steps of two seconds.
  vi.useFakeTimers({ now: new Date('2031-05-05T10:10:10Z'), toFake: ['Date'] });
  expect(Buffer.from(toZip(files)).equals(first)).toBe(true);
  vi.useRealTimers();
  expect(new Set(unzip(first).map(({ moment }) => moment))).toEqual(new Set([0x00210000]));
});

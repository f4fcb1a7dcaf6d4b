import { expect, it } from 'vitest';
import { pastLines } from '../../../src/mdx/past-text.ts';

const nothing = () => undefined;

it('tells the cells of a row apart', () =>
  expect(pastLines('| Tamaño del texto | Texto al 200 % |\n| --- | --- |\n| Bien | |\n\nFin.', nothing)).toEqual([
    'Tamaño del texto; Texto al 200 %',
    'Bien',
    'Fin.',
  ]));

it('gives a body that is refused today as it was written', () =>
  expect(pastLines('{roto\n\n  Fin.', nothing)).toEqual(['{roto', 'Fin.']));

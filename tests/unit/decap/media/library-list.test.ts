import { expect, test } from 'vitest';
import { filesFor, type ListedFile, searchFiles, titleOf } from '../../../../decap/media/library-list.ts';

const file = (path: string, words: string[] = [], titles: string[] = []): ListedFile => ({
  path,
  name: path.slice(path.lastIndexOf('/') + 1),
  size: 1000,
  words,
  uses: titles.map((title) => ({ title, collection: 'reports', slug: 'x' })),
  isOriginal: false,
  isDraft: false,
});

const FILES = [
  file('content/reports/media/a.png', ['Un tanque en lo alto'], ['Informe de mayo']),
  file('content/reports/media/informe.pdf', ['Informe en PDF']),
  file('content/stories/media/b.jpg', ['El río crecido'], ['La noche de la creciente']),
];
const paths = (files: readonly ListedFile[]) => files.map(({ name }) => name);

test.each([
  ['rio', ['b.jpg']],
  ['TANQUE alto', ['a.png']],
  ['noche', ['b.jpg']],
  ['informe', ['a.png', 'informe.pdf']],
  ['.pdf', ['informe.pdf']],
  ['', ['a.png', 'informe.pdf', 'b.jpg']],
  ['tanque rio', []],
])('files are found by name, by what is seen and by page: «%s»', (query, expected) => {
  expect(paths(searchFiles(FILES, query))).toEqual(expected);
});

test('a field is offered what it takes, what lies beside its entry first', () => {
  const folder = 'content/stories/media';
  expect(paths(filesFor(FILES, { imagesOnly: true, types: [], folder }))).toEqual(['b.jpg', 'a.png']);
  expect(paths(filesFor(FILES, { imagesOnly: false, types: ['pdf', 'csv'], folder }))).toEqual(['informe.pdf']);
  expect(paths(filesFor(FILES, { imagesOnly: false, types: [], folder: '' }))).toEqual(paths(FILES));
});

test('a file is called what its pages say of it', () => {
  expect(FILES.map(titleOf)).toEqual(['Un tanque en lo alto', 'Informe en PDF', 'El río crecido']);
  expect(titleOf(file('x/media/c.csv'))).toBe('c.csv');
});

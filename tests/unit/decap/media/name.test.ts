import { expect, test } from 'vitest';
import { mediaName } from '../../../../decap/media/name.ts';

const HASH = Uint8Array.of(0, 1, 12, 27, 200);
const nameOf = (words: (string | undefined)[], hash = HASH) => mediaName(words, 'jpg', hash);

test.each([
  [['El tanque nuevo de La Cumbre, de noche.', 'IMG_0801'], 'el-tanque-nuevo-de-la-cumbre-de-noche-b1dx.jpg'],
  [[undefined, 'Tanque de La Cumbre (1)'], 'tanque-de-la-cumbre-1-b1dx.jpg'],
  [[undefined, 'tanque-1f2e3d4c'], 'tanque-b1dx.jpg'],
  [[undefined, 'tanque-b1dx'], 'tanque-b1dx.jpg'],
  [[undefined, 'informe-2024'], 'informe-2024-b1dx.jpg'],
  [[undefined, '¿?'], 'archivo-b1dx.jpg'],
])('a name says what the file holds: %j', (naming, expected) => {
  expect(nameOf(naming)).toBe(expected);
});

test.each([
  'IMG_20261126_080112',
  'IMG-20261126-WA0003',
  'img-20261126-0801-1',
  'DSC_0042 (2)',
  'PXL_20261126_131122345',
  'WhatsApp Image 2026-11-26 at 8.01.12 AM',
  'Captura de pantalla 2026-11-26 a las 8.01.12',
  'Screenshot 2026-11-26',
  '1f2e3d4c-5b6a-4978-8695-a4b3c2d1e0f0',
])('a name that a device gave says nothing, and the title of the entry stands for it: %s', (fileName) => {
  expect(nameOf([undefined, fileName, 'Nueva bomba en el sector medio'])).toBe(
    'nueva-bomba-en-el-sector-medio-b1dx.jpg',
  );
});

test('a sentence is cut between two words, and contents tell files of the same words apart', () => {
  const alt = 'Dos operarios de la empresa cambian la válvula de la red de la calle 37 con la carrera quinta';
  expect(nameOf([alt, 'x'])).toBe('dos-operarios-de-la-empresa-cambian-la-valvula-de-la-red-de-b1dx.jpg');
  expect(nameOf([undefined, 'tanque'], Uint8Array.of(1, 1, 1, 1))).not.toBe(nameOf([undefined, 'tanque']));
});

import { expect, it } from 'vitest';
import { withLogoSize } from '../../../src/loaders/logo-size.ts';
import { FIXTURE_CONTENT } from '../../helpers/fixture-entity.ts';

const logo = { file: './media/logo.svg', alt: 'Acueducto' };

it('reads the size of the logo from its file', async () => {
  expect(await withLogoSize(FIXTURE_CONTENT, { logo })).toEqual({ logo: { ...logo, width: 120, height: 40 } });
  expect(await withLogoSize(FIXTURE_CONTENT, {})).toEqual({});
});

it('says which file it is that cannot be read', async () => {
  await expect(withLogoSize(FIXTURE_CONTENT, { logo: { ...logo, file: 'media/no.svg' } })).rejects.toThrow(
    'media/no.svg',
  );
});

import { toUrl } from '../lib/site-address.ts';
import { lettersOf } from '../components/picture/letters.ts';
import { getPictureSource } from '../queries/citation.ts';
import type { Entry } from '../queries/entries.ts';
import { getAppearance } from '../queries/settings.ts';
import { entryPath } from '../routes.ts';
import font from '../styles/fonts/piazzolla.woff2?inline';
import type { EntryPicture } from './entry-pictures.ts';
import type { LedgerPicture } from './ledger-pictures.ts';

/** Letters of the site, which a picture takes with it. */
export const siteLetters = lettersOf(Buffer.from(font.slice(font.indexOf(',') + 1), 'base64'));

/** A chart of an entry as an SVG file, with its source inside. */
export const drawPicture = (
  { collection, id, filePath }: Entry<'indicators'> | Entry<'surveys'>,
  picture: EntryPicture,
  siteUrl: string,
): Promise<string> => draw(picture, toUrl(entryPath(collection, id), siteUrl), filePath);

/** A chart of the ledger as an SVG file, with its source inside. */
export const drawLedgerPicture = (picture: LedgerPicture, siteUrl: string): Promise<string> =>
  draw(picture, toUrl(picture.page, siteUrl), undefined);

async function draw(picture: EntryPicture, url: string, filePath: string | undefined): Promise<string> {
  const source = await getPictureSource(filePath, url, picture.source);
  return picture.draw({ letters: siteLetters, palette: (await getAppearance()).light, title: picture.title, source });
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { lettersOf } from '../../../components/picture/letters.ts';
import { previousWave } from '../../../domain/survey.ts';
import { type EntryPicture, picturesOfIndicator, picturesOfSurvey } from '../../../layouts/entry-pictures.ts';
import { MEDIA_TYPES, originOf } from '../../../open-data/dataset-files.ts';
import { toDatasetCsv } from '../../../open-data/formats.ts';
import { toDatasetXlsx } from '../../../open-data/spreadsheet.ts';
import { getPictureSource } from '../../../queries/citation.ts';
import { getEntryTables } from '../../../queries/datasets.ts';
import { type Entry, getListedEntries } from '../../../queries/entries.ts';
import { toPng } from '../../../queries/pictures.ts';
import { getAppearance, getEntity } from '../../../queries/settings.ts';
import { entryPath, segmentOf } from '../../../routes.ts';
import font from '../../../styles/fonts/piazzolla.woff2?inline';

interface Props {
  type: string;
  write: () => Promise<string | Uint8Array>;
}

export const getStaticPaths = (async () => [
  ...(await tableFiles()),
  ...(await pictureFiles()),
]) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response((await props.write()) as BodyInit, { headers: { 'Content-Type': props.type } });

const siteUrl = String(import.meta.env.SITE);

async function tableFiles() {
  const entity = await getEntity();
  return (await getEntryTables(siteUrl)).flatMap(({ entry, name, dataset }) => {
    const place = { section: segmentOf(entry.collection), id: entry.id };
    const csv = async () => toDatasetCsv(dataset);
    const xlsx = () => toDatasetXlsx(dataset, originOf(entry.url, { entity, siteUrl }));
    return [
      { params: { ...place, file: `${name}.csv` }, props: { type: `${MEDIA_TYPES.csv}; charset=utf-8`, write: csv } },
      { params: { ...place, file: `${name}.xlsx` }, props: { type: MEDIA_TYPES.xlsx, write: xlsx } },
    ];
  });
}

async function pictureFiles() {
  const [indicators, surveys] = await Promise.all([getListedEntries('indicators'), getListedEntries('surveys')]);
  const ofIndicators = indicators.map((entry) => ({ entry, pictures: picturesOfIndicator(entry.data) }));
  const ofSurveys = surveys.map((entry) => ({
    entry,
    pictures: picturesOfSurvey(entry.data, previousWave(entry, surveys)?.data),
  }));
  return [...ofIndicators, ...ofSurveys].flatMap(({ entry, pictures }) =>
    pictures.flatMap((picture) => {
      const params = (ending: string) => ({
        section: segmentOf(entry.collection),
        id: entry.id,
        file: `${picture.name}.${ending}`,
      });
      const svg = () => draw(entry, picture);
      return [
        { params: params('svg'), props: { type: 'image/svg+xml; charset=utf-8', write: svg } },
        { params: params('png'), props: { type: 'image/png', write: async () => toPng(await svg()) } },
      ];
    }),
  );
}

/** Letters of the site, which a picture takes with it. */
const letters = lettersOf(Buffer.from(font.slice(font.indexOf(',') + 1), 'base64'));

async function draw(entry: Entry<'indicators'> | Entry<'surveys'>, picture: EntryPicture): Promise<string> {
  const url = new URL(entryPath(entry.collection, entry.id), siteUrl).href;
  const source = await getPictureSource(entry, url, picture.source);
  return picture.draw({ letters, palette: (await getAppearance()).light, title: picture.title, source });
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { previousWave } from '../../../domain/survey.ts';
import { drawPicture } from '../../../layouts/draw-picture.ts';
import { picturesOfIndicator, picturesOfSurvey } from '../../../layouts/entry-pictures.ts';
import { renderEntry } from '../../../layouts/feed-documents.ts';
import { originOf } from '../../../open-data/dataset-files.ts';
import { toTableFiles } from '../../../open-data/table-files.ts';
import { getWrittenTables } from '../../../queries/body-tables.ts';
import { getEntryTables } from '../../../queries/datasets.ts';
import { getListedEntries } from '../../../queries/entries.ts';
import { getPressPack, getPressText } from '../../../queries/press-pack.ts';
import { toPng } from '../../../queries/pictures.ts';
import { getEntity } from '../../../queries/settings.ts';
import { entryPath, PRESS_PACK, PRESS_TEXT, segmentOf } from '../../../routes.ts';
import { toUrl } from '../../../lib/site-address.ts';

interface Props {
  type: string;
  write: () => Promise<string | Uint8Array>;
}

export const getStaticPaths = (async () => [
  ...(await tableFiles()),
  ...(await writtenTableFiles()),
  ...(await pictureFiles()),
  ...(await pressFiles()),
]) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response((await props.write()) as BodyInit, { headers: { 'Content-Type': props.type } });

const siteUrl = String(import.meta.env.SITE);

async function tableFiles() {
  const entity = await getEntity();
  return (await getEntryTables(siteUrl)).flatMap(({ entry, name, dataset }) =>
    toTableFiles(name, dataset, originOf(entry.url, { entity, siteUrl })).map(({ file, props }) => ({
      params: { section: segmentOf(entry.collection), id: entry.id, file },
      props,
    })),
  );
}

async function writtenTableFiles() {
  const entity = await getEntity();
  return (await getWrittenTables()).flatMap(({ entry: { collection, id }, name, table }) => {
    if (collection === 'pages') return [];
    const url = toUrl(entryPath(collection, id), siteUrl);
    return toTableFiles(name, table, originOf(url, { entity, siteUrl })).map(({ file, props }) => ({
      params: { section: segmentOf(collection), id, file },
      props,
    }));
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
      const svg = () => drawPicture(entry, picture, siteUrl);
      return [
        { params: params('svg'), props: { type: 'image/svg+xml; charset=utf-8', write: svg } },
        { params: params('png'), props: { type: 'image/png', write: async () => toPng(await svg()) } },
      ];
    }),
  );
}

async function pressFiles() {
  const [releases, reports] = await Promise.all([getListedEntries('press-releases'), getListedEntries('reports')]);
  return [...releases, ...reports].flatMap((entry) => {
    const place = { section: segmentOf(entry.collection), id: entry.id };
    const url = toUrl(entryPath(entry.collection, entry.id), siteUrl);
    const text = () => getPressText(entry, url);
    const pack = async () => getPressPack(entry, url, await renderEntry(entry));
    return [
      { params: { ...place, file: PRESS_TEXT }, props: { type: 'text/plain; charset=utf-8', write: text } },
      { params: { ...place, file: PRESS_PACK }, props: { type: 'application/zip', write: pack } },
    ];
  });
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { previousWave } from '../../../domain/survey.ts';
import { drawPicture } from '../../../layouts/draw-picture.ts';
import { type EntryPicture, picturesOfIndicator, picturesOfSurvey } from '../../../layouts/entry-pictures.ts';
import { renderEntry } from '../../../layouts/feed-documents.ts';
import { laterWith } from '../../../lib/plain-digest.ts';
import type { Survey } from '../../../model/survey.ts';
import { originOf } from '../../../open-data/dataset-files.ts';
import { toTableFiles } from '../../../open-data/table-files.ts';
import { getWrittenTables } from '../../../queries/body-tables.ts';
import { getEntryTables } from '../../../queries/datasets.ts';
import { type Entry, getListedEntries } from '../../../queries/entries.ts';
import { getPressPack, getPressText, type PressEntry } from '../../../queries/press-pack.ts';
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
  const drawn = [
    ...indicators.map((entry) => ({ entry })),
    ...surveys.map((entry) => ({ entry, before: previousWave(entry, surveys)?.data })),
  ];
  return drawn.flatMap((of) =>
    picturesOf(of).flatMap(({ name }) => {
      const params = (ending: string) => ({
        section: segmentOf(of.entry.collection),
        id: of.entry.id,
        file: `${name}.${ending}`,
      });
      return [
        { params: params('svg'), props: { type: 'image/svg+xml; charset=utf-8', write: laterWith(toSvg, of, name) } },
        { params: params('png'), props: { type: 'image/png', write: laterWith(drawPng, of, name) } },
      ];
    }),
  );
}

/** An entry whose charts can be taken away; a survey with the one before it, which the charts show beside. */
type Drawn = { entry: Entry<'indicators'> } | { entry: Entry<'surveys'>; before: Survey | undefined };

const picturesOf = (of: Drawn): EntryPicture[] =>
  'before' in of ? picturesOfSurvey(of.entry.data, of.before) : picturesOfIndicator(of.entry.data);

async function toSvg(of: Drawn, name: string): Promise<string> {
  const picture = picturesOf(of).find((one) => one.name === name);
  if (!picture) throw new Error(`${of.entry.collection}/${of.entry.id} has no picture «${name}».`);
  return drawPicture(of.entry, picture, siteUrl);
}

const drawPng = async (of: Drawn, name: string): Promise<Uint8Array> => toPng(await toSvg(of, name));

async function pressFiles() {
  const [releases, reports] = await Promise.all([getListedEntries('press-releases'), getListedEntries('reports')]);
  return [...releases, ...reports].flatMap((entry) => {
    const place = { section: segmentOf(entry.collection), id: entry.id };
    const url = toUrl(entryPath(entry.collection, entry.id), siteUrl);
    const text = laterWith(getPressText, entry, url);
    const pack = laterWith(toPack, entry, url);
    return [
      { params: { ...place, file: PRESS_TEXT }, props: { type: 'text/plain; charset=utf-8', write: text } },
      { params: { ...place, file: PRESS_PACK }, props: { type: 'application/zip', write: pack } },
    ];
  });
}

const toPack = async (entry: PressEntry, url: string): Promise<Uint8Array> =>
  getPressPack(entry, url, await renderEntry(entry));

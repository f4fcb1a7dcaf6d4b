import type { APIRoute, GetStaticPaths } from 'astro';
import { type Card, CARD_LOGO, toCard } from '../../components/picture/card.ts';
import { t } from '../../i18n/es.ts';
import { siteLetters } from '../../layouts/draw-picture.ts';
import { getLogoPicture } from '../../queries/logo.ts';
import { toCardPng } from '../../queries/pictures.ts';
import { getAppearance, getEntity } from '../../queries/settings.ts';
import { getSitePages } from '../../queries/site-pages.ts';

interface Props {
  card: Card;
}

export const getStaticPaths = (async () =>
  (await getSitePages()).map(({ path, card }) => ({
    params: { page: path.slice(1, -1) || undefined },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props, site }) => {
  const [entity, { light }] = await Promise.all([getEntity(), getAppearance()]);
  const host = site?.host ?? '';
  const svg = toCard(props.card, {
    letters: siteLetters,
    palette: light,
    siteName: `${entity.siteName} · ${entity.shortName}`,
    logo: await getLogoPicture(CARD_LOGO),
    foot: entity.demo ? `${host} · ${t('site.demo')}` : host,
  });
  return new Response((await toCardPng(svg)) as BodyInit, { headers: { 'Content-Type': 'image/png' } });
};

// `npm run share -- press-releases/2026-10-05-lavado-de-tanques`: the news of an entry for each social network, as long as each takes.
import { toUrl } from '../src/lib/site-address.ts';
import { shareTexts } from '../src/i18n/share-texts.ts';
import { t } from '../src/i18n/es.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { hasSection } from '../src/model/collections.ts';
import { cardPath, entryCollections, entryPath } from '../src/routes.ts';
import { readMailContent } from './mail/content.ts';
import { orSay } from './or-say.ts';

const USAGE =
  'Uso: npm run share -- <entrada>, con el nombre de su archivo o el final de su dirección: 2026-10-05-lavado-de-tanques';
const { contentDir, now, siteUrl } = readEnvironment(process.env);

await orSay(async () => {
  await run(
    process.argv[2]
      ?.replace(/\/$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.mdx$/, '') ?? '',
  );
});

async function run(id: string): Promise<void> {
  if (id === '') throw new Error(USAGE);
  const { sources, setting } = await readMailContent(contentDir, now);
  const found = entryCollections
    .filter(hasSection)
    .flatMap((name) => sources.listed(name))
    .filter((entry) => entry.id === id);
  const [entry] = found;
  if (!entry) throw new Error(`No hay una entrada publicada que se llame «${id}».\n${USAGE}`);
  const path = entryPath(entry.collection, entry.id);
  const at = (way: string) => toUrl(way, siteUrl ?? setting('entity').siteUrl);
  for (const { network, text, length, limit } of shareTexts(entry.data, at(path))) {
    console.log(`── ${network} (${t('share.length', { length: String(length), limit: String(limit) })})\n${text}\n`);
  }
  console.log(t('share.card', { card: at(cardPath(path)) }));
}

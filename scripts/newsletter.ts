// `npm run newsletter -- 2026-10 --edition external`: the bulletin of a month as a mail, in a file to look at and one to send;
// with `--send`, sent to a list or to a file of addresses. Addresses and passwords never enter the repository.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toBulletinHtml } from '../src/bulletin/html.ts';
import { bulletinSummary, bulletinTitle, externalSections, internalSections } from '../src/bulletin/sections.ts';
import { bulletinOf, type ToldEntry } from '../src/domain/bulletin.ts';
import { t } from '../src/i18n/es.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { firstDayOf, isMonth } from '../src/lib/period.ts';
import { bulletinPath } from '../src/routes.ts';
import { type MailContent, readMailContent, readSender } from './mail/content.ts';
import { deliver } from './mail/deliver.ts';
import { toMailing } from './mail/mailing.ts';
import { MAIL_OPTIONS } from './mail/options.ts';
import { firstPicture } from './mail/picture.ts';
import { readMailSettings } from './mail/settings.ts';
import { orSay } from './or-say.ts';

const USAGE = `Uso: npm run newsletter -- 2026-10 [--edition=external|internal] [--out=outbox]
     y para enviar: --send con --to=lista@servicio o --recipients=archivo, y --rate=60 (correos por minuto)`;
const environment = readEnvironment(process.env);
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...MAIL_OPTIONS,
    edition: { type: 'string', default: 'external' },
  },
});

await orSay(run);

async function run(): Promise<void> {
  const [month = ''] = positionals;
  const { edition, out, rate, send, to, recipients } = options;
  if (!isMonth(month) || positionals.length > 1 || !['external', 'internal'].includes(edition)) throw new Error(USAGE);
  const content = await readMailContent(environment.contentDir, environment.now);
  if (firstDayOf(month) > content.sources.today)
    throw new Error(`El mes ${month} no ha empezado: todavía no hay boletín.`);
  const sender = readSender(content, environment);
  const settings = readMailSettings(process.env, sender.entity);
  const mailing = toMailing(await letterOf(month, edition as Edition, content), sender, settings);
  await deliver(mailing, settings, {
    to,
    recipients,
    out,
    outDir: environment.outDir,
    rate: Number(rate),
    send: send && !options['dry-run'],
  });
}

type Edition = 'external' | 'internal';

async function letterOf(month: string, edition: Edition, content: MailContent) {
  const { sources, setting } = content;
  const bulletin = bulletinOf(month, sources);
  const context = { schedule: sources.schedule, count: sources.term.kind };
  const { shortName } = setting('entity');
  const title =
    edition === 'external' ? bulletinTitle(month) : t('mail.internalTitle', { title: bulletinTitle(month) });
  const common = {
    name: `${month}-${edition}`,
    title,
    subject: t('mail.subject', { title, name: shortName }),
    date: environment.now,
  };
  if (edition === 'internal') {
    return {
      ...common,
      summary: t('mail.internalSummary'),
      body: toBulletinHtml(undefined, internalSections(bulletin, context)),
      reason: t('mail.internalReason', { name: shortName }),
    };
  }
  const news: ToldEntry[] = [...bulletin.stories, ...bulletin.releases, ...bulletin.reports];
  const introduction = setting('bulletins').items.find((item) => item.month === month)?.text;
  return {
    ...common,
    summary: bulletinSummary(bulletin),
    body: toBulletinHtml(introduction, externalSections(bulletin, context)),
    page: bulletinPath(month),
    picture: await firstPicture(news, (path) => join(environment.contentDir, path)),
    reason: t('mail.externalReason', { name: shortName }),
  };
}

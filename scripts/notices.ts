// `npm run notices`: what staff should know today (questions about to fall due, reports that are late, drafts that wait, embargoes
// that end tomorrow) as one mail; on a day with nothing to tell there is none. With `--send`, nobody gets it twice a day.
import { parseArgs } from 'node:util';
import { toBulletinHtml } from '../src/bulletin/html.ts';
import { noticeSections } from '../src/bulletin/notices.ts';
import { t } from '../src/i18n/es.ts';
import { formatCount, formatFullDay } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { readMailContent, readSender } from './mail/content.ts';
import { deliver } from './mail/deliver.ts';
import { readHandedIn } from './mail/handed-in.ts';
import { toMailing } from './mail/mailing.ts';
import { MAIL_OPTIONS } from './mail/options.ts';
import { readMailSettings } from './mail/settings.ts';
import { orSay } from './or-say.ts';

const environment = readEnvironment(process.env);
const { values: options } = parseArgs({
  options: MAIL_OPTIONS,
});

await orSay(run);

async function run(): Promise<void> {
  const { contentDir, now, outDir } = environment;
  const content = await readMailContent(contentDir, now);
  const { sources, scheduled, setting } = content;
  const sections = noticeSections(
    { ...sources, scheduled, drafts: await readHandedIn(contentDir, process.env['DESK_DIR']) },
    { schedule: sources.schedule, count: sources.term.kind },
  );
  const day = formatFullDay(sources.today);
  if (sections.length === 0) {
    console.log(`Hoy, ${day}, no hay nada que avisar: no se escribió ni se envió nada.`);
    return;
  }
  const count = sections.reduce((sum, { lines }) => sum + lines.length, 0);
  const { shortName } = setting('entity');
  const title = t('notices.title', { day });
  const sender = readSender(content, environment);
  const settings = readMailSettings(process.env, sender.entity);
  const mailing = toMailing(
    {
      name: `notices-${sources.today}`,
      title,
      subject: t('mail.subject', { title, name: shortName }),
      date: now,
      summary: t('notices.summary', { count: formatCount(count, t('notices.one'), t('notices.other')) }),
      body: toBulletinHtml(undefined, sections),
      reason: t('mail.internalReason', { name: shortName }),
    },
    sender,
    settings,
  );
  const { to, recipients, send, rate, out } = options;
  await deliver(mailing, settings, {
    to,
    recipients,
    out,
    outDir,
    rate: Number(rate),
    send: send && !options['dry-run'],
  });
}

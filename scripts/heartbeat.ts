// `npm run heartbeat -- https://…`: is what the public sees what it should be? One sentence, and 1 when it is not: for
// cron, mail or a service that watches.
import { parseArgs } from 'node:util';
import { formatMoment, formatMomentInSentence } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { judge } from './heartbeat/judge.ts';
import { observe } from './heartbeat/observe.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      revision: { type: 'string' },
      grace: { type: 'string', default: '120' },
      days: { type: 'string', default: '14' },
      'without-headers': { type: 'boolean', default: false },
    },
  });
  const address = toAddress(positionals[0]);
  const expected = {
    now: readEnvironment(process.env).now,
    grace: toNumber('grace', values.grace),
    days: toNumber('days', values.days),
    revision: values.revision,
    withHeaders: !values['without-headers'],
  };
  const observed = await observe(address);
  const fault = judge(observed, expected);
  if (fault !== undefined) throw new Error(fault);
  const { builtAt, nextBuildDue, revision } = observed.status;
  console.log(
    `${address.href} está al día: revisión ${revision?.slice(0, 7) ?? 'desconocida'}, construido ${formatMoment(builtAt)}, y cambia por sí mismo el ${formatMomentInSentence(nextBuildDue)}.`,
  );
}

/** The address of the home page, which ends in a slash. */
function toAddress(text = ''): URL {
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) {
    throw new Error(
      `Se recibió «${text}» y se esperaba la dirección del sitio, por ejemplo: npm run heartbeat -- https://www.entidad.gov.co/rendicion/`,
    );
  }
  return new URL(text.endsWith('/') ? text : `${text}/`);
}

function toNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`--${name} dice «${text}» y se esperaba un número, por ejemplo --${name}=60.`);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

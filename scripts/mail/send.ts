import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Mailing } from './mailing.ts';
import type { SendLog } from './send-log.ts';

/** How a mailing ended, in numbers. */
export interface SendResult {
  sent: number;
  /** Had it already, from an earlier run. */
  before: number;
  /** The server said that it will never take it. */
  refused: number;
  /** Still to be tried again by another run. */
  failed: number;
  /** Nobody heard whether the server took it; it is not sent again, so that nobody gets it twice. */
  inDoubt: number;
}

interface Options {
  /** `smtps://user:password@host:465`. */
  server: string;
  log: SendLog;
  /** Mails a minute. */
  rate: number;
  /** Milliseconds between attempts, doubled each time. */
  patience?: number;
}

const ATTEMPTS = 3;

/** Sends a mailing to each address that has not got it yet, one after the other. */
export async function sendAll(
  mailing: Mailing,
  addresses: readonly string[],
  { server, log, rate, patience = 2000 }: Options,
): Promise<SendResult> {
  const transport = createTransport(poolUrl(server));
  const result: SendResult = { sent: 0, before: 0, refused: 0, failed: 0, inDoubt: 0 };
  try {
    for (const address of addresses) {
      const known = log.stateOf(address);
      if (known === 'sending') result.inDoubt += 1;
      else if (known === 'refused') result.refused += 1;
      else if (known === 'sent') result.before += 1;
      else {
        log.write(address, 'sending');
        const outcome = await deliver(() => transport.sendMail(mailing.messageTo(address)), patience);
        if (outcome !== 'inDoubt') log.write(address, outcome);
        result[outcome] += 1;
        await pause(60_000 / rate);
      }
    }
  } finally {
    transport.close();
  }
  return result;
}

/** Tries again what the server put off or what never reached it. */
async function deliver(
  attempt: () => Promise<unknown>,
  patience: number,
): Promise<'sent' | 'refused' | 'failed' | 'inDoubt'> {
  for (let number = 1; ; number += 1) {
    try {
      await attempt();
      return 'sent';
    } catch (error) {
      const outcome = outcomeOf(error as SmtpError);
      if (outcome !== 'failed' || number === ATTEMPTS) return outcome;
      await pause(patience * 2 ** (number - 1));
    }
  }
}

/** What an error of nodemailer says of where it happened. */
interface SmtpError extends Error {
  /** Answer of the server, where it gave one. */
  responseCode?: number;
  /** Command during which it happened. */
  command?: string;
}

/** Commands before any text left. */
const EARLY = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO', 'API'];

function outcomeOf({ responseCode, command = '' }: SmtpError): 'refused' | 'failed' | 'inDoubt' {
  const isEarly = EARLY.some((name) => command.startsWith(name));
  if (responseCode !== undefined && responseCode >= 400) {
    // A wrong password is no fault of the reader.
    const isOfReader = !isEarly || command.startsWith('RCPT TO');
    return responseCode >= 500 && isOfReader ? 'refused' : 'failed';
  }
  return isEarly ? 'failed' : 'inDoubt';
}

/** One connection for all mails; without encryption only to this machine. */
function poolUrl(server: string): string {
  const url = new URL(server);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  url.searchParams.set('pool', 'true');
  url.searchParams.set('maxConnections', '1');
  if (url.protocol === 'smtp:' && !isHere) url.searchParams.set('requireTLS', 'true');
  return url.href;
}

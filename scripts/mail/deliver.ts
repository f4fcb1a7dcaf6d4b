import { mkdirSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { tryLock } from '../process-lock.mjs';
import { type Mailing, outboxFiles, toEml } from './mailing.ts';
import { isAddress, readRecipients } from './recipients.ts';
import { openSendLog } from './send-log.ts';
import { sendAll } from './send.ts';
import type { MailSettings } from './settings.ts';

/** What the person who runs the command chose. */
export interface Delivery {
  /** Address of a list service, which knows the readers. */
  to?: string | undefined;
  /** File with one address a line, outside every repository. */
  recipients?: string | undefined;
  /** Without it nothing leaves this machine. */
  send: boolean;
  /** Mails a minute. */
  rate: number;
  /** Folder for the files and the log. */
  out: string;
  /** Folder of the finished site, into which nothing of it may go. */
  outDir: string;
}

/** Writes a mailing as files and, when asked, sends it. Prints what it did. @throws Error in Spanish. */
export async function deliver(mailing: Mailing, settings: MailSettings, delivery: Delivery): Promise<void> {
  const { to, recipients, out, outDir, rate, send } = delivery;
  if (isInside(outDir, out))
    throw new Error(`La carpeta ${out} es parte del sitio: todo lo que hay en ella se publica. Elija otra.`);
  if (!(rate > 0 && rate <= 6000)) throw new Error('--rate es el número de correos por minuto, entre 1 y 6000.');
  const addresses = addressesOf(delivery);
  const files = outboxFiles(out, mailing.name);
  mkdirSync(out, { recursive: true });
  writeFileSync(files.eml, await toEml(mailing.messageTo(to)));
  writeFileSync(files.preview, mailing.preview);
  console.log(`Asunto: ${mailing.subject}\nEscritos: ${files.eml} y ${files.preview}`);
  if (!send) {
    const count = addresses.length > 0 ? `Con --send saldría para ${addresses.length} direcciones. ` : '';
    console.log(`${count}No se envió nada: para enviar, añada --send.`);
    return;
  }
  if (addresses.length === 0) throw new Error('Diga a quién: --to=lista@servicio o --recipients=archivo.');
  if (settings.server === undefined) throw new Error('Falta SMTP_URL: smtps://usuario:clave@servidor:465.');
  if (recipients !== undefined && !settings.unsubscribeUrl && !settings.unsubscribeEmail) {
    throw new Error(
      'Falta cómo darse de baja: MAIL_UNSUBSCRIBE_URL (https://…, puede llevar {address}) o MAIL_UNSUBSCRIBE_EMAIL. Sin eso no se envía a personas.',
    );
  }
  const lock = `${files.log}.lock`;
  // The first attempt may only remove what a run that was killed left behind.
  if (!tryLock(lock) && !tryLock(lock))
    throw new Error(`Otro proceso está enviando ${mailing.name}. Espere a que termine.`);
  const log = openSendLog(files.log);
  try {
    const result = await sendAll(mailing, addresses, { server: settings.server, log, rate });
    console.log(
      `Enviados: ${result.sent}. Ya lo tenían: ${result.before}. Rechazados: ${result.refused}. Por reintentar: ${result.failed}. En duda: ${result.inDoubt}.`,
    );
    if (result.failed > 0) console.log('Repita la orden: sigue donde quedó.');
    if (result.inDoubt > 0) {
      console.log(
        'En duda: la orden se interrumpió antes de saber si el servidor los recibió. No se repiten, para que nadie lo reciba dos veces.',
      );
    }
    if (result.failed + result.refused > 0) process.exitCode = 1;
  } finally {
    log.close();
  }
}

function addressesOf({ to, recipients }: Delivery): string[] {
  if (to !== undefined && recipients !== undefined) throw new Error('Use --to o --recipients, no los dos.');
  if (to !== undefined && !isAddress(to)) {
    throw new Error(`--to dice «${to.replaceAll(/[\r\n]+/g, '⏎')}»; se esperaba una sola dirección.`);
  }
  return recipients === undefined ? (to === undefined ? [] : [to]) : readRecipients(recipients);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, resolve(path));
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..');
}

import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { SendMailOptions } from 'nodemailer';
import { headerText } from './header-text.ts';
import { digestOf } from './send-log.ts';
import type { MailSettings } from './settings.ts';
import { type Letter, type Sender, toMailHtml, toMailText } from './template.ts';

/** A mail that goes to one address or to many, each with its own way out of the list. */
export interface Mailing {
  /** Name of the mailing in files and in the identity of its mails: `2026-10-external`. */
  name: string;
  subject: string;
  /** HTML to look at in a browser. */
  preview: string;
  /** The mail to an address; without one, a mail that is still to be addressed. */
  messageTo: (address?: string) => SendMailOptions;
}

/** A picture inside a mail. */
export interface Inline {
  content: Buffer;
  alt: string;
  credit: string;
  width: number;
  height: number;
}

/** Stands for the way out of the list until the reader is known. */
const WAY_OUT = 'https://way-out.invalid/';

/**
 * Writes a letter once for all its readers.
 * @throws Error in Spanish for a subject that would open another header, or a letter that is too long
 */
export function toMailing(
  {
    name,
    subject,
    picture,
    date,
    ...letter
  }: Omit<Letter, 'picture' | 'unsubscribe'> & {
    name: string;
    subject: string;
    picture?: Inline | undefined;
    /** Moment that the mail says of itself. */
    date: Date;
  },
  sender: Sender,
  settings: MailSettings,
): Mailing {
  const hasWayOut = settings.unsubscribeUrl !== undefined || settings.unsubscribeEmail !== undefined;
  const full: Letter = {
    ...letter,
    ...(hasWayOut && { unsubscribe: WAY_OUT }),
    ...(picture && { picture: { ...picture, src: 'cid:picture' } }),
  };
  const html = toMailHtml(full, sender);
  const text = toMailText(html);
  const host = new URL(sender.siteUrl).hostname;
  const data = picture && `data:image/jpeg;base64,${picture.content.toString('base64')}`;
  return {
    name,
    subject: headerText('El asunto', subject),
    preview: html.replaceAll('cid:picture', data ?? ''),
    messageTo: (address) => {
      const ways = waysOut(settings, address, name);
      const withWayOut = (body: string, escape = (url: string) => url) =>
        ways.length > 0 ? body.replaceAll(WAY_OUT, () => escape(ways[0]!)) : body;
      return {
        from: settings.from,
        ...(address !== undefined && { to: { name: '', address } }),
        subject,
        date,
        html: withWayOut(html, (url) => url.replaceAll('&', '&amp;')),
        text: withWayOut(text),
        messageId: `<${name}.${digestOf(address ?? '').slice(0, 24)}@${host}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'List-Id': `${headerText('El nombre del sitio', sender.entity.siteName).replaceAll(/[<>"]/g, '')} <${name.replace(/^[\d-]+/, '') || name}.${host}>`,
          ...(ways.length > 0 && {
            'List-Unsubscribe': { prepared: true, value: ways.map((way) => `<${way}>`).join(', ') },
          }),
          // Only a web address can be asked without a person (RFC 8058).
          ...(settings.unsubscribeUrl !== undefined && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
        ...(picture && {
          attachments: [
            { filename: 'imagen.jpg', content: picture.content, cid: 'picture', contentDisposition: 'inline' as const },
          ],
        }),
        disableFileAccess: true,
        disableUrlAccess: true,
      };
    },
  };
}

/** Addresses that take a reader off the list, the one for one click first. */
function waysOut(
  { unsubscribeUrl, unsubscribeEmail }: MailSettings,
  address: string | undefined,
  name: string,
): string[] {
  return [
    ...(unsubscribeUrl === undefined
      ? []
      : [unsubscribeUrl.replaceAll('{address}', encodeURIComponent(address ?? ''))]),
    ...(unsubscribeEmail === undefined
      ? []
      : [`mailto:${unsubscribeEmail}?subject=${encodeURIComponent(`Baja ${name}`)}`]),
  ];
}

/** A mail as a file that a mail program opens to send it. */
export const toEml = (message: SendMailOptions): Promise<Buffer> =>
  new MailComposer({ ...message, headers: { ...(message.headers as object), 'X-Unsent': '1' } }).compile().build();

/** Where the files of a mailing go. */
export const outboxFiles = (folder: string, name: string) => ({
  eml: join(folder, `${name}.eml`),
  preview: join(folder, `${name}.html`),
  log: join(folder, `${name}.log`),
});

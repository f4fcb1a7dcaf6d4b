import type { Entity } from '../../src/model/settings/entity.ts';
import { isUnconfirmed } from '../../src/model/field.ts';
import { headerText } from './header-text.ts';
import { isAddress } from './recipients.ts';

/** How mail leaves this machine; read from the environment, because none of it belongs into a repository. */
export interface MailSettings {
  /** `smtps://user:password@host:465`; only needed to send. */
  server: string | undefined;
  /** Who sends: «Comunicaciones <boletin@entidad.gov.co>». */
  from: string;
  /** Address that takes people off the list at one click (RFC 8058); `{address}` stands for the one of the reader. */
  unsubscribeUrl: string | undefined;
  /** Address to which one writes to be taken off the list. */
  unsubscribeEmail: string | undefined;
}

/**
 * Reads `SMTP_URL`, `MAIL_FROM`, `MAIL_UNSUBSCRIBE_URL` and `MAIL_UNSUBSCRIBE_EMAIL`.
 * @throws Error in Spanish that says what was expected.
 */
export function readMailSettings(env: Readonly<Record<string, string | undefined>>, entity: Entity): MailSettings {
  const own = isUnconfirmed(entity.email) ? 'sin-confirmar@example.invalid' : entity.email;
  const from = headerText('MAIL_FROM', env['MAIL_FROM'] ?? `${entity.shortName} <${own}>`);
  if (!isAddress(addressIn(from))) {
    throw new Error(`MAIL_FROM dice «${from}»; se esperaba «Nombre <correo@entidad.gov.co>».`);
  }
  const server = env['SMTP_URL'];
  if (server !== undefined && !/^smtps?:\/\//.test(server)) {
    throw new Error('SMTP_URL no se entiende; se esperaba smtps://usuario:clave@servidor:465.');
  }
  const url = env['MAIL_UNSUBSCRIBE_URL'];
  if (url !== undefined && !/^https:\/\/[^\s<>]+$/.test(url)) {
    throw new Error(
      `MAIL_UNSUBSCRIBE_URL dice «${url.replaceAll(/\s/g, '⏎')}»; se esperaba una dirección https:// sin espacios, que puede llevar {address}.`,
    );
  }
  const email = env['MAIL_UNSUBSCRIBE_EMAIL'];
  if (email !== undefined && !isAddress(email)) {
    throw new Error(`MAIL_UNSUBSCRIBE_EMAIL dice «${email.replaceAll(/\s/g, '⏎')}»; se esperaba un correo.`);
  }
  return { server, from, unsubscribeUrl: url, unsubscribeEmail: email };
}

/** The address in «Name <address>», or the whole. */
const addressIn = (from: string): string => /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from.trim();

import { isUnconfirmed } from '../model/field.ts';
import type { Entity } from '../model/settings/entity.ts';

/** What a citizen writes about: it is there before the first word is typed. */
export interface Message {
  subject: string;
  /** Absolute address of the page from which somebody writes. */
  page?: string | undefined;
}

/** A way to reach the entity that works today. */
export interface Door {
  kind: 'form' | 'email' | 'whatsapp' | 'phone';
  href: string;
  /** The address or number itself; absent for a form, whose address says nothing. */
  shown?: string;
  /** When somebody is there. */
  hours?: string;
}

type Reached = Pick<Entity, 'channels' | 'email' | 'phone' | 'hours'>;

/** The doors that the entity has confirmed, those that leave a written trace first; each opens with `message` written. */
export function doorsOf(entity: Reached, message?: Message): Door[] {
  const { channels } = entity;
  const mail = channels.email ?? confirmed(entity.email);
  const line = channels.phone ?? phoneOf(entity);
  return [
    ...(isUnconfirmed(channels.form.url) ? [] : [{ kind: 'form' as const, href: formHref(channels.form, message) }]),
    ...(mail === undefined ? [] : [{ kind: 'email' as const, href: mailHref(mail, message), shown: mail }]),
    ...(channels.whatsapp
      ? [
          {
            kind: 'whatsapp' as const,
            href: whatsappHref(channels.whatsapp.number, message),
            shown: channels.whatsapp.number,
            hours: channels.whatsapp.hours,
          },
        ]
      : []),
    ...(line
      ? [{ kind: 'phone' as const, href: phoneHref(line.number), shown: line.number, ...hoursOf(line.hours) }]
      : []),
  ];
}

/** Doors through which one writes. */
export const writtenDoors = (entity: Reached, message?: Message): Door[] =>
  doorsOf(entity, message).filter(({ kind }) => kind !== 'phone');

/** Address that calls a number. */
export const phoneHref = (number: string): string => `tel:${number.replace(/ ext\. /, ';ext=').replace(/\s/g, '')}`;

/** The address of the form; its boxes are filled in where the entity says how. */
function formHref({ url, subjectParameter, pageParameter }: Entity['channels']['form'], message?: Message): string {
  const filled = new URL(url);
  if (message && subjectParameter) filled.searchParams.set(subjectParameter, message.subject);
  if (message?.page && pageParameter) filled.searchParams.set(pageParameter, message.page);
  return filled.href;
}

function mailHref(address: string, message?: Message): string {
  const href = `mailto:${address}`;
  if (!message) return href;
  // RFC 6068: a line ends with CR LF.
  const body = message.page ? `&body=${encodeURIComponent(`${message.page}\r\n\r\n`)}` : '';
  return `${href}?subject=${encodeURIComponent(message.subject)}${body}`;
}

function whatsappHref(number: string, message?: Message): string {
  const href = `https://wa.me/${number.replace(/\D/g, '')}`;
  if (!message) return href;
  return `${href}?text=${encodeURIComponent([message.subject, message.page].filter(Boolean).join('\n'))}`;
}

const phoneOf = ({ phone, hours }: Reached): { number: string; hours: string } | undefined =>
  isUnconfirmed(phone) ? undefined : { number: phone, hours };

const hoursOf = (hours: string): { hours?: string } => (isUnconfirmed(hours) ? {} : { hours });

const confirmed = (value: string): string | undefined => (isUnconfirmed(value) ? undefined : value);

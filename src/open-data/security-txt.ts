import { toUrl } from '../lib/site-address.ts';
import { isUnconfirmed } from '../model/field.ts';
import { addDays, type Day } from '../lib/day.ts';
import type { Entity } from '../model/settings/entity.ts';
import { entryPath, routes } from '../routes.ts';

/** RFC 9116 asks for less than a year; a site that is not rebuilt for so long should say so by its expired file. */
const VALID_DAYS = 180;

/** `security.txt` by RFC 9116. While the contact is awaited, the site's own page on security stands in. */
export function toSecurityTxt(entity: Entity, siteUrl: string, today: Day): string {
  const contact = isUnconfirmed(entity.securityContact)
    ? toUrl(entryPath('pages', 'seguridad'), siteUrl)
    : `mailto:${entity.securityContact}`;
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${addDays(today, VALID_DAYS)}T00:00:00.000Z`,
    'Preferred-Languages: es',
    `Canonical: ${toUrl(routes.securityTxt, siteUrl)}`,
  ];
  return `${lines.join('\n')}\n`;
}

import { UNCONFIRMED } from '../../src/model/field.ts';
import type { Answers } from './answers.ts';

/** `settings/entity.yaml` of a new entity, as data. What nobody said is «por confirmar». */
export function toEntity(answers: Answers): Record<string, unknown> {
  const { siteUrl, portalUrl, street, postalCode, municipality, department } = answers;
  return {
    // True until the entity has read and signed what the site says in its name.
    demo: true,
    siteUrl: siteUrl.replace(/\/$/, ''),
    // The header and the titles put the short name beside it.
    siteName: 'Rendición de cuentas',
    siteDescription: `Rendición de cuentas de ${answers.shortName}, con fuente y fecha en cada cifra.`.slice(0, 200),
    legalName: answers.legalName,
    shortName: answers.shortName,
    taxId: answers.taxId,
    portalUrl: portalUrl || new URL('/', siteUrl).href,
    corruptionReportsUrl: UNCONFIRMED,
    address: { street, postalCode, municipality, department },
    hours: UNCONFIRMED,
    phone: answers.phone,
    freeLine: UNCONFIRMED,
    anticorruptionLine: UNCONFIRMED,
    email: answers.email,
    judicialEmail: answers.judicialEmail,
    securityContact: UNCONFIRMED,
    channels: { form: { url: UNCONFIRMED }, counters: [] },
    socialNetworks: [],
    govCoBar: false,
    minorEditors: [],
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.es' },
  };
}

import { z } from 'zod';
import { email, flag, group, listOf, phone, unconfirmedOr, siteAddress, text, webOrigin, webUrl } from '../field.ts';
import { citizenChannels } from './citizen-channels.ts';

/** Everything about the entity: the header, the footer and the machine-readable identity come from here. */
export const entitySchema = z.strictObject({
  /** While true a banner on every page says that the site is a demonstration. */
  demo: flag('Sitio de demostración'),
  /** Public address of the site, also below a path; a slash at its end makes no difference. */
  siteUrl: siteAddress('Dirección del sitio', {
    hint: 'Con la ruta, si el sitio está debajo de otro. Ejemplos: https://rendicion.entidad.gov.co, https://www.entidad.gov.co/rendicion',
  }),
  /** Name of the site. */
  siteName: text('Nombre del sitio', { max: 80 }),
  /** One sentence on what the site is. */
  siteDescription: text('Descripción del sitio', { max: 200 }),
  /** Full legal name. */
  legalName: text('Razón social'),
  /** Name in everyday use. */
  shortName: text('Nombre corto', { max: 40 }),
  /** Tax number. */
  taxId: text('NIT', { max: 40 }),
  /** Main portal of the entity. */
  portalUrl: webUrl('Portal institucional'),
  /** Where corruption is reported (Ley 1474 de 2011, art. 76). */
  corruptionReportsUrl: unconfirmedOr(webUrl('Denuncias de corrupción')),
  /** Head office. */
  address: group('Dirección', {
    street: text('Calle y número'),
    postalCode: text('Código postal', { max: 20 }),
    municipality: text('Municipio', { max: 60 }),
    department: text('Departamento', { max: 60 }),
  }),
  /** Opening hours. */
  hours: text('Horario de atención'),
  /** Switchboard, `+57` and area code. */
  phone: unconfirmedOr(phone('Teléfono', { hint: 'Con +57 y el indicativo: +57 608 276 0190.' })),
  /** Free line. */
  freeLine: text('Línea gratuita', { max: 40 }),
  /** Line for reporting corruption. */
  anticorruptionLine: text('Línea anticorrupción', { max: 40 }),
  /** Institutional e-mail. */
  email: unconfirmedOr(email('Correo institucional')),
  /** E-mail for judicial notifications. */
  judicialEmail: unconfirmedOr(email('Correo de notificaciones judiciales')),
  /** Where a security fault is reported (security.txt). */
  securityContact: unconfirmedOr(email('Contacto de seguridad')),
  /** How a citizen asks, proposes and complains. */
  channels: citizenChannels,
  /** Offices that have a contact of their own; the others are reached through the entity. */
  offices: listOf(
    'Dependencias con contacto propio',
    group('Dependencia', {
      name: text('Nombre', { max: 120, hint: 'Igual que en los compromisos y las preguntas que responde.' }),
      phone: unconfirmedOr(phone('Teléfono')),
      email: unconfirmedOr(email('Correo')),
    }),
  ).default([]),
  /** Social networks. */
  socialNetworks: listOf(
    'Redes sociales',
    group('Red social', {
      name: text('Red', { max: 40 }),
      url: webUrl('Dirección'),
    }),
  ).default([]),
  /** Sites that may show the small pages of /incrustar/ inside theirs. */
  embedOrigins: listOf(
    'Sitios que pueden incrustar recuadros',
    webOrigin('Sitio', { hint: 'Sin barra final. Ejemplo: https://intranet.entidad.gov.co' }),
  ).default([]),
  /** GOV.CO bar at the top of every page. */
  govCoBar: flag('Barra GOV.CO'),
  /** Where the history of the content can be read, if it is public. */
  repositoryUrl: webUrl('Repositorio público').optional(),
  /** Who corrects the spelling of a published page without a second pair of eyes. */
  minorEditors: listOf(
    'Quién publica ajustes menores sin revisión',
    text('Persona', {
      max: 120,
      hint: 'Su usuario en la plataforma del repositorio; en la mesa de un equipo, el nombre o el correo con que ese equipo firma en git.',
    }),
  ).default([]),
  /** Licence of the texts and data. */
  licence: group('Licencia', { name: text('Nombre', { max: 80 }), url: webUrl('Dirección') }),
});

export type Entity = z.infer<typeof entitySchema>;

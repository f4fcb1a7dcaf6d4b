import type { Appearance } from '../../model/settings/appearance.ts';
import type { Entity } from '../../model/settings/entity.ts';
import { LONG } from './samples.ts';

/** An entity that does not exist. */
export const sampleEntity: Entity = {
  demo: true,
  siteUrl: 'https://example.org',
  siteName: 'Cuentas de Ejemplo',
  siteDescription: 'Un sitio de muestra.',
  legalName: 'Acueducto de Villa Ejemplo',
  shortName: 'Villa Ejemplo',
  taxId: '000.000.000-0',
  portalUrl: 'https://example.org/',
  corruptionReportsUrl: 'por confirmar',
  address: { street: 'Calle 0 # 0-00', postalCode: '000000', municipality: 'Villa Ejemplo', department: 'Muestra' },
  hours: 'Lunes a viernes, de 8:00 a. m. a 4:00 p. m.',
  phone: '+57 000 000 0000',
  freeLine: '018000 000 000',
  anticorruptionLine: '018000 000 001',
  email: 'correo@example.org',
  judicialEmail: 'por confirmar',
  securityContact: 'por confirmar',
  channels: { form: { url: 'por confirmar' }, counters: [] },
  offices: [{ name: 'Oficina de Ejemplo', phone: '+57 000 000 0001', email: 'oficina@example.org' }],
  socialNetworks: [],
  govCoBar: false,
  minorEditors: [],
  embedOrigins: [],
  licence: { name: 'CC BY 4.0', url: 'https://example.org/' },
};

/** The same entity with every way to write to it. */
export const reachableEntity: Entity = {
  ...sampleEntity,
  channels: {
    form: { url: 'https://example.org/pqr', subjectParameter: 'asunto', pageParameter: 'pagina' },
    whatsapp: { number: '+57 300 000 0000', hours: 'Lunes a viernes de 8:00 a 12:00' },
    next: 'Recibe un número de radicado de ejemplo el mismo día.',
    counters: [{ name: 'Casa de Ejemplo', address: 'Calle 0 # 0-00', hours: 'Lunes a viernes de 8:00 a 16:00' }],
  },
};

/** An entity of which nothing is confirmed but its counters. */
export const unreachableEntity: Entity = {
  ...sampleEntity,
  email: 'por confirmar',
  phone: 'por confirmar',
  channels: { form: { url: 'por confirmar' }, counters: reachableEntity.channels.counters },
};

/** The gallery has no logo of its own: from the folder of logos, this leads to the icon of the site. */
const LOGO = { file: '../favicon.svg', width: 40, height: 40, alt: 'Villa Ejemplo' };

/** The mark of the site, one logo, and a second one for the dark. */
export const logos: Record<'none' | 'one' | 'two', Appearance['logo']> = {
  none: undefined,
  one: LOGO,
  two: { ...LOGO, fileDark: '../favicon.svg' },
};

export const crumbs = [
  { text: 'Inicio', href: '/' },
  { text: 'Informes', href: '/informes/' },
  { text: LONG, href: '/informes/' },
];

/** Choices of the search, one of each filter empty. */
export const searchOptions = {
  tipo: ['Informes', 'Comunicados'],
  anio: ['2026', '2025'],
  tema: ['Agua de ejemplo'],
  estado: ['Compromiso vencido', 'Compromiso cumplido'],
  ente: ['Contraloría'],
  comuna: [],
  verificacion: ['Verificada por una auditoría externa'],
};

import { z } from 'zod';
import { group, identifier, listOf, longText, oneOf, sitePath, text } from '../field.ts';

/** Sections that a page for an audience may show. */
const concerns = {
  reports: 'Informes',
  'press-releases': 'Comunicados',
  faqs: 'Preguntas frecuentes',
  stories: 'Historias',
  events: 'Eventos',
  questions: 'Preguntas ciudadanas',
  commitments: 'Compromisos',
  indicators: 'Indicadores',
  surveys: 'Encuestas',
} as const;

/** The two sides that the plan speaks to. */
export const audienceGroups = { internal: 'Internos', external: 'Externos' } as const;

const id = () => identifier('Identificador', { hint: 'Minúsculas, números y guiones. No lo cambie.' });
const audienceGroup = () => oneOf('Grupo', audienceGroups);

/** What the communication plan wants, in its own words. */
export const objectivesSchema = z.strictObject({
  items: listOf(
    'Objetivos',
    group('Objetivo', {
      id: id(),
      /** The objective as the plan states it. */
      text: longText('Objetivo', { max: 500 }),
    }),
  ).min(1),
});

/** What accountability rests on, and where the site does it. */
export const foundationsSchema = z.strictObject({
  items: listOf(
    'Fundamentos',
    group('Fundamento', {
      id: id(),
      /** Short name. */
      name: text('Nombre', { max: 60 }),
      /** The foundation as the plan states it. */
      text: longText('Texto', { max: 500 }),
      /** Sections of the site where it is put into practice. */
      links: listOf(
        'Dónde se practica',
        group('Sección', { label: text('Texto', { max: 60 }), href: sitePath('Enlace') }),
      ).default([]),
    }),
  ).min(1),
});

/** Whom the plan speaks to. */
export const audiencesSchema = z.strictObject({
  items: listOf(
    'Audiencias',
    group('Audiencia', {
      id: id(),
      name: text('Nombre', { max: 80 }),
      group: audienceGroup(),
      /** Last part of the address of its page, where it is not its id. */
      slug: identifier('Nombre en su dirección', {
        hint: 'Solo si debe ser distinto del identificador: /para/prensa/ y no /para/medios-de-comunicacion/.',
      }).optional(),
      /** Sections whose latest entries stand on its page. */
      concerns: listOf('Secciones que le conciernen', oneOf('Sección', concerns)).default([]),
      /** Other pages of the site that are made for it. */
      links: listOf(
        'Páginas que le sirven',
        group('Página', { label: text('Texto', { max: 80 }), href: sitePath('Enlace') }),
      ).default([]),
    }),
  ).min(1),
});

/** What the plan says to its audiences. */
export const messagesSchema = z.strictObject({
  items: listOf(
    'Mensajes clave',
    group('Mensaje', {
      id: id(),
      /** Name in the plan, where it has one. */
      name: text('Nombre', { max: 60 }).optional(),
      /** The message, word for word. */
      text: longText('Mensaje', { max: 400 }),
      /** Groups it speaks to. */
      groups: listOf('Grupos', audienceGroup()).min(1),
      /** Said beside the message when the plan leaves something open. */
      note: text('Nota', { max: 200 }).optional(),
    }),
  ).min(1),
});

/** Ways to reach the audiences. */
export const channelsSchema = z.strictObject({
  items: listOf(
    'Canales',
    group('Canal', {
      id: id(),
      name: text('Nombre', { max: 80 }),
      group: audienceGroup(),
      /** Where the channel is, when it can be reached from here. */
      href: sitePath('Enlace', { outside: true }).optional(),
      /** How it arrives, when nobody reaches it from a page. */
      how: text('Cómo llega', {
        max: 200,
        hint: 'Para lo que no está en una página: «Al correo institucional, el primer día hábil del mes».',
      }).optional(),
    }),
  ).min(1),
});

export type AudienceGroup = keyof typeof audienceGroups;
export type Objective = z.infer<typeof objectivesSchema>['items'][number];
export type Foundation = z.infer<typeof foundationsSchema>['items'][number];
export type Audience = z.infer<typeof audiencesSchema>['items'][number];
export type Message = z.infer<typeof messagesSchema>['items'][number];
export type Channel = z.infer<typeof channelsSchema>['items'][number];

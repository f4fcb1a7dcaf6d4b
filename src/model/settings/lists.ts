import { z } from 'zod';
import { day, email, group, identifier, listOf, phone, unconfirmedOr, sitePath, text } from '../field.ts';

const ID_HINT = 'Minúsculas, números y guiones. No lo cambie: forma parte de la dirección.';

/** Every settings list is one file with the key `items`, because the editing form needs an object at the root. */
const itemsOf = <T extends z.ZodType>(label: string, item: T) => z.strictObject({ items: listOf(label, item).min(1) });

/** Topics under which entries are gathered. */
export const topicsSchema = itemsOf(
  'Temas',
  group('Tema', {
    id: identifier('Identificador', { hint: ID_HINT }),
    /** Name shown to readers. */
    name: text('Nombre', { max: 60 }),
    /** What belongs here. */
    description: text('Descripción', { max: 200 }),
  }),
);

/** Groups of frequent questions, in the order of the file. */
export const faqCategoriesSchema = itemsOf(
  'Categorías de preguntas',
  group('Categoría', { id: identifier('Identificador', { hint: ID_HINT }), name: text('Nombre', { max: 80 }) }),
);

/** Who answers the press. */
export const pressContactsSchema = itemsOf(
  'Contactos de prensa',
  group('Contacto', {
    id: identifier('Identificador', { hint: ID_HINT }),
    /** Office; a person is named only in an office. */
    name: text('Dependencia o cargo', { max: 120 }),
    /** When somebody answers. */
    hours: text('Horario', { max: 200 }),
    phone: unconfirmedOr(phone('Teléfono')),
    email: unconfirmedOr(email('Correo')),
  }),
);

/** Main menu: at most seven entries (Resolución MinTIC 1519 de 2020, anexo 2), at most two levels. */
export const navigationSchema = z.strictObject({
  items: listOf(
    'Menú principal',
    group('Opción', {
      label: text('Texto', { max: 40 }),
      /** Path within the site, or a full address for the main portal. */
      href: sitePath('Enlace', { outside: true }),
      children: listOf(
        'Subopciones',
        group('Subopción', {
          label: text('Texto', { max: 60 }),
          href: sitePath('Enlace', { outside: true }),
        }),
      ).default([]),
    }),
  )
    .min(1)
    .max(7),
});

/** Addresses that changed: the old one keeps working. */
export const redirectsSchema = z.strictObject({
  items: listOf(
    'Redirecciones',
    group('Redirección', {
      /** Old path; also by one value of its query. */
      from: sitePath('Dirección anterior', {
        query: true,
        hint: 'También por su número, «/?p=123», en los servidores que lo distinguen: nginx, Netlify y «npm start».',
      }),
      /** New path. */
      to: sitePath('Dirección nueva'),
      /** Day of the change. */
      date: day('Fecha del cambio', { today: true }),
    }),
  ).default([]),
});

/** A single word, as somebody types it into the search. */
const searchWord = (label: string) =>
  text(label, { max: 40 }).refine((value) => /^[\p{L}\p{N}-]+$/u.test(value), { params: { expected: 'word' } });

/** Words that people look for and the words with which the site says the same. */
export const synonymsSchema = z.strictObject({
  items: listOf(
    'Sinónimos',
    group('Sinónimo', {
      /** What people type: «recibo». */
      typed: listOf('Lo que escribe la gente', searchWord('Palabra'), {
        hint: 'Una palabra por elemento, en singular. Ejemplo: recibo.',
      }).min(1),
      /** What is looked for as well: «factura». */
      written: listOf('Lo que dice el sitio', searchWord('Palabra'), {
        hint: 'Las páginas con estas palabras también se encuentran. Ejemplo: factura.',
      }).min(1),
    }),
  ).default([]),
});

export type Synonyms = z.infer<typeof synonymsSchema>['items'];
export type Topic = z.infer<typeof topicsSchema>['items'][number];
export type FaqCategory = z.infer<typeof faqCategoriesSchema>['items'][number];
export type PressContact = z.infer<typeof pressContactsSchema>['items'][number];
export type NavigationItem = z.infer<typeof navigationSchema>['items'][number];
export type Redirect = z.infer<typeof redirectsSchema>['items'][number];

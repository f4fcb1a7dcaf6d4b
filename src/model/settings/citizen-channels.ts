import { email, group, listOf, longText, phone, text, unconfirmedOr, webUrl } from '../field.ts';

/** Name that a web form gives to one of its boxes, as it stands in an address: `asunto`, `entry.123`. */
const parameter = (label: string, hint: string) =>
  text(label, { max: 60, hint }).refine((value) => /^[\w.-]+$/.test(value), { params: { expected: 'parameter' } });

const hours = () => text('Horario', { max: 200 });

/** The doors through which a citizen reaches the entity; what is not known stands on no page. */
export const citizenChannels = group('Canales para la ciudadanía', {
  /** Where petitions, complaints and claims are filed (Ley 1474 de 2011, art. 76). */
  form: group('Formulario de peticiones, quejas, reclamos y recursos (PQRSD)', {
    url: unconfirmedOr(webUrl('Dirección del formulario')),
    /** Box of the form that takes the subject from the address. */
    subjectParameter: parameter(
      'Parámetro del asunto',
      'Si el formulario acepta el asunto en su dirección: el nombre de esa casilla. Ejemplo: asunto.',
    ).optional(),
    /** Box of the form that takes the page from which somebody writes. */
    pageParameter: parameter(
      'Parámetro de la página',
      'El nombre de la casilla que recibe la página desde la que se escribe. Ejemplo: pagina.',
    ).optional(),
  }),
  /** Mailbox for citizens, where it is not the institutional one. */
  email: email('Correo para la ciudadanía', { hint: 'Solo si no es el correo institucional.' }).optional(),
  /** Line for citizens, where it is not the switchboard. */
  phone: group('Teléfono para la ciudadanía', { number: phone('Número'), hours: hours() }).optional(),
  /** Where one writes by WhatsApp, and when somebody reads it. */
  whatsapp: group('WhatsApp', {
    number: phone('Número', { hint: 'Con +57: +57 310 000 0000.' }),
    hours: hours(),
  }).optional(),
  /** Channel that people follow to get news. */
  whatsappChannel: webUrl('Canal de difusión de WhatsApp', {
    hint: 'La dirección que empieza por https://whatsapp.com/channel/.',
  })
    .refine((value) => /^https:\/\/(?:www\.)?whatsapp\.com\/channel\/\w+$/.test(value), {
      params: { expected: 'whatsapp-channel' },
    })
    .optional(),
  /** Where people sign up for the monthly bulletin by mail: the page of the service that keeps the list. */
  bulletinByMail: webUrl('Alta al boletín por correo', {
    hint: 'La página del servicio de listas donde la gente deja su correo. Los correos no se guardan en el sitio.',
  }).optional(),
  /** Where the bulletin is to be had on paper. */
  bulletinOnPaper: text('Boletín en papel', {
    max: 200,
    hint: 'Dónde y desde cuándo se entrega: «En cada punto de atención, desde el quinto día del mes».',
  }).optional(),
  /** What the entity does with a message once it arrives, in its own words. */
  next: longText('Qué pasa después de escribir', {
    max: 400,
    hint: 'Por ejemplo: «Recibe un número de radicado el mismo día». El plazo lo cuenta el sitio.',
  }).optional(),
  /** Counters open to the public. */
  counters: listOf(
    'Puntos de atención',
    group('Punto de atención', {
      name: text('Nombre', { max: 80 }),
      address: text('Dirección'),
      hours: text('Horario'),
    }),
  ).default([]),
});

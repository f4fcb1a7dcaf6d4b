import { describe, expect, it } from 'vitest';
import { doorsOf, phoneHref, writtenDoors } from '../../../src/domain/citizen-channels.ts';

const UNKNOWN = 'por confirmar';
const none = {
  email: UNKNOWN,
  phone: UNKNOWN,
  hours: UNKNOWN,
  channels: { form: { url: UNKNOWN }, counters: [] },
};
const message = { subject: 'Pregunta: ¿Agua & más?', page: 'https://cuentas.example/informes/mayo/' };

describe('the doors of an entity', () => {
  it('are none while nothing is confirmed', () => {
    expect(doorsOf(none, message)).toEqual([]);
  });

  it('fall back on the institutional mail and switchboard', () => {
    const entity = { ...none, email: 'info@entidad.example', phone: '+57 608 276 0190 ext. 12', hours: 'De 8 a 4' };
    expect(doorsOf(entity)).toEqual([
      { kind: 'email', href: 'mailto:info@entidad.example', shown: 'info@entidad.example' },
      { kind: 'phone', href: 'tel:+576082760190;ext=12', shown: '+57 608 276 0190 ext. 12', hours: 'De 8 a 4' },
    ]);
    expect(writtenDoors(entity).map(({ kind }) => kind)).toEqual(['email']);
  });

  it('prefer what is for citizens, and say nothing of hours that nobody confirmed', () => {
    const channels = {
      ...none.channels,
      email: 'ciudadania@entidad.example',
      phone: { number: '+57 608 000 0000', hours: UNKNOWN },
    };
    const doors = doorsOf({ ...none, email: 'info@entidad.example', phone: '+57 608 276 0190', channels });
    expect(doors.map(({ shown }) => shown)).toEqual(['ciudadania@entidad.example', '+57 608 000 0000']);
    expect(doors.at(-1)).not.toHaveProperty('hours');
  });

  it('open with the subject and the page written: form, mail, WhatsApp', () => {
    const channels = {
      form: { url: 'https://pqr.example/nueva?tipo=1', subjectParameter: 'asunto', pageParameter: 'entry.12' },
      whatsapp: { number: '+57 310 000 0000', hours: 'Siempre' },
      counters: [],
    };
    const [form, mail, whatsapp] = writtenDoors({ ...none, email: 'info@entidad.example', channels }, message);
    const filled = new URL(form!.href);
    expect(Object.fromEntries(filled.searchParams)).toEqual({
      tipo: '1',
      asunto: message.subject,
      'entry.12': message.page,
    });
    const letter = new URL(mail!.href);
    expect(letter.pathname).toBe('info@entidad.example');
    expect(Object.fromEntries(letter.searchParams)).toEqual({
      subject: message.subject,
      body: `${message.page}\r\n\r\n`,
    });
    expect(whatsapp!.href.startsWith('https://wa.me/573100000000?text=')).toBe(true);
    expect(new URL(whatsapp!.href).searchParams.get('text')).toBe(`${message.subject}\n${message.page}`);
  });

  it('leave a form alone that takes nothing from its address', () => {
    const channels = { form: { url: 'https://pqr.example/nueva' }, counters: [] };
    expect(writtenDoors({ ...none, channels }, message)).toEqual([{ kind: 'form', href: 'https://pqr.example/nueva' }]);
  });
});

it('a number is dialled without its blanks', () => {
  expect(phoneHref('+57 608 276 0190')).toBe('tel:+576082760190');
});

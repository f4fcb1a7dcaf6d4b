import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliver, type Delivery } from '../../../../scripts/mail/deliver.ts';
import { readMailContent } from '../../../../scripts/mail/content.ts';
import { headerText } from '../../../../scripts/mail/header-text.ts';
import type { Mailing } from '../../../../scripts/mail/mailing.ts';
import { readRecipients } from '../../../../scripts/mail/recipients.ts';
import { readMailSettings } from '../../../../scripts/mail/settings.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../../helpers/fixture-entity.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const { setting } = await readMailContent(FIXTURE_CONTENT, new Date(FIXTURE_NOW));
const entity = setting('entity');
const MAILING: Mailing = {
  name: 'prueba',
  subject: 'Prueba',
  preview: '<p>Prueba</p>',
  messageTo: () => ({ from: 'a@avi.example', subject: 'Prueba', text: 'Prueba' }),
};

describe('settings of mail', () => {
  it.each([
    [
      'a sender that opens another header',
      { MAIL_FROM: 'AVI\r\nBcc: otro@ejemplo.co <a@avi.example>' },
      /otro encabezado/,
    ],
    ['a sender without an address', { MAIL_FROM: 'AVI' }, /se esperaba «Nombre/],
    ['a way out with a header in it', { MAIL_UNSUBSCRIBE_URL: 'https://a.co/\r\nBcc: b@a.co' }, /MAIL_UNSUBSCRIBE_URL/],
    ['a way out that is not encrypted', { MAIL_UNSUBSCRIBE_URL: 'http://a.co/baja' }, /https:/],
    ['a way out to two addresses', { MAIL_UNSUBSCRIBE_EMAIL: 'a@a.co,b@b.co' }, /MAIL_UNSUBSCRIBE_EMAIL/],
    ['a server that is none', { SMTP_URL: 'servidor:25' }, /SMTP_URL/],
  ])('refuse %s', (_, env, reason) => {
    expect(() => readMailSettings(env, entity)).toThrow(reason);
  });

  it('have the entity as the sender where none is named', () =>
    expect(readMailSettings({}, entity).from).toBe('AVI <contacto@acueducto-imaginario.example>'));

  it('keep a subject in one line', () => {
    expect(headerText('El asunto', 'Boletín')).toBe('Boletín');
    expect(() => headerText('El asunto', 'Boletín\nBcc: otro@ejemplo.co')).toThrow(/Boletín⏎Bcc/);
  });
});

describe('a list of addresses', () => {
  const write = (text: string) => join(tempFolder({ 'lista.txt': text }), 'lista.txt');

  it('has one a line, each counted once', () =>
    expect(readRecipients(write('\uFEFF# Lista\r\na@avi.example\r\n\r\n A@AVI.example \nb@avi.example'))).toEqual([
      'A@AVI.example',
      'b@avi.example',
    ]));

  it('never lies in a repository', () => {
    expect(() => readRecipients(join(ROOT, 'package.json'))).toThrow(/dentro de un repositorio/);
    expect(() => readRecipients(join(ROOT, 'outbox/lista.txt'))).toThrow(/dentro de un repositorio/);
  });

  it.each([
    'Ana <ana@avi.example>',
    'ana@avi.example,otra@avi.example',
    'ana@avi.example%0aBcc: x@y.co',
    'ana@avi.example\rBcc: x@y.co',
  ])('refuses %j by its line, without repeating it', (line) => {
    const file = write(`b@avi.example\n${line}\n`);
    expect(() => readRecipients(file)).toThrow(/El renglón 2 de la lista/);
    expect(() => readRecipients(file)).not.toThrow(/ana@/);
  });
});

describe('a delivery', () => {
  const settings = readMailSettings({ SMTP_URL: 'smtp://127.0.0.1:9' }, entity);
  const delivery = (change: Partial<Delivery>): Delivery => {
    const folder = tempFolder({ 'lista.txt': 'a@avi.example\n' });
    return { send: true, rate: 60, out: join(folder, 'outbox'), outDir: join(folder, 'dist'), ...change };
  };
  const listed = () => join(tempFolder({ 'lista.txt': 'a@avi.example\n' }), 'lista.txt');

  it.each<[string, () => Delivery, RegExp]>([
    [
      'into the site',
      () => delivery({ out: join(ROOT, 'dist/correo'), outDir: join(ROOT, 'dist') }),
      /parte del sitio/,
    ],
    ['to nobody', () => delivery({}), /Diga a quién/],
    ['to two kinds of readers', () => delivery({ to: 'a@avi.example', recipients: listed() }), /no los dos/],
    [
      'to an address with a header in it',
      () => delivery({ to: 'a@avi.example\r\nBcc: b@avi.example' }),
      /una sola dirección/,
    ],
    [
      'to two addresses in the place of one',
      () => delivery({ to: 'a@avi.example,b@avi.example' }),
      /una sola dirección/,
    ],
    ['to people without a way out', () => delivery({ recipients: listed() }), /Falta cómo darse de baja/],
    ['at no rate', () => delivery({ to: 'a@avi.example', rate: Number('mucho') }), /--rate/],
  ])('is refused %s', async (_, choose, reason) => {
    const chosen = choose();
    await expect(deliver(MAILING, settings, chosen)).rejects.toThrow(reason);
    expect(existsSync(join(chosen.out, 'prueba.log'))).toBe(false);
  });

  it('needs a server', async () => {
    const none = { ...settings, server: undefined };
    await expect(deliver(MAILING, none, delivery({ to: 'a@avi.example' }))).rejects.toThrow(/Falta SMTP_URL/);
  });
});

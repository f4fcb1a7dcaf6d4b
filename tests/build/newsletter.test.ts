import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FIXTURE_DIST, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { runCommand as run, startCommand as start } from '../helpers/content-command.ts';
import { smtpError, startMailServer } from '../helpers/mail-server.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

// The commands themselves, against a mail server that speaks SMTP and parses what it gets.
const SITE = 'https://cuentas.villa-imaginaria.example';
const PEOPLE = Array.from({ length: 7 }, (_, index) => `persona-${index + 1}@lectores.example`);
const UNSUBSCRIBE = 'https://listas.villa-imaginaria.example/baja?correo={address}';

async function serveMail(...words: Parameters<typeof startMailServer>) {
  const server = await startMailServer(...words);
  onTestFinished(() => server.close());
  return server;
}

/** A folder outside every repository, with a list of people. */
const withList = (lines: readonly string[] = PEOPLE): string =>
  tempFolder({ 'lista.txt': ['# Suscriptores', '', ...lines].join('\n') });

const SENDING = ['--send', '--recipients=lista.txt', '--rate=3000'];
const settings = (url: string) => ({ SMTP_URL: url, MAIL_UNSUBSCRIBE_URL: UNSUBSCRIBE });

describe('npm run newsletter', () => {
  it('writes a mail and a preview, and sends nothing unless it is told to', async () => {
    const folder = withList();
    const { url, received } = await serveMail();
    const { status, output } = await run(folder, 'newsletter', ['2026-05', '--recipients=lista.txt'], settings(url));
    expect(status, output).toBe(0);
    expect(output).toContain('Con --send saldría para 7 direcciones. No se envió nada');
    expect(received).toEqual([]);
    const eml = readFileSync(join(folder, 'outbox/2026-05-external.eml'));
    expect(eml.length).toBeLessThan(100_000);
    const mail = await simpleParser(eml);
    expect(mail.subject).toBe('Boletín de mayo de 2026 · AVI');
    expect(mail.date?.toISOString()).toBe(new Date(FIXTURE_NOW).toISOString());
    expect(readFileSync(join(folder, 'outbox/2026-05-external.html'), 'utf8')).toContain('data:image/jpeg;base64,');
  });

  it('is received whole: both twins, its links on the site, its picture with words, and ways out of the list', async () => {
    const { url, received } = await serveMail();
    const { status, output } = await run(
      withList(PEOPLE.slice(0, 1)),
      'newsletter',
      ['2026-05', ...SENDING],
      settings(url),
    );
    expect(status, output).toBe(0);
    const [{ mail, to, raw }] = received as [(typeof received)[number]];
    expect(to).toEqual([PEOPLE[0]]);
    const html = String(mail.html);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    const onSite = links.filter((link) => link.startsWith(`${SITE}/`)).map((link) => new URL(link).pathname);
    expect(onSite.length).toBeGreaterThan(12);
    expect(onSite.filter((path) => !existsSync(join(FIXTURE_DIST, path, 'index.html')))).toEqual([]);
    const wayOut = `https://listas.villa-imaginaria.example/baja?correo=${encodeURIComponent(PEOPLE[0]!)}`;
    expect(links.filter((link) => !link.startsWith(`${SITE}/`))).toEqual([wayOut]);
    for (const path of onSite) expect(mail.text).toContain(path);
    expect(mail.text).toContain(wayOut);
    expect(mail.text).toContain('Mayo fue el mes del alcantarillado');
    // What mailparser puts in the place of `cid:`.
    expect(html).toMatch(/<img src="data:image\/jpeg[^"]*" alt="[^"]{10,}" width="552"/);
    expect(html).not.toMatch(/src="http/);
    expect(html).toMatch(/<h1 style="[^"]*color: #/);
    expect(html).toMatch(/@media \(prefers-color-scheme: dark\)/);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    const headers = raw
      .subarray(0, raw.indexOf('\r\n\r\n'))
      .toString()
      .replaceAll(/\r\n\s+/g, ' ');
    expect(headers).toContain(`List-Unsubscribe: <${wayOut}>`);
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('goes on after it was killed, and nobody gets it twice', async () => {
    const folder = withList();
    // The worst moment: the server has a mail and the sender has not heard so.
    const { url, received, addresses } = await serveMail((to, count) =>
      to === PEOPLE[2] && count === 1 ? 'hang' : undefined,
    );
    const first = start(folder, 'newsletter', ['2026-05', ...SENDING], settings(url));
    await expect.poll(() => received.length, { timeout: 30_000 }).toBe(3);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await run(folder, 'newsletter', ['2026-05', ...SENDING], settings(url));
    expect(second.status, second.output).toBe(0);
    expect(second.output).toContain('Enviados: 4. Ya lo tenían: 2. Rechazados: 0. Por reintentar: 0. En duda: 1.');
    expect(addresses().toSorted()).toEqual(PEOPLE);
    const third = await run(folder, 'newsletter', ['2026-05', ...SENDING], settings(url));
    expect(third.output).toContain('Enviados: 0. Ya lo tenían: 6.');
    expect(received).toHaveLength(PEOPLE.length);
    const log = readFileSync(join(folder, 'outbox/2026-05-external.log'), 'utf8');
    expect(log).not.toContain('@');
  });

  it('tries again what the server puts off, and leaves alone whom it refuses', async () => {
    const { url, addresses } = await serveMail((to, count) => {
      if (to === PEOPLE[0] && count === 1) return smtpError(451);
      return to === PEOPLE[1] ? smtpError(550) : undefined;
    });
    const folder = withList(PEOPLE.slice(0, 3));
    const { status, output } = await run(folder, 'newsletter', ['2026-05', ...SENDING], settings(url));
    expect(output).toContain('Enviados: 2. Ya lo tenían: 0. Rechazados: 1.');
    expect(status).toBe(1);
    expect(addresses()).toEqual([PEOPLE[0], PEOPLE[2]]);
  });

  it('has an internal edition, by office, that the site does not hold', async () => {
    const { url, received } = await serveMail();
    const words = ['2026-06', '--edition=internal', '--send', '--to=funcionarios@avi.example'];
    const { status, output } = await run(tempFolder(), 'newsletter', words, { SMTP_URL: url });
    expect(status, output).toBe(0);
    expect(received[0]?.mail.text).toMatch(/Preguntas que vencen[\s\S]*Compromisos por vencer[\s\S]*Plazos de /);
  });
});

describe('npm run notices', () => {
  it('tells staff once a day what waits, in one mail', async () => {
    const { url, received } = await serveMail();
    const folder = tempFolder();
    const words = ['--send', '--to=prensa@avi.example'];
    const first = await run(folder, 'notices', words, { SMTP_URL: url });
    expect(first.status, first.output).toBe(0);
    await run(folder, 'notices', words, { SMTP_URL: url });
    expect(received).toHaveLength(1);
    expect(received[0]?.mail.subject).toBe('Avisos del miércoles 17 de junio de 2026 · AVI');
    expect(received[0]?.mail.text).toMatch(/¿Cuánto costó el tanque\?[\s\S]*Informe mensual, abril de 2026/);
    // It is not published for a very long time.
    expect(received[0]?.mail.text).not.toMatch(/reservado/i);
  });
});

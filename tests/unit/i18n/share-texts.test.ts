import { describe, expect, it } from 'vitest';
import { shareTexts } from '../../../src/i18n/share-texts.ts';

const URL = 'https://cuentas.example/comunicados/2026-03-20-lavado-de-tanques/';
const news = {
  title: 'Lavado de tanques en el sector Alto',
  summary: 'El agua se suspende el martes de 7:00 a. m. a 3:00 p. m. Guarde la que necesite.',
  example: false,
  withdrawn: undefined,
};
const of = (network: string, data: Parameters<typeof shareTexts>[0] = news) =>
  shareTexts(data, URL).find((text) => text.network === network);

describe('the news of an entry for social networks', () => {
  it('has title, summary and address, within what each takes', () => {
    for (const { text, length, limit } of shareTexts(news, URL)) {
      expect(length).toBeLessThanOrEqual(limit);
      expect(text.endsWith(URL)).toBe(true);
    }
    expect(of('X')?.text).toBe(`${news.title}\n\n${news.summary}\n\n${URL}`);
  });

  it('counts an address as the network does, and a letter with its accent as one', () => {
    const spelled = { ...news, title: 'Atencio\u0301n', summary: 'Sí.' };
    expect(of('X', spelled)?.length).toBe(8 + 2 + 3 + 2 + 23);
    expect(of('Bluesky', spelled)?.length).toBe(8 + 2 + 3 + 2 + URL.length);
  });

  it('leaves out whole sentences where there is no room, never half of one', () => {
    const long = { ...news, summary: `Una frase corta. ${'Otra que no cabe porque es muy larga '.repeat(6)}.` };
    expect(of('X', long)?.text).toBe(`${news.title}\n\nUna frase corta.\n\n${URL}`);
    expect(of('Facebook', long)?.text).toContain('Otra que no cabe');
  });

  it('says of an example that it is one, and takes the words that were written for messages', () => {
    expect(of('X', { ...news, example: true })?.text).toMatch(/^\[Contenido de ejemplo\] /);
    expect(of('WhatsApp', { ...news, messageText: 'El martes no hay agua.' })?.text).toBe(
      `*${news.title}*\n\nEl martes no hay agua.\n\n${URL}`,
    );
  });
});

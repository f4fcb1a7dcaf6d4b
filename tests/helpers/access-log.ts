import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PAGES = ['/', '/informes/', '/comunicados/2026-10-05-lavado/', '/indicadores/?utm=x', '/404.html'];

/** What the kinds of request in a generated log are; only `page` and `feed` count. */
export interface LogTotals {
  pages: number;
  lines: number;
  /** Distinct direct readers of the feed on each day. */
  readersADay: number;
}

/** Last number that each of the two aggregators of a generated log reports. */
export const AGGREGATORS = { Feedly: 16, Inoreader: 5 };
const FEED = '/comunicados/rss.xml';

const line = (address: string, time: string, request: string, status: number, agent: string): string =>
  `${address} - - [${time}] "${request} HTTP/1.1" ${status} 5120 "https://example.org/?q=\\"a\\"" "${agent}"`;

/** One line of each kind; `index` makes addresses differ. Every seventh line is a page that a person read. */
function lineAt(index: number, day: number, second: number, readersADay: number): { text: string; isPage: boolean } {
  const clock = [second / 3600, (second / 60) % 60, second % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  const time = `${String(day).padStart(2, '0')}/Oct/2026:${clock.join(':')} -0500`;
  const address = `2001:db8::${(index % 65_536).toString(16)}:${(index >> 16).toString(16)}`;
  const page = PAGES[index % PAGES.length] ?? '/';
  switch (index % 7) {
    case 0:
      return { text: line(address, time, `GET ${page}`, index % 2 ? 200 : 304, BROWSER), isPage: true };
    case 1:
      return {
        text: line(address, time, `GET ${page}`, 200, 'Googlebot/2.1 (+http://www.google.com/bot.html)'),
        isPage: false,
      };
    case 2:
      return { text: line(address, time, 'GET /_astro/a.css', 200, BROWSER), isPage: false };
    case 3:
      return { text: line(address, time, `GET ${page}`, 404, BROWSER), isPage: false };
    case 4:
      return {
        text: line(`10.0.0.${index % readersADay}`, time, `GET ${FEED}`, 304, 'NetNewsWire/6.1'),
        isPage: false,
      };
    case 5: {
      const [name, count] = Object.entries(AGGREGATORS)[index % 2] ?? ['', 0];
      const agent = `${name}/1.0 (+https://example.org; ${count} subscribers; like FeedFetcher-Google)`;
      return { text: line(address, time, `GET ${FEED}`, 200, agent), isPage: false };
    }
    default:
      return { text: line(address, time, `HEAD ${page}`, 200, BROWSER), isPage: false };
  }
}

/** Writes a log of October 2026 with `lines` lines in order of time, gzip when the name ends so, and says what it holds. */
export async function writeAccessLog(
  file: string,
  { lines, from = 1, to = 31, readersADay = 9 }: { lines: number; from?: number; to?: number; readersADay?: number },
): Promise<LogTotals> {
  const bytes = createWriteStream(file);
  const zip = file.endsWith('.gz') ? createGzip({ level: 1 }) : undefined;
  zip?.pipe(bytes);
  const out = zip ?? bytes;
  const perDay = Math.ceil(lines / (to - from + 1));
  let pages = 0;
  let batch = '';
  for (let index = 0; index < lines; index += 1) {
    const second = Math.floor(((index % perDay) / perDay) * 86_400);
    const { text, isPage } = lineAt(index, from + Math.floor(index / perDay), second, readersADay);
    if (isPage) pages += 1;
    batch += `${text}\n`;
    if (batch.length < 1_000_000) continue;
    if (!out.write(batch)) await once(out, 'drain');
    batch = '';
  }
  out.end(batch);
  await finished(bytes);
  return { pages, lines, readersADay };
}

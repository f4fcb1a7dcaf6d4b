// `npm run bench:visit`: what a reader waits and transfers in the browser of this machine, on the built site, on the lines
// that Lighthouse calls slow 4G and 3G. Every visit starts with an empty cache; the median of five is printed. Whatever else runs on
// the machine counts too: compare runs of the same minutes.
// `npm run bench:visit -- factura «reconexión del agua»` searches other words.
import { createServer } from 'node:http';
import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { readEnvironment } from '../../src/lib/environment.ts';
import { median } from '../../src/lib/median.ts';
import { routes } from '../../src/routes.ts';
import { baseOfFolder, createHandler } from '../serve/handler.ts';
import { listen } from '../serve/listen.ts';
import { findChromium } from '../setup.mjs';

/** Round trip in milliseconds and kilobits a second. https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const LINES = {
  'slow 4G': { latency: 150, kilobits: 1638.4 },
  '3G': { latency: 300, kilobits: 700 },
} as const;
const ROUNDS = 5;

interface Visit {
  /** Milliseconds from the request for the page to the first result that is shown. */
  firstResult: number;
  /** Bytes over the line, headers included, until then and a little after. */
  bytes: number;
  requests: number;
}

const { outDir } = readEnvironment(process.env);
const server = createServer(createHandler(outDir));
const port = await listen(server, 0, '127.0.0.1');
const executablePath = findChromium(process.env);
if (!executablePath) throw new Error('Falta Chromium. Ejecute «node scripts/setup.mjs --browser».');
const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
const queries = process.argv.length > 2 ? process.argv.slice(2) : ['alcantarillado', 'pagar el recibo', 'agua'];
for (const query of queries) {
  for (const line of Object.keys(LINES) as (keyof typeof LINES)[]) {
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round += 1) visits.push(await search(browser, query, line));
    const middle = (key: keyof Visit) => median(visits.map((visit) => visit[key])) ?? 0;
    const kilobytes = Math.round(middle('bytes') / 1000);
    console.log(
      `«${query}», ${line}: first result after ${(middle('firstResult') / 1000).toFixed(2)} s, ${kilobytes} KB in ${middle('requests')} requests`,
    );
  }
}
await browser.close();
server.closeAllConnections();
server.close();

async function search(from: Browser, query: string, line: keyof typeof LINES): Promise<Visit> {
  const context = await from.newContext({ viewport: { width: 360, height: 740 }, locale: 'es-CO' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await throttle(session, line);
  // The clock of the page starts with the request for it.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#resultados:not([hidden]) li')) return;
      observer.disconnect();
      performance.measure('first-result', { start: 0, end: performance.now() });
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`http://localhost:${port}${baseOfFolder(outDir)}${routes.search}?q=${encodeURIComponent(query)}`);
  await page.locator('#resultados li').first().waitFor();
  const firstResult = await page.evaluate(
    () => performance.getEntriesByName('first-result')[0]?.duration ?? Number.NaN,
  );
  await page.waitForLoadState('networkidle');
  await context.close();
  return { firstResult, ...traffic };
}

async function throttle(session: CDPSession, line: keyof typeof LINES): Promise<Omit<Visit, 'firstResult'>> {
  const { latency, kilobits } = LINES[line];
  const throughput = (kilobits * 1024) / 8;
  const traffic = { bytes: 0, requests: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    traffic.requests += 1;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  return traffic;
}

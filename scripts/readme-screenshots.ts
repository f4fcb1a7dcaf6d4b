// `npm run readme:screenshots`: the picture of the home page in the README, of the made-up entity of the tests. That of the
// desk is one of the manual's (`npm run manual:screenshots`).
import { createServer } from 'node:http';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { createHandler } from './serve/handler.ts';
import { listen } from './serve/listen.ts';
import { findChromium } from './setup.mjs';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/images');

const server = createServer(createHandler(join(ROOT, '.cache/fixture/dist')));
const port = await listen(server, 0, '127.0.0.1');
const browser = await chromium.launch({
  executablePath: findChromium(process.env),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const answer = await page.goto(`http://localhost:${port}/`);
  if (!answer?.ok()) throw new Error('No hay sitio de la entidad de prueba. Ejecute primero «npm run build:fixture».');
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(FOLDER, { recursive: true });
  await sharp(await page.screenshot())
    .webp({ quality: 70 })
    .toFile(join(FOLDER, 'inicio.webp'));
  console.log('Escrito: docs/images/inicio.webp');
} finally {
  await browser.close();
  server.close();
}

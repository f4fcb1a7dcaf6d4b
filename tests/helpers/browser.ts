import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/setup.mjs';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's own Chromium, headless. A test tool never downloads a browser. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error('Falta Chromium. Ejecute «node scripts/setup.mjs --browser».');
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: FLAGS });
}

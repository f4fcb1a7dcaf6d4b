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

/** How long a control is waited for, in ms: a machine with other work takes longer than the usual 30 s to open a form. */
const PATIENCE = 90_000;

/** The machine's own Chromium, headless. A test tool never downloads a browser. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error('Falta Chromium. Ejecute «node scripts/setup.mjs --browser».');
  const browser = await chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: FLAGS });
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
}

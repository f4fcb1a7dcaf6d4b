// Runs beside `npm ci`, which says nothing until it has ended: how many of the packages are there, now and then. Like setup.mjs,
// which starts and ends it, it runs on any Node ≥ 20 before anything is installed.
import { existsSync } from 'fs';
import { join } from 'path';
import { packagesToInstall, ROOT } from './setup.mjs';

const FIRST = 3000;
const NEXT = 15000;

const paths = packagesToInstall(process.argv.includes('--checks')).map(([path]) => path);
const startedAt = Date.now();
const parent = process.ppid;
setTimeout(say, FIRST);

function say() {
  // Whoever started it was killed.
  if (process.ppid !== parent) return;
  const present = paths.filter((path) => existsSync(join(ROOT, path, 'package.json')));
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`  ${present.length} de ${paths.length} paquetes (${seconds} s) …`);
  setTimeout(say, NEXT);
}

import { existsSync } from 'node:fs';
import { DIST } from './paths.ts';

/** Stops the tests over the built site at once when nothing is built. */
export default function requireDist(): void {
  if (existsSync(`${DIST}/index.html`)) return;
  throw new Error('No hay sitio construido en dist/. Ejecute primero «npm run build».');
}

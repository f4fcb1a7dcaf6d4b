import { existsSync } from 'node:fs';
import { FIXTURE_DIST } from './fixture-entity.ts';
import { DIST } from './paths.ts';

/** Stops the tests over the built sites at once when one of them is not built. */
export default function requireDist(): void {
  if (!existsSync(`${DIST}/index.html`)) {
    throw new Error('No hay sitio construido en dist/. Ejecute primero «npm run build».');
  }
  if (!existsSync(`${FIXTURE_DIST}/index.html`)) {
    throw new Error('No hay sitio de la entidad de prueba. Ejecute primero «npm run build:fixture».');
  }
}

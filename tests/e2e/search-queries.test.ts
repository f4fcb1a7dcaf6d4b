import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';

const faq = (id: string) => `/preguntas-frecuentes/${id}/`;
const question = (id: string) => `/preguntas-ciudadanas/${id}/`;

/** What people type → the page that must stand among the first three. */
const QUERIES: readonly (readonly [query: string, path: string])[] = [
  // The bill, in the words of those who pay it.
  ['factura', faq('como-leo-mi-factura')],
  ['facturas', faq('como-leo-mi-factura')],
  ['recibo', faq('como-leo-mi-factura')],
  ['no entiendo el recibo', faq('como-leo-mi-factura')],
  ['cómo leer la factura', faq('como-leo-mi-factura')],
  ['pagar factura', faq('donde-pago-la-factura')],
  ['donde pago el recibo', faq('donde-pago-la-factura')],
  ['pago', faq('donde-pago-la-factura')],
  ['cuenta del agua', faq('como-leo-mi-factura')],
  ['tarifa', faq('como-leo-mi-factura')],
  // Water that is cut off, and comes back.
  ['reconexión', faq('como-pido-la-reconexion')],
  ['reconexion', faq('como-pido-la-reconexion')],
  ['reconectar el agua', faq('como-pido-la-reconexion')],
  ['me cortaron el agua por no pagar', faq('como-pido-la-reconexion')],
  ['por qué se va el agua', faq('por-que-se-va-el-agua')],
  ['corte de agua', faq('por-que-se-va-el-agua')],
  ['lavado de tanques', '/comunicados/2026-03-20-lavado-de-tanques/'],
  ['horas sin agua', '/indicadores/horas-sin-agua/'],
  // Leaks.
  ['fuga', faq('como-aviso-de-una-fuga')],
  ['reportar fuga', faq('como-aviso-de-una-fuga')],
  ['daño en la calle', faq('como-aviso-de-una-fuga')],
  ['gotera', faq('como-aviso-de-una-fuga')],
  ['cuándo llega la cuadrilla', question('p-003-cuando-llega-la-cuadrilla')],
  // Quality and pressure.
  ['calidad del agua', faq('el-agua-se-puede-beber')],
  ['agua potable', faq('el-agua-se-puede-beber')],
  ['se puede tomar el agua', faq('el-agua-se-puede-beber')],
  ['agua sucia', question('p-002-por-que-sale-turbia')],
  ['agua turbia', question('p-002-por-que-sale-turbia')],
  ['presion', faq('por-que-llega-con-poca-presion')],
  ['poca presión', faq('por-que-llega-con-poca-presion')],
  // Complaints and offices.
  ['reclamo', faq('como-presento-un-reclamo')],
  ['reclamación', faq('como-presento-un-reclamo')],
  ['poner una queja', faq('como-presento-un-reclamo')],
  ['horario de atención', '/comunicados/2026-06-12-nuevo-horario-de-la-casa-del-agua/'],
  // Accountability, as a journalist asks.
  ['compromisos', '/compromisos/'],
  ['promesas', '/compromisos/'],
  ['cuánto costó el tanque', question('p-004-cuanto-costo-el-tanque')],
  ['audiencia pública 2026', '/eventos/2026-06-24-audiencia-publica-de-2026/'],
  ['pérdidas de agua', '/temas/perdidas/'],
  ['datos abiertos', '/datos/'],
  ['informe mensual de mayo', '/informes/2026-06-10-informe-mensual-de-mayo-de-2026/'],
  ['plan de comunicaciones', '/plan/'],
];

const site = inject('fixtureUrl');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'es-CO' });
  await page.goto(`${site}/buscar/`);
});
afterAll(() => browser.close());

/** Types into the search page and gives the addresses of the first three results. */
async function firstThree(query: string): Promise<string[]> {
  await page.locator('#consulta').fill(query);
  await page.locator('#consulta').press('Enter');
  await page.waitForFunction(() => !['', 'Buscando…'].includes(document.getElementById('estado')?.textContent ?? ''));
  const links = page.locator('#resultados h2 a');
  return (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).slice(0, 3);
}

describe('among the first three results', () => {
  it('has at least forty queries', () => expect(QUERIES.length).toBeGreaterThanOrEqual(40));
  it.each(QUERIES)('«%s» finds %s', async (query, path) => expect(await firstThree(query)).toContain(path));
});

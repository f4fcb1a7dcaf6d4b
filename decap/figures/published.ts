import type { Day } from '../../src/lib/day.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';
import { type Ledger, type LedgerFile, toLedger } from '../../src/scaffold/ledger.ts';

/** What is published, as the last build wrote it. @throws Error in words for the editor */
export async function readPublished(today: Day): Promise<Ledger> {
  const response = await fetch(addressOnSite('/admin/ledger.json'), { cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok) throw new Error('No se pudo leer lo publicado. Revise su conexión y vuelva a intentarlo.');
  return toLedger((await response.json()) as LedgerFile, today);
}

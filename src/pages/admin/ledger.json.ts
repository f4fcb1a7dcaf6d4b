import type { APIRoute } from 'astro';
import { getLedgerFile } from '../../queries/ledger.ts';

/** What is published, as far as the desk starts new work from it; nothing under embargo, which the store does not hold. */
export const GET: APIRoute = async () => Response.json(await getLedgerFile());

import type { APIRoute } from 'astro';
import { getLinkTargets } from '../../queries/link-targets.ts';

/** The addresses to which a link may lead: the desk says of a link that leads nowhere before it is published. */
export const GET: APIRoute = async () => Response.json(await getLinkTargets());

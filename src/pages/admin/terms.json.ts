import type { APIRoute } from 'astro';
import { getQuestionTerm } from '../../queries/settings.ts';

/** The term in which questions are answered: the lists of the desk compute lateness with it, as the site does. */
export const GET: APIRoute = async () => Response.json(await getQuestionTerm());

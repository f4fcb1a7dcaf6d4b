import type { APIRoute } from 'astro';
import styles from '../../../decap/desk.css?raw';

/** Styles of our own controls and of the links to the manual. */
export const GET: APIRoute = () => new Response(styles);

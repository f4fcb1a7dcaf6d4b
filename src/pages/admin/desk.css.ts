import type { APIRoute } from 'astro';
import decapStyles from '../../../decap/adapter/decap.css?raw';
import todayStyles from '../../../decap/today/today.css?raw';
import styles from '../../../decap/desk.css?raw';
import periodicStyles from '../../../decap/periodic/periodic.css?raw';

/** Styles of our own controls and of the links to the manual, then what is changed in Decap's own look. */
export const GET: APIRoute = () => new Response([styles, todayStyles, periodicStyles, decapStyles].join('\n'));

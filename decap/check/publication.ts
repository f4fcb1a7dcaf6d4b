/** What the desk of `npm start` says of publications, to the page of the editor. */

/** A fault that holds a publication back, in words for the editor. */
export interface Fault {
  /** Title of the entry or name of the settings; the path of a file that has no form. */
  title: string;
  /** Address of its form below `/admin/`. */
  href?: string;
  /** Label of the field, or line of the text; empty where it is the whole file. */
  where: string;
  found: string;
  expected: string;
  fix: string;
}

/** Where a publication stands. Nothing is «live» before a build that holds it was put in place. */
type NewsKind = 'refused' | 'publishing' | 'scheduled' | 'live' | 'failed' | 'held';

/** One publication, ready to be shown. */
export interface News {
  id: string;
  kind: NewsKind;
  /** When an editor asked for it, in milliseconds. */
  askedAt: number;
  text: string;
  link?: { label: string; href: string };
  faults: Fault[];
}

/** The action that asks for the news; ours, Decap does not know it. */
export const NEWS_ACTION = 'publications';

/** A published entry whose moment has not come. */
export interface Scheduled {
  collection: string;
  slug: string;
  title: string;
  /** Moment from which it is on the site. */
  publishedAt: string;
}

/** The action that asks for what is scheduled; ours too. */
export const SCHEDULED_ACTION = 'scheduledEntries';

/** The action that asks by which names this computer signs; ours too. */
export const IDENTITY_ACTION = 'identity';

/** What a publication says that goes out as a minor edit (`lane`). */
export const MINOR_LANE = 'minor';

/** One sentence for each fault, so that it is understood where only a text can be shown. */
export const refusalMessage = (faults: readonly Fault[]): string =>
  ['El sitio no se podría construir. Nada cambió y su borrador sigue aquí.', ...faults.map(sentence)].join('\n');

/** «Pregunta», Texto, línea 3: what was found, and what to do. */
const sentence = ({ title, where, found, fix }: Fault): string =>
  `«${title}»${where === '' ? '' : `, ${where}`}: ${found} Qué hacer: ${fix}`;

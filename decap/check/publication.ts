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
type NewsKind = 'refused' | 'publishing' | 'scheduled' | 'stopped' | 'live' | 'failed' | 'held';

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

/** The action that asks for the news, and the one that publishes several drafts at one moment; ours, Decap knows neither. */
export const NEWS_ACTION = 'publications';
export const TOGETHER_ACTION = 'publishTogether';

/** Why drafts that were to be published together were not: none was. */
export interface TogetherRefusal {
  error: string;
  /** Each with its own reason, or that it only waits for the others. */
  entries: { collection: string; slug: string; title: string; text: string }[];
  /** Faults that stand in none of them. */
  faults: Fault[];
}

/** How a refusal begins whose reasons are faults. */
export const NOT_BUILT = 'El sitio no se podría construir.';

/** A published entry whose moment has not come. */
export interface Scheduled {
  collection: string;
  slug: string;
  title: string;
  /** Moment from which it is on the site. */
  publishedAt: string;
}

/** The action that asks for all entries of several folders at once; ours too. */
export const LISTS_ACTION = 'entriesByFolders';

/** The action that asks which entries several folders have for some words; ours too. */
export const SEARCH_ACTION = 'searchEntries';

/** The action that asks for what is scheduled; ours too. */
export const SCHEDULED_ACTION = 'scheduledEntries';

/** The action that takes a scheduled entry back into a draft; ours too. */
export const STOP_ACTION = 'stopScheduled';

/** The action that asks by which names this computer signs; ours too. */
export const IDENTITY_ACTION = 'identity';

/** What a publication says that goes out as a minor edit (`lane`). */
export const MINOR_LANE = 'minor';

/** One sentence for each fault, so that it is understood where only a text can be shown. */
export const refusalMessage = (faults: readonly Fault[]): string =>
  [`${NOT_BUILT} Nada cambió y su borrador sigue aquí.`, ...faults.map(faultSentence)].join('\n');

/** «Pregunta», Texto, línea 3: what was found, and what to do. */
export const faultSentence = ({ title, where, found, fix }: Fault): string =>
  `«${title}»${where === '' ? '' : `, ${where}`}: ${found} Qué hacer: ${fix}`;

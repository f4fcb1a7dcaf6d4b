import { readEntry } from '../../src/content-file/read.ts';
import type { DeskDay, OwedToday, SiteChange } from '../../src/domain/desk-day.ts';
import { publishedFrom } from '../../src/domain/publication.ts';
import { formatMomentInSentence, formatShortDay, formatUnit } from '../../src/i18n/format.ts';
import { formatStatus, toneOf } from '../../src/i18n/status.ts';
import { toDay } from '../../src/lib/day.ts';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { settingsModels, type SettingsName } from '../../src/model/settings-files.ts';
import { ZONE } from '../../src/site.ts';
import type { News, Scheduled } from '../check/publication.ts';

/** One thing with the way to its form. */
export interface Row {
  title: string;
  href: string;
  /** «Vencido hace 3 días», «En revisión». */
  state: string;
  tone: 'late' | 'done' | 'plain';
  /** What it is, whose, since when. */
  facts: string;
  /** What else can be done. */
  actions?: { label: string; href: string }[];
}

/** A draft of the editorial workflow, as its backend tells it. */
export interface WaitingDraft {
  collection: string;
  slug: string;
  status: string;
  /** Its file. */
  raw: string;
  author?: string | undefined;
  /** When it was saved last, as ISO text. */
  savedAt?: string | undefined;
}

export const newsRow = ({ kind, text, link, faults }: News): Row => ({
  title: text,
  href: link?.href ?? '#/workflow',
  state: kind === 'publishing' ? 'En curso' : 'Requiere atención',
  tone: kind === 'publishing' ? 'plain' : 'late',
  facts: faults.map(({ title, found }) => `«${title}»: ${found}`).join(' '),
});

export function owedRow({ owed, day, status }: OwedToday, count: DeskDay['term']['kind']): Row {
  const what = owed.kind === 'delivery' ? 'Entrega del plan' : collectionModels[OWED_IN[owed.kind]].labelSingular;
  return {
    title: owed.title,
    href: owed.kind === 'delivery' ? newDelivery(owed) : formOf(OWED_IN[owed.kind], owed.id),
    state: formatStatus(status, owed.kind === 'question' ? count : 'calendar'),
    tone: toneOf(status),
    facts: facts(what, formatShortDay(day), 'unit' in owed && formatUnit(owed.unit), owed.example && 'Ejemplo'),
  };
}

const OWED_IN = { question: 'questions', commitment: 'commitments', action: 'findings', event: 'events' } as const;

/** The form of a new report, with what the plan says of it already in it. */
function newDelivery({
  title,
  report,
}: {
  title: string;
  report?: { kind: string; from: string; to: string };
}): string {
  if (!report) return '#/collections/press-releases/new';
  const { kind, from, to } = report;
  const values = new URLSearchParams({ title, kind, 'period.from': from, 'period.to': to });
  return `#/collections/reports/new?${values}`;
}

/** The states of the workflow, in the words of Decap; what waits for one step only comes first. */
const DRAFT_STATES: Record<string, string> = {
  pending_publish: 'Listo',
  pending_review: 'En revisión',
  draft: 'Borrador',
};

export function inOrder(drafts: readonly WaitingDraft[]): WaitingDraft[] {
  const rank = ({ status }: WaitingDraft) => Object.keys(DRAFT_STATES).indexOf(status);
  return drafts.toSorted((a, b) => rank(a) - rank(b));
}

export function draftRow({ collection, slug, status, raw, author, savedAt }: WaitingDraft, now: Date): Row {
  const { data } = readEntry(raw);
  const from = publishedFrom(data);
  const setting = collection === 'settings' ? settingsModels[slug as SettingsName].label : undefined;
  return {
    title: setting ?? String(data['title'] ?? slug),
    href: formOf(collection, slug),
    state: DRAFT_STATES[status] ?? status,
    tone: status === 'pending_publish' ? 'done' : 'plain',
    facts: facts(
      kindOf(collection),
      author,
      savedAt && `guardado el ${formatShortDay(toDay(savedAt, ZONE))}`,
      from > now.getTime() && `saldrá el ${formatMomentInSentence(new Date(from).toISOString())}`,
    ),
  };
}

export const bySoonest = (a: Scheduled, b: Scheduled): number => publishedFrom({ ...a }) - publishedFrom({ ...b });

export const scheduledRow = ({ collection, slug, title, publishedAt }: Scheduled): Row => ({
  title,
  href: formOf(collection, slug),
  state: `Saldrá el ${formatMomentInSentence(publishedAt)}`,
  tone: 'plain',
  facts: kindOf(collection),
  actions: [{ label: 'Mover o detener', href: formOf(collection, slug) }],
});

const CHANGES: Record<SiteChange['kind'], string> = {
  published: 'Publicado',
  withdrawn: 'Retirado',
  correction: 'Corrección',
  update: 'Actualización',
  minor: 'Ajuste menor',
};

export const changeRow = ({ collection, id, title, kind, day, text }: SiteChange): Row => ({
  title,
  href: formOf(collection, id),
  state: CHANGES[kind],
  tone: 'plain',
  facts: facts(kindOf(collection), formatShortDay(day), text),
});

const kindOf = (collection: string): string =>
  Object.hasOwn(collectionModels, collection)
    ? collectionModels[collection as CollectionName].labelSingular
    : 'Ajustes del sitio';

const facts = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ');

const formOf = (collection: string, slug: string): string => `#/collections/${collection}/entries/${slug}`;

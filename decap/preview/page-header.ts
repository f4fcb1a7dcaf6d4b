import { publicationDay, isPublished } from '../../src/domain/publication.ts';
import { t } from '../../src/i18n/es.ts';
import { formatDay, formatFullMoment } from '../../src/i18n/format.ts';
import { isDay } from '../../src/lib/day.ts';
import type { CommonFields } from '../../src/model/common.ts';
import { decap, type Element } from '../cms.ts';

/** Data of a form: while someone is typing anything may be missing or half written. */
export type PreviewData = Partial<CommonFields> & Record<string, unknown>;

/** The head of a page as `components/entry/EntryHeader.astro` and `Withdrawn.astro` show it, and its dates. */
export function pageHeader(kicker: string, data: PreviewData): Element {
  const { h } = decap();
  // Over an event the day of its publication would be taken for its own.
  const day = data['startsAt'] === undefined ? dayOf(data.publishedAt) : undefined;
  return h(
    'header',
    { className: 'entry-header' },
    h(
      'p',
      { className: 'kicker' },
      kicker,
      ...(day === undefined ? [] : [' · ', h('time', { key: 'day', dateTime: day }, formatDay(day))]),
    ),
    h('h1', null, data.title || 'Sin título'),
    data.withdrawn ? null : h('p', { className: 'lead' }, data.summary),
    h('p', { className: 'entry-facts' }, ...dates(data)),
    data.example === true &&
      h(
        'p',
        { className: 'example-note' },
        h('span', { className: 'badge badge-example' }, t('entry.example')),
        ` ${t('entry.exampleHelp')}`,
      ),
  );
}

function dates({ publishedAt, compiledAt }: PreviewData): Element[] {
  const { h } = decap();
  const isCompiled = compiledAt !== undefined && isDay(compiledAt);
  const facts: [string, string | undefined][] = [
    [isCompiled ? t('entry.factsOf') : t('entry.published'), dayOf(publishedAt)],
    [t('entry.compiled'), isCompiled ? compiledAt : undefined],
  ];
  return facts.flatMap(([label, day]) =>
    day === undefined ? [] : [h('span', { key: label }, `${label}: `, h('time', { dateTime: day }, formatDay(day)))],
  );
}

/** Over the page, what its date means for readers: before that moment they see nothing. */
export function embargoNotice({ publishedAt }: PreviewData, now: Date): Element | false {
  const { h } = decap();
  if (dayOf(publishedAt) === undefined || isPublished({ publishedAt: publishedAt as string }, now)) return false;
  return notice(
    'notice-advertencia',
    'Programado',
    `Programado: ${formatFullMoment(publishedAt as string)}.`,
    h('p', null, 'Una vez publicada, la página sale en el sitio en ese momento y no antes.'),
  );
}

/** What the public finds instead of the page once it was taken down. */
export function withdrawnNotice({ withdrawn }: PreviewData): Element {
  const { h } = decap();
  const day = withdrawn?.date ?? '';
  return notice(
    'notice-importante',
    t('entry.withdrawn'),
    isDay(day) ? t('entry.withdrawnOn', { day: formatDay(day) }) : t('entry.withdrawn'),
    h('p', null, `${t('entry.reason')} ${withdrawn?.reason ?? ''}`),
  );
}

function notice(kind: string, label: string, title: string, content: Element): Element {
  const { h } = decap();
  const heading = h('p', { className: 'notice-title' }, h('strong', null, title));
  return h('section', { className: `notice ${kind}`, 'aria-label': label }, heading, content);
}

function dayOf(publishedAt: string | undefined): string | undefined {
  if (Number.isNaN(Date.parse(publishedAt ?? ''))) return undefined;
  return publicationDay({ publishedAt: publishedAt as string });
}

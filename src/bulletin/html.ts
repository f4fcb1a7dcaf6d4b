import { t } from '../i18n/es.ts';
import { formatNumber } from '../i18n/format.ts';
import { escapeXml } from '../lib/xml.ts';
import type { BulletinLine, BulletinSection } from './sections.ts';

/** A bulletin as plain HTML, complete in itself, with the paths of the site; classes are for the style sheet of a mail. */
export function toBulletinHtml(introduction: string | undefined, sections: readonly BulletinSection[]): string {
  return [
    ...paragraphsOf(introduction).map((text) => `<p class="intro">${escapeXml(text)}</p>`),
    ...sections.map(toSection),
  ].join('\n');
}

/** Paragraphs of a text that blank lines part. */
const paragraphsOf = (text: string | undefined): string[] => text?.split(/\n\s*\n/) ?? [];

/** A mail has an end: who owes more than this finds the rest on the site. */
const MOST_LINES = 40;

function toSection({ title, lines, empty }: BulletinSection): string {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  return [
    `<h2>${escapeXml(title)}</h2>`,
    lines.length > 0 ? `<ul>\n${shown.map(toItem).join('\n')}\n</ul>` : `<p>${escapeXml(empty ?? '')}</p>`,
    ...(more > 0 ? [`<p>${escapeXml(t('bulletin.more', { count: formatNumber(more) }))}</p>`] : []),
  ].join('\n');
}

function toItem({ title, href, facts, summary, state, example }: BulletinLine): string {
  const told = [...facts, ...(example ? [t('entry.example')] : [])].map(escapeXml).join(' · ');
  const badge = state ? ` · <strong class="state ${state.tone}">${escapeXml(state.text)}</strong>` : '';
  return [
    `<li><a href="${escapeXml(href)}">${escapeXml(title)}</a>`,
    `<br /><span class="facts">${told}${badge}</span>`,
    ...(summary === undefined ? [] : [`<br /><span class="summary">${escapeXml(summary)}</span>`]),
    '</li>',
  ].join('');
}

import type { BulletinLine, BulletinSection, DeskBulletin } from '../../src/bulletin/sections.ts';
import { t } from '../../src/i18n/es.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';
import { LANGUAGE } from '../../src/site.ts';
import { decap, type Element, type ImmutableMap } from '../cms.ts';
import { nameDocument } from './name-document.ts';

interface Preview {
  props: { entry: ImmutableMap };
  state: { bulletins: readonly DeskBulletin[] };
  setState: (state: Preview['state']) => void;
}

/** What the form holds of a month, also half written. */
interface Written {
  month?: string;
  text?: string;
}

/** As many months without words as are still worth a word. */
const FEW = 3;

/** The bulletin of each month that has words of an editor, with them; and the months that have none yet. */
export function createBulletinPreview(): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: 'Preview-bulletins',
    getInitialState: () => ({ bulletins: [] }),
    componentDidMount(this: Preview) {
      void readBulletins().then((bulletins) => this.setState({ bulletins }));
    },
    render(this: Preview) {
      const { items = [] } = (this.props.entry.get('data') as ImmutableMap).toJS() as { items?: Written[] };
      const { bulletins } = this.state;
      return h(
        'div',
        { lang: LANGUAGE, ref: nameDocument },
        withoutWords(bulletins.filter(({ month }) => !items.some((item) => item.month === month)).slice(0, FEW)),
        h('main', null, ...items.map((item, at) => bulletinPage(item, bulletins, `${at}`))),
      );
    },
  });
}

const readBulletins = (): Promise<readonly DeskBulletin[]> =>
  fetch(addressOnSite('/admin/bulletins.json'), { cache: 'no-cache' })
    .then((response) => (response.ok ? (response.json() as Promise<DeskBulletin[]>) : []))
    .catch(() => []);

function withoutWords(bulletins: readonly DeskBulletin[]): Element | false {
  const { h } = decap();
  if (bulletins.length === 0) return false;
  const names = bulletins.map(({ title, month }) => `${title} (${month})`).join(', ');
  return h(
    'aside',
    { className: 'desk-advice', 'aria-label': 'Boletines sin presentación' },
    h('p', null, h('strong', null, 'Sin presentación: '), names),
  );
}

function bulletinPage({ month = '', text = '' }: Written, bulletins: readonly DeskBulletin[], key: string): Element {
  const { h } = decap();
  const bulletin = bulletins.find((candidate) => candidate.month === month);
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return h(
    'article',
    { key, className: 'desk-bulletin' },
    h(
      'header',
      { className: 'page-header' },
      h('h1', null, bulletin?.title ?? month),
      h('p', { className: 'lead' }, bulletin?.summary ?? NO_BULLETIN),
    ),
    h('div', { className: 'prose' }, ...paragraphs.map((paragraph, at) => h('p', { key: `${at}` }, paragraph))),
    ...(bulletin?.sections ?? []).map(sectionBox),
  );
}

/** As `components/ledger/BulletinBody.astro` shows it. */
function sectionBox({ id, title, lines, empty }: BulletinSection): Element {
  const { h } = decap();
  return h(
    'section',
    { key: id, className: 'section' },
    h('h2', null, title),
    lines.length === 0
      ? h('p', { className: 'empty' }, empty)
      : h('ul', { className: 'entry-list', role: 'list' }, ...lines.map(lineItem)),
  );
}

function lineItem({ title, facts, summary, state, example }: BulletinLine, at: number): Element {
  const { h } = decap();
  const badges = [
    ...(example ? [{ text: t('entry.example'), tone: 'example' }] : []),
    ...(state ? [{ text: state.text, tone: state.tone }] : []),
  ];
  return h(
    'li',
    { key: `${at}`, className: 'entry-item' },
    h('h3', { className: 'entry-item-title' }, title),
    h(
      'p',
      { className: 'entry-item-facts' },
      ...facts.map((fact) => h('span', { key: fact }, fact)),
      ...badges.map(({ text, tone }) => h('span', { key: text, className: `badge badge-${tone}` }, text)),
    ),
    summary && h('p', { className: 'entry-item-summary' }, summary),
  );
}

const NO_BULLETIN = 'De este mes todavía no hay boletín en el sitio: se arma solo con lo que se publique en él.';

import { type SitePage, sitePages } from '../adapter/site-pages.ts';
import { type ControlProps, decap, type Element } from '../cms.ts';

interface Control {
  props: ControlProps;
  state: { pages: readonly SitePage[] };
  setState: (state: { pages: readonly SitePage[] }) => void;
}

/**
 * An address of the site: the pages are offered by their titles while somebody types, and below the box stands which
 * page it is.
 */
export function createPageControl(): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: 'PageControl',
    getInitialState: () => ({ pages: [] }),
    componentDidMount(this: Control) {
      void sitePages().then((pages) => this.setState({ pages }));
    },
    render(this: Control) {
      const { value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const { pages } = this.state;
      const path = String(value ?? '');
      const [listId, wordsId] = [`${forID}-paginas`, `${forID}-en-palabras`];
      return h(
        'div',
        null,
        h('input', {
          id: forID,
          type: 'text',
          list: listId,
          autoComplete: 'off',
          className: classNameWrapper,
          placeholder: 'Escriba parte del título o de la dirección',
          value: path,
          'aria-describedby': wordsId,
          onChange: ({ target }: { target: HTMLInputElement }) => onChange(target.value.trim()),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
        h('datalist', { id: listId }, ...pages.map(toOption)),
        h('p', { id: wordsId, className: 'desk-date' }, wordsOf(path, pages)),
      );
    },
  });
}

const toOption = ({ path, title }: SitePage): Element =>
  decap().h('option', { key: path, value: path, label: `${title} (${path})` });

function wordsOf(path: string, pages: readonly SitePage[]): string {
  if (path === '' || pages.length === 0) return '';
  const page = pages.find((candidate) => candidate.path === path);
  if (page) return `Página: ${page.title}`;
  return path.startsWith('/') ? 'En el sitio no hay ahora una página con título en esta dirección.' : '';
}

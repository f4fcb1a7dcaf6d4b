import { decap, type Element } from '../cms.ts';
import { adviceOn } from './advice.ts';

/** What helps to write, over the page: its address and how easy it reads. */
export function advicePanel(body: string, path: string): Element {
  const { h } = decap();
  const { readability, issues } = adviceOn(body);
  const index = readability ? `${readability.index} de 100, ${readability.level}` : 'escriba un poco más para medirla';
  return h(
    'aside',
    { className: 'desk-advice', 'aria-label': 'Ayuda para escribir' },
    h('p', null, h('strong', null, 'Dirección: '), path),
    h(
      'p',
      null,
      h('strong', null, 'Facilidad de lectura: '),
      index,
      ' ',
      h('small', null, '(Szigriszt-Pazos, escala INFLESZ)'),
    ),
    issues.length === 0
      ? h('p', null, 'Sin avisos de lenguaje claro.')
      : h(
          'details',
          { open: issues.length < 4 },
          h('summary', null, `Avisos: ${issues.length}`),
          h('ul', null, ...issues.map(({ found, fix }, at) => h('li', { key: `${at}` }, `${found} ${fix}`))),
        ),
  );
}

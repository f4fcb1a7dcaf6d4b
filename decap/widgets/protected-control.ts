import { type ControlProps, decap } from '../cms.ts';

/** Shows a part of the text for which there is no form. It is kept exactly as it is. */
export function createProtectedControl(): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: 'ProtectedControl',
    render(this: { props: ControlProps }) {
      return h(
        'div',
        { className: 'protected-control' },
        h('p', null, 'Esta parte del texto no tiene formulario y se guarda tal como está.'),
        h('pre', null, String(this.props.value ?? '')),
      );
    },
  });
}

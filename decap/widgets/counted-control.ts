import { type ControlProps, decap } from '../cms.ts';

/** Decap's own control of `name`, with the number of characters written and allowed below it. */
export function createCountedControl(name: 'string' | 'text'): unknown {
  const { h, createClass, CMS } = decap();
  const Plain = CMS.getWidget(name).control;
  return createClass({
    displayName: `Counted-${name}`,
    render(this: { props: ControlProps }) {
      const { value, field } = this.props;
      const max = Number(field.get('max_length', 0));
      const length = String(value ?? '').trim().length;
      const state = length > max ? ' desk-counter-over' : '';
      return h(
        'div',
        null,
        h(Plain, this.props),
        max > 0 &&
          h(
            'p',
            { className: `desk-counter${state}` },
            length > max ? `${length} de ${max} caracteres: sobran ${length - max}` : `${length} de ${max} caracteres`,
          ),
      );
    },
  });
}

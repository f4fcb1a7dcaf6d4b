import { type ControlProps, decap } from '../cms.ts';
import { createLineControl } from './line-control.ts';

/** A line that may be longer than this does not fit in a box of one line. */
const LONG_LINE = 100;

/** A box for text, with the number of characters written and allowed below it. */
export function createCountedControl(name: 'string' | 'text'): unknown {
  const { h, createClass, CMS } = decap();
  const Plain = CMS.getWidget(name).control;
  const Line = createLineControl();
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
        h(name === 'string' && max > LONG_LINE ? Line : Plain, this.props),
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

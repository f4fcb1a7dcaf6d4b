import { type ControlProps, decap } from '../cms.ts';

const HEX = /^#[0-9a-f]{6}$/i;

/** A colour: its code, which is what the file keeps, beside the browser's own box to see and choose it. */
export function createColorControl(): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: 'ColorControl',
    render(this: { props: ControlProps }) {
      const { value, onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const code = String(value ?? '');
      const events = {
        onChange: ({ target }: { target: HTMLInputElement }) => onChange(target.value.toLowerCase()),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      };
      return h(
        'div',
        { className: 'desk-color' },
        h('input', {
          ...events,
          type: 'color',
          'aria-label': `Elegir «${String(field.get('label'))}»`,
          // The box of the browser cannot be empty; what is not a colour yet it shows as white.
          value: HEX.test(code) ? code : '#ffffff',
        }),
        h('input', { ...events, type: 'text', id: forID, className: classNameWrapper, value: code }),
      );
    },
  });
}

import { type ControlProps, decap } from '../cms.ts';

/** A plain text box, for a body that cannot be read as MDX: it is shown as it is and nothing rewrites it. */
export function sourceControl(): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: 'SourceControl',
    render(this: { props: ControlProps }) {
      const { value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      return h('textarea', {
        id: forID,
        className: `${classNameWrapper} mdx-source`,
        rows: 20,
        defaultValue: String(value ?? ''),
        onChange: (event: { target: HTMLTextAreaElement }) => onChange(event.target.value),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      });
    },
  });
}

import { type ControlProps, decap } from '../cms.ts';

interface Control {
  props: ControlProps;
  /** What is in the box while somebody types in it; undefined when it shows what the form holds. */
  state: { typed: string | undefined };
  setState: (state: Control['state']) => void;
  box: HTMLTextAreaElement | null;
  /** Where the cursor stood after the last key. */
  cursor: number;
}

/**
 * One line of text that is shown whole: a title or a summary does not fit in Decap's box of one line, and what is cut
 * off nobody rereads. Enter writes nothing, and a line end that is pasted becomes a space. A form that is still being drawn gives an
 * older value back than what was typed since: the box keeps its own until it is left.
 */
export function createLineControl(): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: 'LineControl',
    getInitialState(this: Control) {
      this.cursor = 0;
      return { typed: undefined };
    },
    // The form of a block gives the value back a moment later, which would send the cursor to the end. Anything else
    // that draws the form anew, such as a save that fails, leaves alone what is selected.
    componentDidUpdate(this: Control, before: ControlProps) {
      const { box, cursor } = this;
      if (box && before.value !== this.props.value && box === document.activeElement && box.selectionStart !== cursor)
        box.setSelectionRange(cursor, cursor);
    },
    render(this: Control) {
      const { value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      return h('textarea', {
        id: forID,
        ref: (box: HTMLTextAreaElement | null) => (this.box = box),
        className: `${classNameWrapper} desk-line`,
        rows: 2,
        value: this.state.typed ?? String(value ?? ''),
        onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault(),
        onChange: ({ target }: { target: HTMLTextAreaElement }) => {
          const text = toOneLine(target.value);
          this.cursor = toOneLine(target.value.slice(0, target.selectionStart)).length;
          this.setState({ typed: text });
          onChange(text);
        },
        onFocus: setActiveStyle,
        onBlur: () => {
          const { typed } = this.state;
          if (typed !== undefined && typed !== String(this.props.value ?? '')) this.props.onChange(typed);
          this.setState({ typed: undefined });
          setInactiveStyle();
        },
      });
    },
  });
}

const toOneLine = (text: string): string => text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ');

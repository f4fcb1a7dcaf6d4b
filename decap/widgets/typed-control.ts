import { isDay } from '../../src/lib/day.ts';
import { type ControlProps, decap, type Element } from '../cms.ts';

/** What people type into a box, and the value that the file keeps. */
export interface TypedKind {
  name: string;
  /** What the empty box shows. */
  example: string;
  /** What somebody means; undefined while it is none. */
  read: (text: string) => string | undefined;
  /** How the box shows what is stored. */
  write: (value: string) => string;
  /** What was understood, so that nobody has to guess; empty when nothing is. `field` is the name of the field. */
  toWords: (value: string, field: string) => string;
  /** Reads what was understood out once somebody stops typing: for what has a consequence. */
  isAnnounced?: boolean;
  /** How to write it, for who typed something else. */
  help: string;
  /** Of a date: the browser's calendar chooses its day. */
  calendar?: {
    toDay: (value: string) => string;
    /** The value on a day of the calendar. */
    onDay: (day: string, value: string) => string;
  };
}

interface Control {
  props: ControlProps;
  /** What is in the box while somebody types; undefined when it shows what is stored. */
  state: { typed: string | undefined; announced?: string };
  setState: (state: Partial<Control['state']>) => void;
  calendar: HTMLInputElement | null;
  timer: number | undefined;
  words: () => string;
  announce: (words: string) => void;
  type: (text: string) => void;
  leave: () => void;
  value: () => string;
}

/**
 * A box for a date, a period or a number as they are written here: the browser's own boxes write in the order of the
 * browser's language, 11/01 or 01/11. Below it stands what was understood, in words: part of the description of the
 * control, not a live region, which would speak with every key; what is announced waits for a pause. What cannot be understood reaches the entry as it was
 * typed once the box is left, and is refused there.
 */
export function typedControl(kind: TypedKind): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: kind.name,
    getInitialState: () => ({ typed: undefined, announced: '' }),
    componentWillUnmount(this: Control) {
      clearTimeout(this.timer);
    },
    value(this: Control) {
      return String(this.props.value ?? '');
    },
    words(this: Control) {
      return kind.toWords(this.value(), String(this.props.field.get('name')));
    },
    announce(this: Control, words: string) {
      clearTimeout(this.timer);
      if (kind.isAnnounced) this.timer = window.setTimeout(() => this.setState({ announced: words }), PAUSE_MS);
    },
    type(this: Control, text: string) {
      this.setState({ typed: text });
      const value = text.trim() === '' ? '' : kind.read(text);
      if (value === undefined) return;
      this.props.onChange(value);
      this.announce(kind.toWords(value, String(this.props.field.get('name'))));
    },
    leave(this: Control) {
      const { typed } = this.state;
      if (typed?.trim() && kind.read(typed) === undefined) this.props.onChange(typed.trim());
      this.setState({ typed: undefined });
      this.props.setInactiveStyle();
    },
    render(this: Control) {
      const { forID, classNameWrapper, setActiveStyle, isDisabled } = this.props;
      const { typed } = this.state;
      const value = this.value();
      const words = this.words();
      const isWrong = typed === undefined && value !== '' && words === '';
      const wordsId = `${forID}-en-palabras`;
      const said = typed === undefined || kind.read(typed) ? words : '';
      return h(
        'div',
        null,
        h(
          'div',
          { className: `${classNameWrapper} desk-typed` },
          h('input', {
            id: forID,
            type: 'text',
            autoComplete: 'off',
            placeholder: kind.example,
            value: typed ?? kind.write(value),
            disabled: isDisabled,
            'aria-describedby': wordsId,
            'aria-invalid': isWrong,
            onChange: ({ target }: { target: HTMLInputElement }) => this.type(target.value),
            onFocus: setActiveStyle,
            onBlur: this.leave,
          }),
          kind.calendar && calendar(this, kind, kind.calendar),
        ),
        h(
          'p',
          { id: wordsId, className: isWrong ? 'desk-date desk-date-wrong' : 'desk-date' },
          isWrong ? `«${value}» no se entiende. ${kind.help}` : said,
        ),
        kind.isAnnounced && h('p', { role: 'status', className: 'desk-live' }, this.state.announced),
      );
    },
  });
}

/** A pause in which somebody has stopped typing, in milliseconds. */
const PAUSE_MS = 1000;

type Calendar = NonNullable<TypedKind['calendar']>;

/** The browser's calendar, in its own language, behind a button; the box beside it says what was chosen. */
function calendar(control: Control, kind: TypedKind, { toDay, onDay }: Calendar): Element {
  const { h } = decap();
  const label = String(control.props.field.get('label'));
  return h(
    'span',
    { className: 'desk-calendar' },
    h('button', {
      type: 'button',
      'aria-label': `Elegir «${label}» en el calendario`,
      disabled: control.props.isDisabled,
      onClick: () => control.calendar?.showPicker(),
    }),
    h('input', {
      type: 'date',
      tabIndex: -1,
      'aria-hidden': true,
      ref: (element: HTMLInputElement | null) => (control.calendar = element),
      value: toDay(control.value()),
      onChange: ({ target }: { target: HTMLInputElement }) => {
        if (isDay(target.value)) control.type(kind.write(onDay(target.value, control.value())));
        control.setState({ typed: undefined });
      },
    }),
  );
}

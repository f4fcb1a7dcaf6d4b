import { formatFullDay, formatFullMoment } from '../../src/i18n/format.ts';
import { isDay } from '../../src/lib/day.ts';
import { type ControlProps, decap, type Element } from '../cms.ts';
import { readDay, writeDay } from '../typed/day.ts';
import { onDay, readMoment, writeMoment } from '../typed/moment.ts';

/** A day, exactly as it is stored: no clock and no zone is involved, so it cannot shift. */
export const createDayControl = (): unknown =>
  typedControl({
    name: 'DayControl',
    example: 'dd/mm/aaaa',
    read: readDay,
    write: writeDay,
    toWords: (value) => (isDay(value) ? formatFullDay(value) : ''),
    toDay: (value) => value,
    onDay: (day) => day,
    help: 'Escriba el día así: 01/12/2026, o 1 de diciembre de 2026.',
  });

/** A moment in the time of the site, whatever the zone of the computer. */
export const createInstantControl = (): unknown =>
  typedControl({
    name: 'InstantControl',
    example: 'dd/mm/aaaa, h:mm a. m.',
    read: readMoment,
    write: writeMoment,
    toWords: (value) => (readMoment(writeMoment(value)) ? formatFullMoment(value) : ''),
    toDay: (value) => readDay(writeMoment(value).split(',')[0] ?? '') ?? '',
    onDay,
    help: 'Escriba el día y la hora así: 01/12/2026, 8:00 a. m.',
  });

interface Kind {
  name: string;
  /** What the empty box shows. */
  example: string;
  /** What somebody means; undefined while it is none. */
  read: (text: string) => string | undefined;
  /** How the box shows what is stored. */
  write: (value: string) => string;
  /** What was understood, so that nobody has to guess; empty when nothing is. */
  toWords: (value: string) => string;
  toDay: (value: string) => string;
  /** The value on a day from the calendar. */
  onDay: (day: string, value: string) => string;
  help: string;
}

interface Control {
  props: ControlProps;
  /** What is in the box while somebody types; undefined when it shows what is stored. */
  state: { typed: string | undefined };
  setState: (state: { typed: string | undefined }) => void;
  calendar: HTMLInputElement | null;
  type: (text: string) => void;
  leave: () => void;
  value: () => string;
}

/**
 * A date as it is written here. The browser's own box writes it in the order of the browser's language, 11/01 or 01/11.
 * Below it stands the same date in words: part of the description of the control, not a live region, which would speak
 * with every key. What is no date reaches the entry as it was typed once the box is left, and is refused there.
 */
function typedControl(kind: Kind): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: kind.name,
    getInitialState: () => ({ typed: undefined }),
    value(this: Control) {
      return String(this.props.value ?? '');
    },
    type(this: Control, text: string) {
      this.setState({ typed: text });
      const value = text.trim() === '' ? '' : kind.read(text);
      if (value !== undefined) this.props.onChange(value);
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
      const isWrong = typed === undefined && value !== '' && kind.toWords(value) === '';
      const wordsId = `${forID}-en-palabras`;
      const said = typed === undefined || kind.read(typed) ? kind.toWords(value) : '';
      return h(
        'div',
        null,
        h(
          'div',
          { className: `${classNameWrapper} desk-typed-date` },
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
          calendar(this, kind),
        ),
        h(
          'p',
          { id: wordsId, className: isWrong ? 'desk-date desk-date-wrong' : 'desk-date' },
          isWrong ? `«${value}» no se entiende. ${kind.help}` : said,
        ),
      );
    },
  });
}

/** The browser's calendar, in its own language, behind a button; the box beside it says what was chosen. */
function calendar(control: Control, kind: Kind): Element {
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
      value: kind.toDay(control.value()),
      onChange: ({ target }: { target: HTMLInputElement }) => {
        if (isDay(target.value)) control.type(kind.write(kind.onDay(target.value, control.value())));
        control.setState({ typed: undefined });
      },
    }),
  );
}

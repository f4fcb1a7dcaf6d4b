import { formatFullDay, formatFullMoment } from '../../src/i18n/format.ts';
import { isDay } from '../../src/lib/day.ts';
import { UTC_OFFSET } from '../../src/site.ts';
import { type ControlProps, decap } from '../cms.ts';

/** A day, exactly as it is stored: no clock and no zone is involved, so it cannot shift. */
export const createDayControl = (): unknown =>
  inputControl({
    type: 'date',
    toInput: (value) => (isDay(value) ? value : ''),
    fromInput: (value) => value,
    toWords: (value) => (isDay(value) ? formatFullDay(value) : ''),
  });

/** A moment in the time of the site, whatever the zone of the computer. */
export const createInstantControl = (): unknown =>
  inputControl({
    type: 'datetime-local',
    toInput: toLocal,
    fromInput: (value) => (value === '' ? '' : `${value.length === 16 ? `${value}:00` : value}${UTC_OFFSET}`),
    toWords: (value) => (Number.isNaN(Date.parse(value)) ? '' : formatFullMoment(value)),
  });

/** `2026-03-01T13:00:00+00:00` → `2026-03-01T08:00:00`, the wall clock in Colombia. */
function toLocal(value: string): string {
  if (value.endsWith(UTC_OFFSET)) return value.slice(0, -UTC_OFFSET.length).replace(/:00(\.\d+)?$/, '');
  const time = Date.parse(value);
  if (Number.isNaN(time)) return '';
  const minutes = Number(UTC_OFFSET.slice(1, 3)) * 60 + Number(UTC_OFFSET.slice(4));
  const shifted = new Date(time + (UTC_OFFSET.startsWith('-') ? -minutes : minutes) * 60_000);
  return shifted.toISOString().slice(0, 16);
}

interface InputKind {
  type: string;
  toInput: (value: string) => string;
  fromInput: (value: string) => string;
  /** What was chosen, so that nobody has to guess; empty when nothing is. */
  toWords: (value: string) => string;
}

/**
 * The browser writes a date in the order of its own language, 11/01 or 01/11. Below it stands the same date in words:
 * part of the description of the control, not a live region, which would speak with every key.
 */
function inputControl({ type, toInput, fromInput, toWords }: InputKind): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: `Input-${type}`,
    render(this: { props: ControlProps }) {
      const { value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle, isDisabled } = this.props;
      const words = toWords(String(value ?? ''));
      const wordsId = `${forID}-en-palabras`;
      return h(
        'div',
        null,
        h('input', {
          id: forID,
          type,
          className: classNameWrapper,
          value: toInput(String(value ?? '')),
          disabled: isDisabled,
          'aria-describedby': wordsId,
          onChange: (event: { target: HTMLInputElement }) => onChange(fromInput(event.target.value)),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
        h('p', { id: wordsId, className: 'desk-date' }, words),
      );
    },
  });
}

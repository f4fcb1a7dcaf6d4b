import { element } from '../dom.ts';
import { readDay, writeDay } from '../typed/day.ts';
import { type Day, isDay } from '../../src/lib/day.ts';

/** A box for a day outside of Decap's forms. */
export interface DayBox {
  /** The label, the box, its calendar and the day in words. */
  field: HTMLElement;
  /** The day that is meant; undefined while it is none, and then the box is not valid. */
  value: () => Day | undefined;
}

interface Options {
  label: string;
  /** The day that stands there at first. */
  day: Day;
  /** The last day that may be written. */
  last: Day;
  inWords: (day: Day) => string;
}

/** A day as everybody writes it here, whatever the language of the browser, as in the forms (`typed-control.ts`). */
export function dayBox({ label, day, last, inWords }: Options): DayBox {
  const id = 'desk-day';
  const field = element('div', 'desk-dialog-field');
  const name = element('label', '', label);
  const row = element('div', 'desk-typed');
  const box = Object.assign(element('input', ''), { id, type: 'text', autocomplete: 'off', placeholder: 'dd/mm/aaaa' });
  const words = Object.assign(element('p', 'desk-date'), { id: `${id}-en-palabras` });
  name.htmlFor = id;
  box.setAttribute('aria-describedby', words.id);
  const value = () => {
    const read = readDay(box.value);
    return read !== undefined && read <= last ? read : undefined;
  };
  const look = () => {
    const read = readDay(box.value);
    words.textContent = read === undefined ? '' : inWords(read);
    const tooLate = `Como tarde, hoy: ${writeDay(last)}.`;
    box.setCustomValidity(value() ? '' : read ? tooLate : 'Escriba el día así: 01/12/2026, o 1 de diciembre de 2026.');
  };
  const write = (next: Day) => {
    box.value = writeDay(next);
    look();
  };
  box.addEventListener('input', look);
  row.append(box, calendar(label, last, value, write));
  field.append(name, row, words);
  write(day);
  return { field, value };
}

function calendar(label: string, last: Day, value: () => Day | undefined, write: (day: Day) => void): HTMLElement {
  const place = element('span', 'desk-calendar');
  const button = Object.assign(element('button', ''), { type: 'button' });
  button.setAttribute('aria-label', `Elegir «${label}» en el calendario`);
  const picker = Object.assign(element('input', ''), { type: 'date', tabIndex: -1, max: last });
  picker.setAttribute('aria-hidden', 'true');
  button.addEventListener('click', () => {
    picker.value = value() ?? '';
    picker.showPicker();
  });
  picker.addEventListener('change', () => {
    if (isDay(picker.value)) write(picker.value);
  });
  place.append(button, picker);
  return place;
}

import type { ChangeNote } from '../check/form-versions.ts';
import type { Day } from '../../src/lib/day.ts';
import { closeWhenLeft } from '../dom.ts';
import { dayBox } from './day-box.ts';
import { focusAgain } from './keep-focus.ts';

interface Question {
  /** What changed, in words. */
  changes: readonly string[];
  today: Day;
  kinds: readonly { value: ChangeNote['kind']; label: string }[];
  dayInWords: (day: Day) => string;
}

/** What each kind of note means, beside its label. */
const MEANINGS: Record<ChangeNote['kind'], string> = {
  correction: 'lo publicado estaba mal',
  update: 'lo publicado era cierto y ahora hay algo nuevo',
  minor: 'solo cambia cómo está escrito',
};

/** Most signs of a note. */
const MOST = '500';

/** Asks what a change of a published page was, with the form of its note; undefined from whoever goes back to the form. */
export function askForNote({ changes, today, kinds, dayInWords }: Question): Promise<ChangeNote | undefined> {
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-dialog';
  dialog.setAttribute('aria-labelledby', 'desk-note-title');
  const form = element('form', { method: 'dialog' });
  const date = dayBox({ label: 'Fecha del cambio', day: today, last: today, inWords: dayInWords });
  form.append(
    element('h2', { id: 'desk-note-title' }, '¿Corrección, actualización o ajuste menor?'),
    element('p', {}, 'Cambió algo que ya estaba publicado. Quien lo leyó tiene derecho a saberlo:'),
    listOf(changes),
    kindChoice(kinds),
    date.field,
    labelled('Qué cambió y por qué', element('textarea', { name: 'note', required: '', maxlength: MOST, rows: '3' })),
    buttons(dialog),
  );
  dialog.append(form);
  sayInSpanish(form);
  closeWhenLeft(dialog);
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>('input[type=radio]')?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const values = new FormData(form as HTMLFormElement);
      const read = (name: string) => String(values.get(name) ?? '').trim();
      const note = { date: date.value() ?? today, kind: read('kind') as ChangeNote['kind'], note: read('note') };
      dialog.remove();
      focusAgain();
      resolve(dialog.returnValue === SAVE ? note : undefined);
    });
  });
}

const SAVE = 'guardar';

/** What is missing, in the desk's words; the browser has its own, in its own language. */
const MISSING: Record<string, string> = { kind: 'Elija uno de los tres.', note: 'Escriba qué cambió y por qué.' };

function sayInSpanish(form: HTMLElement): void {
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')];
  const look = () => {
    for (const control of controls) {
      control.setCustomValidity('');
      if (control.validity.valueMissing) control.setCustomValidity(MISSING[control.name] ?? '');
    }
  };
  form.addEventListener('input', look);
  look();
}

function kindChoice(kinds: Question['kinds']): HTMLElement {
  const choice = element('fieldset');
  choice.append(
    element('legend', {}, 'Tipo'),
    ...kinds.map(({ value, label }) => {
      const line = element('label');
      line.append(
        element('input', { type: 'radio', name: 'kind', value, required: '' }),
        element('span', {}, `${label}: ${MEANINGS[value]}`),
      );
      return line;
    }),
  );
  return choice;
}

function buttons(dialog: HTMLDialogElement): HTMLElement {
  const row = element('p', { class: 'desk-dialog-buttons' });
  const back = element('button', { type: 'button' }, 'Volver sin guardar');
  back.addEventListener('click', () => dialog.close());
  row.append(
    element('button', { type: 'submit', value: SAVE, class: 'desk-dialog-main' }, 'Guardar con esta nota'),
    back,
  );
  return row;
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  const line = element('label', { class: 'desk-dialog-field' });
  line.append(element('span', {}, label), control);
  return line;
}

function listOf(lines: readonly string[]): HTMLElement {
  const list = element('ul');
  list.append(...lines.map((line) => element('li', {}, line)));
  return list;
}

function element(name: string, attributes: Readonly<Record<string, string>> = {}, text = ''): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

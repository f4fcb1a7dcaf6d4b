import { element } from './dom.ts';

/** One of several things to go on with. */
export interface Choice {
  title: string;
  /** What is said of it under its title. */
  note: string;
  run: () => void;
}

/** A list of buttons, in the order in which they want attention. */
export function pickList(lead: string, choices: readonly Choice[]): HTMLElement[] {
  const items = choices.map(({ title, note, run }) => {
    const words = [element('strong', {}, title), element('span', {}, note)];
    const button = element('button', { type: 'button' }, ...words);
    button.addEventListener('click', run);
    return element('li', {}, button);
  });
  return [element('p', {}, lead), element('ul', { className: 'desk-panel-choices' }, ...items)];
}

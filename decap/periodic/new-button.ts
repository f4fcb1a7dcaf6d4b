import { collectionModels, collectionNames } from '../../src/model/collections.ts';
import { newAddress } from '../adapter/open-editor.ts';
import type { DecapConfig } from '../config/config.ts';
import { element, linkTo } from './dom.ts';
import { openPanel, type Panel } from './panel.ts';
import { type PeriodicTask, periodicTasks } from './periodic-tasks.ts';

/** «Nuevo»: a button that offers the periodic work, and a new entry of each collection. */
export function createNewButton(config: DecapConfig, now: () => Date): HTMLElement {
  const button = element('button', { type: 'button', className: 'desk-new-button' }, 'Nuevo');
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', () => {
    const panel = openPanel('Nuevo');
    const tasks = periodicTasks(config, now).map((task) => toTaskButton(panel, task));
    const entries = collectionNames.map((name) =>
      linkTo(panel, `#${newAddress(name)}`, collectionModels[name].labelSingular),
    );
    panel.show([...group('Trabajo periódico', tasks), ...group('Una entrada', entries)]);
  });
  return button;
}

function group(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  const list = element('ul', { className: 'desk-panel-menu' }, ...items.map((item) => element('li', {}, item)));
  list.setAttribute('aria-label', title);
  return [element('h3', {}, title), list];
}

function toTaskButton(panel: Panel, { label, start }: PeriodicTask): HTMLElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', () => {
    panel.close();
    void start();
  });
  return button;
}

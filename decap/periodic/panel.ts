import { NO_ANSWER } from '../adapter/forge-errors.ts';
import { closeWhenLeft } from '../dom.ts';
import { element } from './dom.ts';

/** A dialog over the desk. */
export interface Panel {
  /** Puts something else into it; the focus goes to the first control, or to what is given. */
  show: (content: readonly Node[], focus?: HTMLElement) => void;
  /** Says something that concerns the whole panel, and reads it out. */
  say: (text: string) => void;
  close: () => void;
}

/** Opens a dialog with a heading; Escape and «Cerrar» close it, and the focus goes back to where it was. */
export function openPanel(title: string, onClose?: () => void): Panel {
  const heading = element('h2', { id: 'desk-panel-title', tabIndex: -1 }, title);
  const closing = element('button', { type: 'button', className: 'desk-panel-close' }, 'Cerrar');
  const message = element('p', { className: 'desk-panel-message' });
  message.setAttribute('role', 'alert');
  const content = element('div', { className: 'desk-panel-content' });
  const head = element('div', { className: 'desk-panel-head' }, heading, closing);
  const dialog = element('dialog', { className: 'desk-panel' }, head, content, message);
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
  });
  closeWhenLeft(dialog);
  closing.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  return {
    show: (nodes, focus) => {
      message.textContent = '';
      content.replaceChildren(...nodes);
      (focus ?? content.querySelector<HTMLElement>('input, select, textarea, button') ?? heading).focus();
    },
    say: (text) => {
      message.textContent = text;
    },
    close: () => dialog.close(),
  };
}

/** A form of the panel: what it does when it is sent, one sending at a time; what goes wrong is said. */
export function panelForm(panel: Panel, action: string, run: () => Promise<void>, ...fields: Node[]): HTMLFormElement {
  const button = element('button', { type: 'submit', className: 'desk-panel-do' }, action);
  const form = element(
    'form',
    { noValidate: true },
    ...fields,
    element('div', { className: 'desk-panel-foot' }, button),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    // Not `disabled`, which would throw the focus out of the dialog.
    button.setAttribute('aria-disabled', 'true');
    panel.say('');
    void guarded(panel, run).then(() => button.removeAttribute('aria-disabled'));
  });
  return form;
}

/** Does something; what goes wrong is said in the panel. */
export async function guarded(panel: Panel, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // What the browser says of a server that does not answer is English, and no advice.
    panel.say(error instanceof TypeError ? NO_ANSWER : (error as Error).message);
  }
}

import type { PreviewState } from '../check/draft-preview.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';
import { element, link } from '../dom.ts';
import { faultList } from './fault-list.ts';

/** What can be done with a preview. */
interface Actions {
  close: () => void;
  again: () => void;
}

const ADDRESS_ID = 'desk-preview-address';
const COPIED = 'Dirección copiada.';

/** Shows how the preview of a draft stands, in a region whose first line is read out whenever it changes. */
export function drawPreviewPanel(region: HTMLElement, state: PreviewState, { close, again }: Actions): void {
  const status = region.querySelector('[role=status]') ?? newStatus(region);
  if (status.textContent !== state.text) status.textContent = state.text;
  region.classList.toggle('desk-preview-failed', state.kind === 'failed');
  const drawn = JSON.stringify(state);
  if (region.dataset['drawn'] === drawn) return;
  region.dataset['drawn'] = drawn;
  const hadFocus = region.contains(document.activeElement);
  for (const old of [...region.children].slice(1)) old.remove();
  if (state.kind === 'busy') region.append(progress());
  if (state.faults.length > 0) region.append(faultList(state.faults));
  if (state.address !== undefined)
    region.append(
      ...addressField(new URL(addressOnSite(state.address), location.origin).href, () => {
        status.textContent = `${COPIED} ${state.text}`;
      }),
    );
  const buttons = element('p', 'desk-news-buttons');
  if (state.address !== undefined) buttons.append(link('Abrir', state.address));
  if (state.kind === 'ready' || state.kind === 'failed') buttons.append(button('Hacer de nuevo', again));
  buttons.append(button('Cerrar', close));
  region.append(buttons);
  // Who pressed a button that is gone stays here.
  if (hadFocus) region.querySelector<HTMLElement>('button')?.focus();
}

function newStatus(region: HTMLElement): HTMLElement {
  const status = element('p', '');
  status.setAttribute('role', 'status');
  region.append(status);
  return status;
}

function progress(): HTMLElement {
  const bar = element('progress', '');
  bar.setAttribute('aria-label', 'Se hace la vista previa');
  return bar;
}

function addressField(address: string, onCopied: () => void): HTMLElement[] {
  const label = element('label', '', 'Dirección');
  label.setAttribute('for', ADDRESS_ID);
  const input = document.createElement('input');
  Object.assign(input, { id: ADDRESS_ID, type: 'text', readOnly: true, value: address });
  input.addEventListener('focus', () => input.select());
  const copy = button('Copiar', () => {
    navigator.clipboard.writeText(address).then(onCopied, () => input.focus());
  });
  const row = element('div', 'desk-preview-address');
  row.append(label, input, copy);
  return [row];
}

function button(label: string, run: () => void): HTMLElement {
  const made = element('button', '', label);
  made.setAttribute('type', 'button');
  made.addEventListener('click', run);
  return made;
}

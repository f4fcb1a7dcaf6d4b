import { onPageChange } from './page-changes.ts';

/** A button of ours beside Decap's own, over the form. */
interface ToolbarButton {
  name: string;
  /** What most people came for. */
  isMain?: boolean;
  /** Whether it stands there now. */
  isOffered: () => boolean | Promise<boolean>;
  run: () => Promise<void>;
}

const PLACE = '[class*="-ToolbarSubSectionFirst"]';
const buttons: { spec: ToolbarButton; element: HTMLButtonElement }[] = [];

/** Puts a button into the bar over the form for as long as it is offered. */
export function addButton(spec: ToolbarButton): void {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = spec.isMain ? 'desk-toolbar-button desk-toolbar-main' : 'desk-toolbar-button';
  element.textContent = spec.name;
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-disabled') === 'true') return;
    element.setAttribute('aria-disabled', 'true');
    const end = () => element.removeAttribute('aria-disabled');
    // What went wrong stands above the form.
    spec.run().then(end, end);
  });
  buttons.push({ spec, element });
  if (buttons.length === 1) onPageChange(() => void place());
}

async function place(): Promise<void> {
  for (const { spec, element } of buttons) {
    const bar = document.querySelector(PLACE);
    const isOffered = bar !== null && (await spec.isOffered());
    if (isOffered && element.parentElement !== bar) bar.append(element);
    if (!isOffered && element.isConnected) element.remove();
  }
}

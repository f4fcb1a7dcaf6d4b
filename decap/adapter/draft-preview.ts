import { MAKE_PREVIEW_ACTION, PREVIEW_ACTION, type PreviewState } from '../check/draft-preview.ts';
import { LOCAL_API } from '../config/backends.ts';
import { NO_ANSWER } from './forge-errors.ts';
import { type EntryKey, entryAddress, type OpenEditor, openEditor } from './open-editor.ts';
import { drawPreviewPanel } from './preview-panel.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** Left part of the tool bar of a form, and the box above its fields. */
const TOOLBAR = '[class*="-ToolbarSubSectionFirst"]';
const PANE = '[class*="-ControlPaneContainer"]';
const BUTTON = 'desk-preview-button';
/** How often the desk is asked while a preview is made, in milliseconds. */
const STEP_MS = 1000;

/** What is shown of the preview of one entry. */
interface Shown {
  entry: EntryKey;
  region: HTMLElement;
}

/** Puts «Enviar vista previa» into the tool bar of every form, and what became of it above the fields. */
export function offerPreviews(): void {
  let shown: Shown | undefined;

  const close = () => {
    shown?.region.remove();
    shown = undefined;
    document.querySelector<HTMLElement>(`.${BUTTON}`)?.focus();
  };

  const show = (entry: EntryKey, state: PreviewState) => {
    if (!shown || addressOf(shown) !== entryAddress(entry)) {
      shown?.region.remove();
      shown = { entry, region: newRegion() };
    }
    drawPreviewPanel(shown.region, state, { close, again: () => void make(entry, true) });
    place();
  };

  /** Asks until the preview is there, or cannot be made, or somebody closes the region. */
  const follow = async (entry: EntryKey, first: PreviewState) => {
    for (let state = first; ; state = await ask(PREVIEW_ACTION, entry)) {
      show(entry, state);
      const { region } = shown ?? {};
      if (state.kind !== 'busy') return;
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
      if (region === undefined || shown?.region !== region) return;
    }
  };

  const make = async (entry: EntryKey, again: boolean) =>
    follow(entry, await ask(MAKE_PREVIEW_ACTION, entry, { again }));

  const start = () => {
    const editor = openEditor();
    if (!editor) return;
    const entry = keyOf(editor);
    if (editor.props.newEntry || editor.props.hasChanged) show(entry, { kind: 'none', text: NOT_SAVED, faults: [] });
    else void make(entry, false);
  };

  /** Decap draws its form anew after a save: what is ours is put back. */
  const place = () => {
    const toolbar = document.querySelector(TOOLBAR);
    if (toolbar && !toolbar.querySelector(`.${BUTTON}`)) toolbar.append(newButton(start));
    if (!shown) return;
    const editor = openEditor();
    const pane = document.querySelector(PANE);
    const isHere = editor && entryAddress(keyOf(editor)) === addressOf(shown);
    if (!toolbar || (editor && !isHere)) {
      shown.region.remove();
      shown = undefined;
    } else if (pane && shown.region.parentElement !== pane) pane.prepend(shown.region);
  };

  new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
}

const addressOf = ({ entry }: Shown): string => entryAddress(entry);

const keyOf = ({ props: { collection, slug = '' } }: OpenEditor): EntryKey => ({
  collection: String(collection.get('name')),
  slug,
});

async function ask(action: string, entry: EntryKey, params = {}): Promise<PreviewState> {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  try {
    const body = JSON.stringify({ action, params: { ...entry, ...params } });
    const response = await fetch(addressOnSite(LOCAL_API), { ...options, body });
    const said = (await response.json()) as PreviewState & { error?: string };
    return response.ok ? said : { kind: 'failed', text: said.error ?? NO_ANSWER, faults: [] };
  } catch {
    return { kind: 'failed', text: NO_ANSWER, faults: [] };
  }
}

function newRegion(): HTMLElement {
  const region = document.createElement('section');
  region.className = 'desk-preview';
  region.setAttribute('aria-label', 'Vista previa para enviar');
  return region;
}

function newButton(run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = BUTTON;
  button.textContent = 'Enviar vista previa';
  button.addEventListener('click', run);
  return button;
}

const NOT_SAVED = 'Guarde primero: la vista previa muestra lo que está guardado.';

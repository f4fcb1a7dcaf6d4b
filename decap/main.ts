import { acceptConfigWithoutEval } from './adapter/accept-config.ts';
import { decap } from './cms.ts';
import { type DecapConfig, RARE } from './config/config.ts';
import { keepInHead } from './adapter/head.ts';
import { loadDecap } from './adapter/load.ts';
import { enterLocalDesk } from './adapter/local-desk.ts';
import { holdCopies } from './adapter/recovery.ts';
import { foldFields } from './adapter/fold.ts';
import { focusNewItems } from './adapter/new-items.ts';
import { startToday } from './config/today.ts';
import { keepDraftsApart } from './adapter/own-draft.ts';
import { offerDiscarding } from './adapter/own-text.ts';
import { offerPublishing } from './adapter/publish-now.ts';
import { createNewButton } from './periodic/new-button.ts';
import { registerAll } from './register.ts';
import { tintRowLines } from './adapter/row-lines.ts';
import { saveWithKey } from './adapter/save-key.ts';
import { startWithoutPreview } from './adapter/small-screen.ts';
import { todayBy } from './list/today.ts';
import type { News } from './check/publication.ts';
import type { Term } from '../src/model/settings/terms.ts';
import { translateAccessibleText } from './adapter/accessible-names.ts';
import { announceSaving } from './adapter/live-status.ts';
import { itemName } from './list/item-name.ts';
import { knownPages } from './adapter/site-pages.ts';
import { linkToSite } from './adapter/site-links.ts';
import { keepFocus } from './adapter/keep-focus.ts';
import { registerLibrary } from './adapter/media-library.ts';
import { offerPreviews } from './adapter/draft-preview.ts';
import { showFaults } from './adapter/fault-summary.ts';
import {
  guardSaves,
  mediaStore,
  publishTogether,
  savedText,
  scheduledDesk,
  waitingDrafts,
} from './adapter/save-guard.ts';
import { openVersions } from './adapter/versions-panel.ts';
import { addScreen } from './adapter/own-screen.ts';
import { followAddress } from './adapter/address.ts';
import { askForNotes } from './adapter/change-note.ts';
import { offerFastLane } from './adapter/fast-lane.ts';
import { offerCopies } from './adapter/copy-list.ts';
import { keepWhileTyping } from './adapter/typing.ts';
import { SOURCE } from './format/formats.ts';
import { offerStop } from './adapter/scheduled-panel.ts';
import { offerTogether } from './adapter/publish-together.ts';
import { cleanPastes } from './adapter/paste.ts';
import { pageLists } from './adapter/paged-lists.ts';
import { watchPublications } from './adapter/publication-panel.ts';
import { openToday } from './today/today.ts';
import { addressOnSite } from '../src/lib/site-address.ts';

/** Loads Decap, teaches it our formats, widgets, blocks and words, and starts it on the computed configuration. */
async function start(): Promise<void> {
  acceptConfigWithoutEval();
  keepDraftsApart();
  holdCopies(SOURCE, () => new Date());
  keepWhileTyping();
  followAddress();
  startWithoutPreview();
  saveWithKey();
  cleanPastes();
  const response = await fetch(addressOnSite('/admin/config.yml'));
  const config = (await response.json()) as DecapConfig;
  // The desk stands on its site: the link in its head leads to the pages served here, not to the settings' address.
  config['display_url'] = location.origin;
  const isLocal = await enterLocalDesk(config);
  if (config.backend.name === 'proxy' && !isLocal) throw new Error(NO_DESK);
  await loadDecap(addressOnSite('/admin/decap/decap-cms.js'));
  const terms = await fetch(addressOnSite('/admin/terms.json'));
  const context = { now: new Date(), term: (await terms.json()) as Term };
  registerAll(context, String(config['site_url']), siteNow, () => new Date());
  if (isLocal) pageLists(config);
  guardSaves(isLocal ? 'proxy' : config.backend.name, config, () => new Date());
  registerLibrary(config, mediaStore, isLocal);
  showFaults(siteNow, async () => [...((await waitingDrafts()) ?? []), ...((await scheduledDesk()?.list()) ?? [])]);
  askForNotes(() => new Date());
  focusNewItems();
  tintRowLines();
  foldFields(RARE);
  offerPublishing();
  offerDiscarding();
  offerFastLane(() => new Date());
  document.querySelector('[data-admin-loading]')?.remove();
  translateAccessibleText(document.body, itemName);
  keepFocus();
  announceSaving();
  linkToSite(isLocal ? (entry, history) => void openVersions(config, entry, history) : undefined);
  offerCopies(config, savedText);
  const refresh = offerToday();
  keepInHead(createNewButton(config, () => new Date()));
  if (isLocal) {
    watchPublications(refresh);
    offerPreviews();
  }
  offerTogether(publishTogether);
  offerStop(scheduledDesk);
  decap().CMS.init({ config: startToday(config, today()) });
}

const today = todayBy(() => new Date());

/** The first screen; whoever learns of news tells it. */
function offerToday(): (news: readonly News[]) => void {
  let latest: readonly News[] = [];
  let screen: ReturnType<typeof openToday> | undefined;
  addScreen({
    address: '/hoy',
    label: 'Hoy',
    open: () => {
      screen = openToday({
        now: () => new Date(),
        drafts: waitingDrafts,
        scheduled: () => scheduledDesk()?.list(),
        news: () => latest,
      });
      return screen;
    },
  });
  return (news) => {
    latest = news;
    void screen?.refresh();
  };
}

const siteNow = () => ({ today: today(), pages: knownPages() });

const NO_DESK =
  'Este sitio no tiene conectada su mesa de redacción. En su equipo se abre con «npm start»; en internet hay que configurar el repositorio (variable CMS_BACKEND). El manual explica cómo.';

start().catch((error: Error) => {
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.textContent = error.message;
  document.querySelector('[data-admin-loading]')?.append(message);
});

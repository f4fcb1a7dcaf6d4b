import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../helpers/paths.ts';

/** Everything of Decap's inside that `decap/adapter/` relies on; its README has a row for each of these names. */
const INTERNALS: Record<string, RegExp> = {
  'AJV compiles its checks with new Function(self, scope, code)':
    /new Function\(`\$\{\w+\.default\.self\}`,`\$\{\w+\.default\.scope\}`,/,
  'window.CMS_MANUAL_INIT': /window\.CMS_MANUAL_INIT\?/,
  'localStorage «decap-cms-user»': /storageKey="decap-cms-user"/,
  'localStorage «cms.right-pane»': /="cms\.right-pane"/,
  'IndexedDB keys «backup.…»': /="backup";return \w+\?`\$\{\w+\}\.\$\{\w+\}/,
  'IDBObjectStore.get, answered through onsuccess': /\.get\(\w+\);[^{}]*\.onsuccess=function/,
  'IndexedDB «localforage», store «keyvaluepairs»': /name:"localforage",size:\d+,storeName:"keyvaluepairs"/,
  'the copy of a new entry goes with that of another': /deleteLocalDraftBackup\(\w+,\w+\)\{/,
  'CMS.getBackend': /\bgetBackend:\w+,/,
  'error.notUnderEditorialWorkflow': /this\.notUnderEditorialWorkflow=/,
  'React keeps its root under __reactContainer$': /"__reactContainer\$"\+/,
  'the form keeps copies with createBackup, which can be flushed':
    /createBackup=\w+\(\)\(function|createBackup\.flush\(\)/,
  'the form throws its copy away with deleteBackup': /\bdeleteBackup\(\)\{/,
  'a form whose draft has no entry shows that it is loading':
    /null==(\w+)\|\|void 0===\1\.get\("entry"\)\|\|\w+&&\w+\.get\("isFetching"\)\?/,
  'the store is made with what the developer tools of Redux put before it':
    /window\.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__\?window\.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__:/,
  'a draft changes with DRAFT_CREATE_FROM_ENTRY': /="DRAFT_CREATE_FROM_ENTRY"/,
  'a draft changes with DRAFT_DISCARD': /="DRAFT_DISCARD"/,
  'a draft changes with UNPUBLISHED_ENTRY_PERSIST_SUCCESS': /="UNPUBLISHED_ENTRY_PERSIST_SUCCESS"/,
  'a draft changes with UNPUBLISHED_ENTRY_PERSIST_FAILURE': /="UNPUBLISHED_ENTRY_PERSIST_FAILURE"/,
  'a new entry gets its address with history.replace': /\.replace\(`\/collections\/\$\{\w+\}\/entries\/\$\{\w+\}`\)/,
  'a route hands the history of the router on': /\{history:\w+\.props\.history,location:/,
  'questions are asked with window.confirm': /window\.confirm\(this\.props\.t\("editor\.editor\.confirmLoadBackup"\)\)/,
  'proxy backend.unpublishedEntry takes 404 for «no draft»':
    /action:"unpublishedEntry",params:\{[^{}]*\}\}\)\}catch\(\w+\)\{if\(404===\w+\.status\)/,
  'proxy backend.request': /async request\(\w+\)\{const \w+=await \w+\.fetchWithTimeout\(this\.proxyUrl/,
  'client.getBranch': /async getBranch\(/,
  'the card of the board leads to its entry': /`collections\/\$\{\w+\}\/entries\/\$\{\w+\}\?ref=workflow`/,
  'the card of the board shows pullRequestAuthor': /author:\w+\.pullRequestAuthor/,
  'backend.unpublishedEntry': /async unpublishedEntry\(/,
  'a cursor stands under a symbol without a name': /Symbol\("cursor key for compatibility with old backends"\)/,
  'the backend «test-repo» lists what is not there as an empty list with a cursor':
    /registerBackend\("test-repo",class\{[\s\S]{0,900}entriesByFolder\(\w+,\w+,\w+\)\{const \w+=\(\w+\?/,
  'all entries are asked of backend.allEntriesByFolder': /implementation\.allEntriesByFolder\)\{/,
  'a search makes entries of them with map, and looks through them with the package fuzzy, by reduce':
    /\.then\(\w+=>this\.processEntries\(\w+,\w+\)\)[\s\S]{0,900}await this\.listAllEntries\(\w+\);return \w+\.filter\(\w+,\w+,\{extract:/,
  'a search shows what scores more than 5, the highest score first': /\.filter\(\(\{score:\w+\}\)=>\w+>5\)\.sort\(/,
  'a list goes on with backend.traverseCursor': /this\.implementation\.traverseCursor\(/,
  'backend.unpublishedEntries': /async unpublishedEntries\(/,
  'an address that it does not know shows NotFoundContainer below the head': /label:"NotFoundContainer"/,
  'backend.unpublishedEntryDataFile': /async unpublishedEntryDataFile\(/,
  'backend.persistEntry': /async persistEntry\(/,
  'backend.persistMedia': /async persistMedia\(/,
  'backend.deleteFiles': /\bdeleteFiles\(\w+,\w+\)\{/,
  'backend.updateUnpublishedEntryStatus': /\bupdateUnpublishedEntryStatus\(\w+,\w+,\w+\)\{/,
  'backend.publishUnpublishedEntry': /\bpublishUnpublishedEntry\(\w+,\w+\)\{/,
  'backend.deleteUnpublishedEntry': /\bdeleteUnpublishedEntry\(\w+,\w+\)\{/,
  'client.readFile': /async readFile\(/,
  'github client.getUnpublishedEntrySha': /async getUnpublishedEntrySha\(/,
  'github client.getDefaultBranch': /async getDefaultBranch\(/,
  'github client.rebaseBranch': /async rebaseBranch\(/,
  'github client.patchBranch': /[ }]patchBranch\(\w+,\w+,\w+=?/,
  'github client.forceMergePR': /async forceMergePR\(/,
  'github client.originRepoURL': /this\.originRepoURL=/,
  'github and forgejo client.request': /async request\(\w+,\w+=\{\},/,
  'gitlab client.request and requestJSON': /requestJSON=\w+=>this\.request\(/,
  'gitlab client.uploadAndCommit': /async uploadAndCommit\(/,
  'forgejo client.getDifferences': /async getDifferences\(/,
  'forgejo client.getPullRequestFiles': /async getPullRequestFiles\(/,
  'forgejo client.createBranch': /async createBranch\(/,
  'forgejo client.deleteBranch': /async deleteBranch\(/,
  'forgejo client.changeFilesOnBranch': /async changeFilesOnBranch\(/,
  'the rich-text control asks its prop getEditorComponents': /\bgetEditorComponents:\w+\(\)\.func\.isRequired/,
  'the rich-text control is the widget «richtext»': /return\{name:"richtext",controlComponent:/,
  'a control of a file has a controlID': /this\.controlID=/,
  'a control gets onPersistMedia': /\bonPersistMedia:\w+/,
  'a draft keeps its files as mediaFiles': /\["entry","mediaFiles"\]/,
  'backend.getMediaFile': /async getMediaFile\(/,
  'an asset has its file as fileObj': /this\.fileObj=/,
  'who has entered is a plain object': /imageUrl:\w+\?\.avatar_url/,
  'the tool bar has a button to delete': /label:"DeleteButton"/,
  'Toastify names a notice by its kind': /`Toastify__toast--\$\{/,
  'Toastify names its close button': /`Toastify__close-button /,
  'Toastify names the box of its notices': /"Toastify__toast-container"/,
  'Toastify closes with the English «close»': /ariaLabel:\w+="close"/,
  'SplitPane names itself': /\["SplitPane",/,
  'SplitPane names its second pane': /\["Pane2",/,
  'SplitPane names its handle': /="Resizer",/,
  'react-select names what it says to screen readers': /name:"\w+-a11yText"/,
  'react-select announces in English': /"Use left and right to toggle between focused values/,
  'react-select has no options in English': /return"No options"/,
  'Slate marks its box with data-slate-editor': /"data-slate-editor":!0/,
  'Slate marks blocks with data-slate-void': /"data-slate-void"/,
  'React keeps a fiber beside each element': /="__reactFiber\$"\+/,
  'the toolbar inserts blocks with tf.insertNodes, type «shortcode»':
    /\.tf\.insertNodes\(\{children:\[\{text:""\}\],type:"shortcode"/,
  'Plate reads the selection of the page with api.toSlateRange': /\btoSlateRange\b/,
  'Plate puts the focus into the text with tf.focus': /\.tf\.focus\(\)/,
  'Plate writes with tf.insertText': /\.tf\.insertText\(/,
  'Plate normalizes with tf.normalizeNode': /\.normalizeNode=\w+\.tf\.normalizeNode/,
  'the form keeps its pane as controlPaneRef': /ref:\w+=>this\.controlPaneRef=/,
  'a field keeps its control as innerWrappedControl': /this\.innerWrappedControl=/,
  'a field has a uniqueFieldId': /uniqueFieldId=\w+\(\)\(`\$\{/,
  'parts of the form are in childRefs': /childRefs=\{\}/,
  'items of a list have keys, and a list has focus(path)': /\bfocus\(\w+\)\{[^}]*itemsCollapsed/,
  'the form saves with persistEntry and knows the currentStatus of its draft':
    /\{persistEntry:\w+,collection:\w+,currentStatus:\w+,hasWorkflow:\w+,loadEntry:/,
  'the form publishes with publishUnpublishedEntry': /\{publishUnpublishedEntry:\w+,createDraftDuplicateFromEntry:/,
  'the form knows a draft of a published entry': /getIn\(\["entry","isModification"\]\)/,
  'Slate marks its own paste': /application\/\$\{\w+\}|x-slate-fragment/,
  'the words of a point are «lic»': /lic:"paragraph"/,
  'marks are bold, italic and strikethrough': /bold:"strong",italic:"emphasis",strikethrough:"delete"/,
  'menus are a box with aria-haspopup, and its items': /"aria-haspopup":!0,"aria-expanded":/,
  'the head holds what one does in AppHeaderActions': /label:"AppHeaderActions"/,
  'the head offers new entries with AppHeaderQuickNewButton': /label:"AppHeaderQuickNewButton"/,
  'persistEntry is told of the workflow, the draft and the message':
    /newEntry:\w+,commitMessage:[^{}]*\{[^{}]*\}[^{}]*,collectionName:[^{}]*,useWorkflow:\w+,[^{}]*unpublished:\w+/,
  'dnd-kit announces in English': /\bTo pick up a draggable item, press the space bar/,
};

const dist = join(dirname(createRequire(import.meta.url).resolve('decap-cms/package.json')), 'dist');
const bundle = readFileSync(join(dist, 'decap-cms.js'), 'utf8');

test.each(Object.entries(INTERNALS))('Decap still has: %s', (_, pattern) => {
  expect(pattern.test(bundle)).toBe(true);
});

/** Names of components that our selectors look for: emotion writes them at the end of its class names. */
const folder = join(ROOT, 'decap/adapter');
const sources = readdirSync(folder).filter((name) => /\.(ts|css)$/.test(name));
const labels = new Set(
  sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\[class\*=['"]-?(\w+)/g)].map((match) => match[1] ?? ''),
  ),
);

test('our selectors name components of Decap', () => expect(labels.size).toBeGreaterThan(30));

test.each([...labels])('Decap still has a component %s', (label) => {
  expect(new RegExp(`label:"?${label}|name:"\\w+-${label}|[A-Za-z.]+\\("${label.toLowerCase()}"`).test(bundle)).toBe(
    true,
  );
});

/** What is served under `/admin/decap/`. */
test('its program is one file, and lazy parts that end in its name', () => {
  const names = readdirSync(dist);
  expect(names).toContain('decap-cms.js');
  expect(names.filter((name) => name.endsWith('.decap-cms.js')).length).toBeGreaterThan(50);
  expect(names.filter((name) => name.endsWith('.wasm'))).toHaveLength(2);
});

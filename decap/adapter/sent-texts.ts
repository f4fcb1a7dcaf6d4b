/** Where this tab keeps what it sent, so that it knows its own texts again after the page was loaded anew. */
const KEY = 'mesa-enviados';
/** Texts of a few kilobytes each; more than one only while answers fail to come. */
const KEPT = 10;

type Sent = readonly [path: string, text: string];

/** Remembers a text that is about to be saved: its answer may be lost though the save went through. */
export function rememberSent(path: string, text: string): void {
  write([[path, text], ...read().filter((sent) => sent[0] !== path || sent[1] !== text)]);
}

/** The save of a text was confirmed: what was sent before it counts no more. */
export function rememberSaved(path: string, text: string): void {
  write([[path, text], ...read().filter((sent) => sent[0] !== path)]);
}

/** Texts of a file that this tab sent, the last one first. */
export const sentTexts = (path: string): string[] =>
  read()
    .filter((sent) => sent[0] === path)
    .map(([, text]) => text);

/** Without room in the browser's storage they last as long as the page. */
let onThisPage: readonly Sent[] | undefined;

function read(): readonly Sent[] {
  onThisPage ??= JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Sent[];
  return onThisPage;
}

function write(sent: readonly Sent[]): void {
  onThisPage = sent.slice(0, KEPT);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(onThisPage));
  } catch {
    // The page itself still knows them.
  }
}

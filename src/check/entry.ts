import { publicationDay } from '../domain/publication.ts';
import { createIssue } from '../i18n/issues.ts';
import { createPlaces, type FileIssue, type Place } from '../lib/issue.ts';
import { isSlug, toSlug } from '../lib/slug.ts';
import { checkBody } from '../mdx/guard.ts';
import { bodyMedia, type MediaUse } from '../mdx/media.ts';
import { bodyNames } from '../mdx/names.ts';
import { parseSource } from '../mdx/parse.ts';
import { bodyRules, collectionModels, type EntryCollection } from '../model/collections.ts';
import { MARKER } from '../model/draft.ts';
import { type CheckedEntry, hasChangeNotes, type ParsedEntry } from './checked-entry.ts';
import type { EntryFile, MediaFile } from './content-files.ts';
import { readBody, readEntry } from '../content-file/read.ts';
import { dataFaults } from './data-issues.ts';
import { type LedgerEntry, ledgerIssues } from './ledger.ts';
import { dataMedia, mediaIssues } from './media.ts';
import { plainLanguageIssues } from './plain-language.ts';
import { readSourceFile, toldSigns } from './source-file.ts';

/** Every fault of one entry, so that one round of mending is enough. */
export interface EntryCheck {
  issues: FileIssue[];
  /** The pictures and files that it uses. */
  media: MediaUse[];
  /** There unless the file is no text. */
  draft?: ParsedEntry;
  /** There when the model accepts its data, even if its body has faults. */
  entry?: CheckedEntry;
}

const START: Place = { line: 1, column: 1 };
/** The longest title (150) with its day; the files of a page have this name too, and a name of a disk ends at 255. */
const MAX_NAME = 180;
/** Names that Windows keeps for its devices: nobody could clone the repository there. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What the file of an entry says by itself, whatever lies beside it. Plain data, the same for the same bytes. */
export interface EntryReading {
  /** Every fault but those of the files that it uses. */
  issues: FileIssue[];
  /** There unless the file is no text. */
  draft?: Pick<ParsedEntry, 'data' | 'names'> & { media: MediaUse[] };
  /** The data as the model gives them, when it accepts them. */
  accepted?: CheckedEntry['data'];
}

/** Checks one entry on its own: name, bytes, data, body, files it uses, plain language. Pure. */
export function checkEntry(
  file: EntryFile,
  media: ReadonlyMap<string, MediaFile>,
  { issues, draft, accepted } = readEntryFile(file),
): EntryCheck {
  if (!draft) return { issues, media: [] };
  const { media: uses, ...read } = draft;
  const all = [...issues, ...mediaIssues(file.collection, uses, media)];
  const parsed: ParsedEntry = { ...file, ...read, placeAt: (path) => locate(file).placeAt(path) };
  return {
    issues: all,
    media: uses,
    draft: parsed,
    ...(accepted && { entry: { ...parsed, data: accepted } as CheckedEntry }),
  };
}

/** Reads one entry and finds every fault that it has of its own. Pure. */
export function readEntryFile(file: EntryFile): EntryReading {
  const source = readSourceFile(file.bytes);
  const fileIssues = [...nameIssues(file.id), ...source.issues];
  if (source.text === undefined) return { issues: fileIssues };
  const { data, body, placeAt, issues: dataIssues } = readEntry(source.text);
  const { schema } = collectionModels[file.collection];
  const told = toldSigns(source.issues);
  const faults = dataIssues.length > 0 ? dataIssues : dataFaults(schema, data, placeAt, told);
  const { tree, issues: syntaxIssues, isUnread } = parseSource(body);
  // Without the end of the data nobody knows where the body starts.
  const isCut = !dataIssues.some(({ code }) => code.startsWith('frontmatter/'));
  const guarded = isUnread ? [] : checkBody(tree, { ...bodyRules(file.collection), source: body, told });
  const bodyIssues = isCut ? [...syntaxIssues, ...guarded] : [];
  const issues = [fileIssues, faults, bodyIssues, plainLanguageIssues(tree), draftIssues(source.text)].flat();
  const uses = [...dataMedia(file.collection, data, placeAt), ...bodyMedia(tree)];
  const draft = { data, names: bodyNames(tree), media: uses };
  if (faults.length > 0) return { issues, draft };
  const accepted = schema.parse(data) as CheckedEntry['data'];
  const entry = { collection: file.collection, data: accepted, placeAt, tree } as LedgerEntry;
  const noted = hasChangeNotes(entry) ? noteIssues(entry) : [];
  return { issues: [issues, noted, ledgerIssues(entry)].flat(), draft, accepted };
}

/** The body of an entry that was read as text, with its line numbers. */
export const bodyOf = ({ bytes }: EntryFile): string => readBody(readSourceFile(bytes).text ?? '');

/** Where the data of an entry stand: looked up for the few entries with a fault beside the others. */
const locate = ({ bytes }: EntryFile) => readEntry(readSourceFile(bytes).text ?? '');

function nameIssues(id: string): FileIssue[] {
  if (id.length > MAX_NAME)
    return [createIssue('file/name-length', START, { length: String(id.length), max: String(MAX_NAME) })];
  if (isSlug(id) && !DEVICES.test(id)) return [];
  return [
    createIssue('file/name', START, {
      name: `${id}.mdx`,
      suggestion: `${DEVICES.test(id) ? `entrada-${id}` : toSlug(id) || 'entrada'}.mdx`,
    }),
  ];
}

/** Parts that a scaffold left for a person to write. */
function draftIssues(text: string): FileIssue[] {
  const placeAt = createPlaces(text);
  return [...text.matchAll(new RegExp(`${MARKER}[^\\n"]*`, 'g'))].map((match) =>
    createIssue('draft/marker', placeAt(match.index), { source: match[0].trim() }),
  );
}

/** A note cannot tell of a change made before there was something to change. */
function noteIssues({ data, placeAt }: Pick<CheckedEntry<EntryCollection>, 'data' | 'placeAt'>): FileIssue[] {
  const published = publicationDay(data);
  return data.changeNotes.flatMap((note, index) =>
    note.date >= published
      ? []
      : [
          createIssue('field/note-before-publication', placeAt(['changeNotes', index, 'date']), {
            day: note.date,
            published,
          }),
        ],
  );
}

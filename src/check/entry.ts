import { publicationDay } from '../domain/publication.ts';
import { createIssue } from '../i18n/issues.ts';
import { createPlaces, type FileIssue, type Place } from '../lib/issue.ts';
import { isSlug, toSlug } from '../lib/slug.ts';
import { checkBody } from '../mdx/guard.ts';
import { parseSource } from '../mdx/parse.ts';
import { bodyRules, collectionModels, type EntryCollection } from '../model/collections.ts';
import { MARKER } from '../model/draft.ts';
import { type CheckedEntry, hasChangeNotes, type ParsedEntry } from './checked-entry.ts';
import type { EntryFile, MediaFile } from './content-files.ts';
import { readEntry } from '../content-file/read.ts';
import { dataFaults } from './data-issues.ts';
import { ledgerIssues } from './ledger.ts';
import { mediaIssues } from './media.ts';
import { plainLanguageIssues } from './plain-language.ts';
import { hasHiddenSign, readSourceFile } from './source-file.ts';

/** Every fault of one entry, so that one round of mending is enough. */
export interface EntryCheck {
  issues: FileIssue[];
  /** There unless the file is no text. */
  draft?: ParsedEntry;
  /** There when the model accepts its data, even if its body has faults. */
  entry?: CheckedEntry;
}

const START: Place = { line: 1, column: 1 };

/** Checks one entry on its own: name, bytes, data, body, files it uses, plain language. Pure. */
export function checkEntry(file: EntryFile, media: ReadonlyMap<string, MediaFile>): EntryCheck {
  const source = readSourceFile(file.bytes);
  const fileIssues = [...nameIssues(file.id), ...source.issues];
  if (source.text === undefined) return { issues: fileIssues };
  const { data, body, placeAt, issues: dataIssues } = readEntry(source.text);
  const { schema } = collectionModels[file.collection];
  const faults =
    dataIssues.length > 0 ? dataIssues : dataFaults(schema, data, placeAt, { hasHidden: hasHiddenSign(source.issues) });
  const { tree, issues: syntaxIssues, isUnread } = parseSource(body);
  // Without the end of the data nobody knows where the body starts.
  const isCut = !dataIssues.some(({ code }) => code.startsWith('frontmatter/'));
  const guarded = isUnread ? [] : checkBody(tree, { ...bodyRules(file.collection), source: body });
  const bodyIssues = isCut ? [...syntaxIssues, ...guarded] : [];
  const issues = [
    fileIssues,
    faults,
    bodyIssues,
    mediaIssues(file.collection, data, tree, placeAt, media),
    plainLanguageIssues(tree),
    draftIssues(source.text),
  ].flat();
  const draft: ParsedEntry = { ...file, data, body, tree, placeAt };
  if (faults.length > 0) return { issues, draft };
  const entry = { ...draft, data: schema.parse(data) } as CheckedEntry;
  const noted = hasChangeNotes(entry) ? noteIssues(entry) : [];
  return { issues: [issues, noted, ledgerIssues(entry)].flat(), draft, entry };
}

function nameIssues(id: string): FileIssue[] {
  if (isSlug(id)) return [];
  return [createIssue('file/name', START, { name: `${id}.mdx`, suggestion: `${toSlug(id) || 'entrada'}.mdx` })];
}

/** Parts that a scaffold left for a person to write. */
function draftIssues(text: string): FileIssue[] {
  const placeAt = createPlaces(text);
  return [...text.matchAll(new RegExp(`${MARKER}[^\\n"]*`, 'g'))].map((match) =>
    createIssue('draft/marker', placeAt(match.index), { source: match[0].trim() }),
  );
}

/** A note cannot tell of a change made before there was something to change. */
function noteIssues({ data, placeAt }: CheckedEntry<EntryCollection>): FileIssue[] {
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

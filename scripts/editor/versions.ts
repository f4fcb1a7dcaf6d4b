import type { Version } from '../../decap/check/versions.ts';
import { addedNotes } from '../../src/check/entry-changes.ts';
import { patchEntry } from '../../src/content-file/patch.ts';
import { readEntry } from '../../src/content-file/read.ts';
import { tellingField } from '../../src/domain/dated-records.ts';
import { formatInstant } from '../../src/i18n/format.ts';
import { isSlug } from '../../src/lib/slug.ts';
import { type CollectionName, collectionModels, modelOf } from '../../src/model/collections.ts';
import type { Desk } from './clone.ts';
import type { Entry } from './drafts.ts';
import { git, tryGit } from './git.ts';

/** More versions than these nobody looks through. */
const MOST = 50;

/** What was published of an entry, the newest first, also under another name; nothing for what is no entry. */
export async function entryVersions({ clone, branch, prefix }: Desk, { collection, slug }: Entry): Promise<Version[]> {
  if (!Object.hasOwn(collectionModels, collection) || !isSlug(slug)) return [];
  const name = collection as CollectionName;
  const path = `${prefix}${name}/${slug}.mdx`;
  const log = await git(clone, 'log', '--follow', '--name-only', LINES, `-n${MOST}`, branch, '--', path);
  const commits = log.split('\u0001').slice(1).map(readCommit);
  const texts = await Promise.all(
    commits.map(async ({ hash, file }) => (await tryGit(clone, 'show', `${hash}:${file}`)).out),
  );
  return commits.map(({ at, who }, index) => {
    const [text = '', older] = texts.slice(index, index + 2);
    const { data, body } = readEntry(text);
    const notes = older === undefined ? [] : addedNotes({ collection: name, before: older, after: text });
    return {
      when: formatInstant(new Date(at)),
      who,
      notes: notes.map(({ note }) => note),
      title: String(data['title'] ?? slug),
      body: body.trim(),
      raw: withToldOf(name, text, texts[0] ?? text),
    };
  });
}

const LINES = '--format=%x01%H%n%aI%n%an';

function readCommit(text: string): { hash: string; at: string; who: string; file: string } {
  const [hash = '', at = '', who = '', ...files] = text.split('\n');
  return { hash, at, who, file: files.find((line) => line !== '') ?? '' };
}

/** A text of then with what the public was told since: no note and no change of a date goes away with what it tells of. */
function withToldOf(collection: CollectionName, text: string, today: string): string {
  const { schema, guardedDates = [] } = modelOf(collection);
  const told = ['changeNotes', ...guardedDates.map(tellingField)];
  const { data } = readEntry(today);
  const kept = Object.fromEntries(
    told.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]),
  );
  try {
    return patchEntry(text, (values) => ({ ...values, ...kept }), Object.keys(schema.shape));
  } catch {
    // What cannot be read is recovered as it was.
    return text;
  }
}

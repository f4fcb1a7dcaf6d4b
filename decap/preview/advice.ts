import { publicationDay } from '../../src/domain/publication.ts';
import { plainLanguageIssues } from '../../src/check/plain-language.ts';
import type { FileIssue } from '../../src/lib/issue.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { textOf } from '../../src/mdx/tree.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import { entryId } from '../../src/model/entry-id.ts';
import { entryPath } from '../../src/routes.ts';
import { parseBody } from '../body/parse.ts';
import { type Readability, readabilityOf } from './readability.ts';
import { paragraphsOf } from './render-body.ts';

/** What helps to write, beside the preview. Advice, never a gate. */
export interface Advice {
  readability: Readability | undefined;
  issues: FileIssue[];
}

export function adviceOn(body: string): Advice {
  const { tree } = parseBody(body);
  return { readability: readabilityOf(paragraphsOf(tree, textOf)), issues: plainLanguageIssues(tree) };
}

/** Address that an entry will have, as far as its title and its day are known. */
export function addressOf(collection: CollectionName, title: string, publishedAt: string, slug: string): string {
  if (slug) return entryPath(collection, slug);
  const day = Number.isNaN(Date.parse(publishedAt))
    ? 'AAAA-MM-DD'
    : publicationDay({ publishedAt, changeNotes: [] } as never);
  return entryPath(collection, entryId(collection, toSlug(title) === '' ? 'titulo' : title, day));
}

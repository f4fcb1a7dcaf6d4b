import type { Nodes, Parents } from 'mdast';
import { findPersonalData, findPrivateData, type PersonalData } from '../domain/personal-data.ts';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue, Place } from '../lib/issue.ts';
import { isTag, placeOf, walk } from '../mdx/tree.ts';
import { modelOf } from '../model/collections.ts';
import { fieldValues } from '../model/introspection.ts';
import type { CheckedEntry } from './checked-entry.ts';

/** What the rule looks at: an entry of a file, or of a form that is about to be saved. */
type Entry = Pick<CheckedEntry, 'collection' | 'data' | 'tree' | 'placeAt'>;

/** Personal data that an entry gives away; of a question more is asked, because it came from a person. */
export const personalDataIssues = (entry: Entry): FileIssue[] =>
  entry.collection === 'questions' ? questionIssues(entry) : [...fieldIssues(entry), ...bodyIssues(entry)];

const WORDS = {
  email: 'una dirección de correo',
  phone: 'un número de teléfono',
  'id-number': 'un número que puede ser de cédula o de cuenta',
};

/** In the question nothing may say who asked; in the answer no e-mail and no telephone stands, so that none is a private one. */
function questionIssues({ data, tree, placeAt }: Entry): FileIssue[] {
  const issueOf = ({ kind, found }: PersonalData, place: Place) =>
    createIssue('question/personal-data', place, { kind: WORDS[kind], found });
  const fields = data as unknown as Record<string, string>;
  const inFields = ['title', 'summary', 'question'].flatMap((field) =>
    findPersonalData(fields[field] ?? '').map((finding) => issueOf(finding, placeAt([field]))),
  );
  const inAnswer: FileIssue[] = [];
  walk(tree, (node) => {
    if (node.type !== 'text') return;
    const contacts = findPersonalData(node.value).filter(({ kind }) => kind !== 'id-number');
    const identities = findPrivateData(node.value).filter(({ kind }) => kind === 'id-number');
    inAnswer.push(...[...contacts, ...identities].map((finding) => issueOf(finding, placeOf(node))));
  });
  return [...inFields, ...inAnswer];
}

const issuesOf = (text: string, place: Place): FileIssue[] =>
  findPrivateData(text).map(({ kind, found }) =>
    createIssue('text/personal-data', place, { kind: PRIVATE_WORDS[kind], found }),
  );

const PRIVATE_WORDS = {
  email: 'un correo personal',
  phone: 'un número de celular',
  'id-number': 'un número de cédula',
};

/** Everything that people write freely; an address of the web and what has a form of its own are none of it. */
function fieldIssues({ collection, data, placeAt }: Entry): FileIssue[] {
  return fieldValues(modelOf(collection).schema, data).flatMap(({ path, meta, value }) => {
    const isFree = (meta.widget === 'string' || meta.widget === 'text') && !meta.format;
    return isFree && typeof value === 'string' && !/^https?:/.test(value) ? issuesOf(value, placeAt(path)) : [];
  });
}

function bodyIssues({ tree }: Entry): FileIssue[] {
  const issues: FileIssue[] = [];
  walk(tree, (node, ancestors) => {
    if (ancestors.some(isChannel)) return;
    for (const text of textsOf(node)) issues.push(...issuesOf(text, placeOf(node)));
  });
  return issues;
}

/** A link by which one calls or writes: an office puts its number or its mail there on purpose. */
const isChannel = (node: Parents): boolean =>
  node.type === 'link' && /^(tel:|mailto:|https:\/\/(wa\.me|api\.whatsapp\.com)\/)/.test(node.url);

/** The words in a node itself: its text, a description, the attributes of a block. */
function textsOf(node: Nodes): string[] {
  if (isTag(node)) {
    const values = node.attributes.map((attribute) => attribute.value);
    return values.filter((value) => typeof value === 'string').filter((value) => !/^(https?:|media\/)/.test(value));
  }
  if (node.type === 'image') return [node.alt ?? ''];
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? [node.value] : [];
}

import type { Nodes, Root } from 'mdast';
import { findPersonalData, findPrivateData, type PersonalData } from '../domain/personal-data.ts';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue, Place } from '../lib/issue.ts';
import { isTag, placeOf, textOf, walk } from '../mdx/tree.ts';
import { modelOf } from '../model/collections.ts';
import { freeTexts } from '../model/introspection.ts';
import { isChannel } from './channel-links.ts';
import type { CheckedEntry } from './checked-entry.ts';

/** What the rule looks at: an entry of a file, or of a form that is about to be saved. */
type Entry = Pick<CheckedEntry, 'collection' | 'data' | 'placeAt'> & { tree: Root };

/** Personal data that an entry gives away; of a question more is asked, because it came from a person. */
export const personalDataIssues = (entry: Entry): FileIssue[] =>
  entry.collection === 'questions' ? questionIssues(entry) : privateIssues(entry);

const WORDS = {
  email: 'una dirección de correo',
  phone: 'un número de teléfono',
  'id-number': 'un número que puede ser de cédula o de cuenta',
};

/** The fields in which the person speaks. */
const ASKED = new Set(['title', 'summary', 'question']);

/** In the question nothing may say who asked; in the answer no e-mail and no telephone stands, so that none is a private one. */
function questionIssues(entry: Entry): FileIssue[] {
  const issuesOf = (found: PersonalData[], place: Place) =>
    found.map(({ kind, found: text }) =>
      createIssue('question/personal-data', place, { kind: WORDS[kind], found: text }),
    );
  const inFields = freeFields(entry).flatMap(({ name, value, place }) =>
    issuesOf(ASKED.has(name) ? findPersonalData(value) : findInAnswer(value), place),
  );
  const inAnswer = bodyTexts(entry, textOf).flatMap(({ text, place }) => issuesOf(findInAnswer(text), place));
  return [...inFields, ...inAnswer];
}

/** Numbers of files, norms and contracts are cited in an answer: only what is called an identity card is one. */
const findInAnswer = (text: string): PersonalData[] => [
  ...findPersonalData(text).filter(({ kind }) => kind !== 'id-number'),
  ...findPrivateData(text).filter(({ kind }) => kind === 'id-number'),
];

const PRIVATE_WORDS = {
  email: 'un correo personal',
  phone: 'un número de celular',
  'id-number': 'un número de cédula',
};

function privateIssues(entry: Entry): FileIssue[] {
  const texts = [
    ...freeFields(entry).map(({ value, place }) => ({ text: value, place })),
    ...bodyTexts(entry, wordsOutsideChannels),
  ];
  return texts.flatMap(({ text, place }) =>
    findPrivateData(text).map(({ kind, found }) =>
      createIssue('text/personal-data', place, { kind: PRIVATE_WORDS[kind], found }),
    ),
  );
}

/** Everything that people write freely, but the number of a question. */
const freeFields = ({ collection, data, placeAt }: Entry): { name: string; value: string; place: Place }[] =>
  freeTexts(modelOf(collection).schema, data)
    .filter(({ path }) => path.at(-1) !== 'number')
    .map(({ path, value }) => ({ name: path.join('.'), value, place: placeAt(path) }));

/**
 * Every text of a body with its place: paragraphs as a whole, so that a number is found whatever stands out in it, code,
 * descriptions, titles, the attributes of blocks.
 */
function bodyTexts({ tree }: Entry, wordsOf: (node: Nodes) => string): { text: string; place: Place }[] {
  const texts: { text: string; place: Place }[] = [];
  walk(tree, (node) => {
    for (const text of textsOf(node, wordsOf)) texts.push({ text, place: placeOf(node) });
  });
  return texts;
}

function textsOf(node: Nodes, wordsOf: (node: Nodes) => string): string[] {
  if (isTag(node)) {
    const values = node.attributes.map((attribute) => attribute.value);
    return values.filter((value) => typeof value === 'string').filter((value) => !/^(https?:|media\/)/.test(value));
  }
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'code':
      return [wordsOf(node)];
    case 'link':
    case 'image':
    case 'definition':
      return [node.title ?? ''];
    default:
      return [];
  }
}

/** The words without those of links by which one calls or writes: an office puts its number or its mail there on purpose. */
function wordsOutsideChannels(node: Nodes): string {
  if (node.type === 'link' && isChannel(node.url)) return ' ';
  return 'children' in node ? node.children.map(wordsOutsideChannels).join('') : textOf(node);
}

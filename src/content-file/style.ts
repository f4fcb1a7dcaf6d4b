import { type Document, isCollection, isMap, isScalar, isSeq, type Scalar, type ToStringOptions, visit } from 'yaml';

/** How data are written where no earlier style says otherwise. */
export const STYLE: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false, nullStr: '' };

/** Gives new values the quotes and brackets that `model` has in the same places. */
export function copyStyle(node: unknown, model: unknown): void {
  if (isScalar(node) && isScalar(model)) {
    const isQuoted = model.type === 'QUOTE_DOUBLE' || model.type === 'QUOTE_SINGLE';
    if (isQuoted && typeof node.value === 'string' && !node.value.includes('\n'))
      node.type = quotesFor(node.value, model.type);
  } else if (isMap(node) && isMap(model)) {
    if (model.flow) node.flow = true;
    for (const { key, value } of node.items) copyStyle(value, model.get(key, true));
  } else if (isSeq(node) && isSeq(model)) {
    if (model.flow && model.items.length > 0) node.flow = true;
    for (const item of node.items) copyStyle(item, model.items[0]);
  }
}

/** The quotes of a value; the other ones where it holds an apostrophe that would have to be doubled. */
export const quotesFor = (value: string, type: Scalar['type']): 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' =>
  type === 'QUOTE_SINGLE' && !value.includes("'") ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';

/** Between brackets nothing is no value, so there it is said. */
export function nameNulls(document: Document): void {
  visit(document, {
    Scalar: (_, node, path) => {
      if (node.value === null && path.some((parent) => isCollection(parent) && parent.flow)) node.source = 'null';
    },
  });
}

/**
 * Puts quotes around days and numbers that are texts: readers of YAML 1.1 take a bare day for a date. Both are written
 * like this all over the content.
 */
export function quoteDays(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string' || node.type?.startsWith('QUOTE') || node.type?.startsWith('BLOCK')) return;
      if (/^\d{4}(-\d{2})?|^-?\d+(\.\d+)?$/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
}

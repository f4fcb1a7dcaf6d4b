import type { z } from 'zod';
import type { FileIssue, Place } from '../lib/issue.ts';
import { pictureWord } from '../lib/alt-text.ts';
import { findNearest } from '../lib/nearest.ts';
import type { FieldMeta } from '../model/field.ts';
import { findFieldMeta, schemaAt, shapeOf } from '../model/introspection.ts';
import { andMore, createIssue, type IssueCode, type IssueDetail } from '../i18n/issues.ts';
import { formatNumber } from '../i18n/format.ts';
import { expectedWords } from './expected-words.ts';

type Path = readonly PropertyKey[];
type ZodIssue = z.core.$ZodIssue;

/** What a message needs to know about the field it speaks of. */
interface Subject {
  path: Path;
  place: Place;
  meta: FieldMeta | undefined;
  value: unknown;
  detail: IssueDetail;
}

/**
 * Every fault of `data` against `schema`, in words for editors. `placeAt` says where in the file a path stands; for an
 * absent field it is asked for the place of the nearest parent.
 */
export function schemaIssues(schema: z.ZodType, data: unknown, placeAt: (path: Path) => Place): FileIssue[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return listed(result.error.issues, (issue) => toIssues(issue, schema, data, placeAt));
}

/** More faults than this in one file are counted: nobody mends them one by one, and each of them is looked up. */
const MAX_LISTED = 200;

function listed<T>(found: readonly T[], toList: (item: T) => FileIssue[]): FileIssue[] {
  const issues = found.slice(0, MAX_LISTED).flatMap(toList);
  return issues.map((issue, index) =>
    index === issues.length - 1 ? andMore(issue, found.length - MAX_LISTED) : issue,
  );
}

function toIssues(issue: ZodIssue, schema: z.ZodType, data: unknown, placeAt: (path: Path) => Place): FileIssue[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeOf(schemaAt(schema, issue.path)) ?? {});
    return listed(issue.keys, (key) => [unknownKey(key, known, placeAt([...issue.path, key]))]);
  }
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.at(-1) ?? [];
    return branch.flatMap((inner) =>
      toIssues({ ...inner, path: [...issue.path, ...inner.path] }, schema, data, placeAt),
    );
  }
  const subject = toSubject(issue.path, schema, data, placeAt);
  const [code, detail] = classify(issue, subject);
  return [createIssue(code, subject.place, { ...subject.detail, ...detail })];
}

function unknownKey(key: string, known: readonly string[], place: Place): FileIssue {
  const nearest = findNearest(key, known);
  const suggestion = nearest ? ` ¿Quiso decir «${nearest}»?` : '';
  return createIssue('field/unknown', place, { key, known: known.join(', ') || 'ninguno', suggestion });
}

function toSubject(path: Path, schema: z.ZodType, data: unknown, placeAt: (path: Path) => Place): Subject {
  const field = schemaAt(schema, path);
  const meta = field && findFieldMeta(field);
  const value = valueAt(data, path);
  const name = path.map(String).join('.');
  const detail = { path: name, label: meta?.label ?? name, received: `se recibió ${inWords(value)}` };
  return { path, place: placeAt(path), meta, value, detail };
}

/** Which message a Zod issue is, and what it needs beyond the subject's own words. */
function classify(issue: ZodIssue, subject: Subject): [IssueCode, IssueDetail] {
  const expected = expectedWords(subject.meta, subject.place.field !== undefined);
  if (subject.value === undefined && issue.code !== 'custom') return ['field/required', { expected }];
  switch (issue.code) {
    case 'invalid_type':
      return ['field/type', { expected }];
    case 'too_big':
      return tooBig(issue, subject);
    case 'too_small':
      return ['field/too-few', { min: issue.origin === 'array' ? `${issue.minimum} elementos` : `${issue.minimum}` }];
    case 'invalid_value':
      return ['field/option', { options: optionWords(subject.meta, issue.values) }];
    case 'invalid_format':
      return invalidFormat(issue.format, subject.meta);
    case 'custom':
      return custom(issue.params ?? {}, subject);
    default:
      return ['field/type', { expected }];
  }
}

function tooBig(issue: z.core.$ZodIssueTooBig, { value }: Subject): [IssueCode, IssueDetail] {
  if (typeof value === 'number') return ['field/above', { max: formatNumber(Number(issue.maximum)) }];
  if (typeof value !== 'string') return ['field/too-many', { max: `${issue.maximum}` }];
  const over = value.trim().length - Number(issue.maximum);
  return ['field/too-long', { length: String(value.trim().length), max: String(issue.maximum), over: String(over) }];
}

function invalidFormat(format: string, meta: FieldMeta | undefined): [IssueCode, IssueDetail] {
  if (meta?.widget === 'image' || meta?.widget === 'file') return ['media/path', { types: meta.types }];
  if (meta?.widget === 'instant') return ['field/instant', {}];
  if (format === 'url') return ['field/url', {}];
  if (format === 'email') return ['field/email', {}];
  if (meta?.format === 'color') return ['field/color', {}];
  if (meta?.format === 'decimal') return ['field/decimal', {}];
  if (meta?.format === 'period') return ['field/period-form', {}];
  if (meta?.format === 'phone') return ['field/phone', {}];
  return meta?.format === 'path' ? ['field/path', {}] : ['field/id', {}];
}

/** Rules of our own: the model names them in `params.expected`. */
function custom(params: Record<string, unknown>, { value, detail }: Subject): [IssueCode, IssueDetail] {
  const expected = String(params['expected']);
  switch (expected) {
    case 'contrast':
      return ['field/contrast', params as IssueDetail];
    case 'day':
      return ['field/day', {}];
    case 'line':
      return ['field/line', {}];
    case 'url':
      return ['field/url', {}];
    case 'visible':
      return ['field/required', { expected: 'Un texto que se vea.' }];
    case 'instant':
      return ['field/instant', {}];
    case 'period':
      return ['field/period', {}];
    case 'alt':
      return ['field/alt', { words: pictureWord(String(value)) ?? '' }];
    case 'origin':
      return ['field/origin', {}];
    case 'site-address':
      return ['field/site-address', {}];
    case 'radio':
      return ['field/radio', { words: String(String(value).split(/\s+/).length) }];
    case 'month':
      return ['field/month', {}];
    case 'parameter':
      return ['field/parameter', {}];
    case 'whatsapp-channel':
      return ['field/whatsapp-channel', {}];
    case 'word-count':
      return ['field/word-count', { count: String(params['count']), most: String(params['most']) }];
    case 'word':
      return ['field/word', {}];
    case 'vintage-why':
    case 'vintage-order':
    case 'vintage-early':
    case 'period-order':
    case 'indicator-empty':
    case 'indicator-feed':
      return [`ledger/${expected}`, {}];
    case 'survey-way':
    case 'survey-nobody':
    case 'survey-no-questions':
    case 'survey-empty':
      return [`ledger/${expected}`, {}];
    case 'survey-total':
      return ['ledger/survey-total', { total: String(params['total']), answered: String(params['answered']) }];
    case 'before-or-after':
      return ['adjustment/before-or-after', {}];
    case 'fulfilment':
      return ['commitment/fulfilment', {}];
    case 'obligation-empty':
      return ['ledger/obligation-empty', {}];
    case 'video-source':
      return ['block/video-source', { received: 'dos orígenes o ninguno' }];
    case 'video-captions':
      return ['block/video-captions', {}];
    default:
      throw new Error(
        `El modelo usa la regla «${expected}» en «${detail['path']}» y no tiene mensaje en validation/schema-issues.ts.`,
      );
  }
}

function optionWords(meta: FieldMeta | undefined, values: readonly unknown[]): string {
  return values
    .map((value) =>
      meta?.options?.[String(value)] ? `${String(value)} (${meta.options[String(value)]})` : String(value),
    )
    .join(', ');
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'una lista vacía' : `una lista de ${value.length}`;
  if (value !== null && typeof value === 'object') return 'un grupo de campos';
  const text = String(value);
  return typeof value === 'string' ? `«${text.length > 80 ? `${text.slice(0, 80)}…` : text}»` : `el valor ${text}`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

import { z } from 'zod';
import { isDay } from '../lib/day.ts';
import { DECIMAL_PATTERN } from '../lib/decimal.ts';
import { type Extension, IMAGE_EXTENSIONS } from '../lib/file-type.ts';
import { findHiddenCharacter, isVisible } from '../lib/hidden-characters.ts';
import { PERIOD_PATTERN } from '../lib/period.ts';
import { isSiteAddress } from '../lib/site-address.ts';
import { isPlainAddress } from '../lib/web-address.ts';

/** How an editor fills a field in; each value is one control of the editing form. */
type Widget =
  | 'string'
  | 'text'
  | 'day'
  | 'instant'
  | 'boolean'
  | 'number'
  | 'select'
  | 'list'
  | 'object'
  | 'relation'
  | 'image'
  | 'file';

/** What any field may say. */
interface AnyMeta {
  label: string;
  hint?: string;
  /** Options of a `select`: stored value → words shown. */
  options?: Readonly<Record<string, string>>;
  /** A `day` that cannot lie in the future. */
  past?: boolean;
  /** A `day` on which something is written down: that of today, until somebody says otherwise. */
  today?: boolean;
  /** Kept up as a matter of course: a new value tells the public nothing that would need a note. */
  routine?: boolean;
  /** Collection or settings list whose ids a `relation` holds. */
  target?: RelationTarget;
  /** File extensions of an `image` or `file`, as people say them. */
  types?: string;
  /** A `file` for the press: pictures are kept in the size in which they come. */
  isOriginal?: boolean;
  /** A `string` that holds an identifier, a path of the site, a colour, an exact decimal, a period or a telephone number. */
  format?: 'id' | 'path' | 'color' | 'decimal' | 'period' | 'phone';
}

/** What a field of some kinds has to say. */
type KindMeta =
  | { widget: 'relation'; target: RelationTarget }
  | { widget: 'image' | 'file'; types: string }
  | { widget: 'select'; options: Readonly<Record<string, string>> }
  | { widget: Exclude<Widget, 'relation' | 'image' | 'file' | 'select'> };

/** What the editing form and the field reference say about a field. Spanish, for editors. */
export type FieldMeta = AnyMeta & KindMeta;

/** Collections and lists of the settings that a relation may point to. The tables of both import this file. */
export type RelationTarget =
  | 'adjustments'
  | 'commitments'
  | 'events'
  | 'findings'
  | 'indicators'
  | 'press-releases'
  | 'questions'
  | 'reports'
  | 'surveys'
  | 'faq-categories'
  | 'objectives'
  | 'press-contacts'
  | 'topics';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The one place where labels live; keyed by schema, so `.optional()` and `.min()` keep them. */
export const fieldRegistry = z.registry<FieldMeta>();

interface Options {
  hint?: string;
}

/** False for a text of nothing but a soft hyphen and the like. What is empty, or holds a hidden character, is told so. */
const isSeen = (value: string): boolean => value === '' || isVisible(value) || findHiddenCharacter(value) !== undefined;

/** A line of text, 1 to `max` characters. */
export const text = (label: string, { max = 200, ...meta }: Options & { max?: number } = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isSeen, { params: { expected: 'visible' } })
    .refine((value) => !/[\n\t]/.test(value), { params: { expected: 'line' } })
    .register(fieldRegistry, { label, widget: 'string', ...meta });

/** Several lines of plain text, 1 to `max` characters; blank lines part paragraphs. */
export const longText = (label: string, { max = 4000, ...meta }: Options & { max?: number } = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isSeen, { params: { expected: 'visible' } })
    .register(fieldRegistry, { label, widget: 'text', ...meta });

/** A calendar day in America/Bogota, `AAAA-MM-DD`; with `past`, one that has come. */
export const day = (label: string, meta: Options & { past?: boolean; today?: boolean; routine?: boolean } = {}) =>
  z
    .string()
    .refine(isDay, { params: { expected: 'day' } })
    .register(fieldRegistry, { label, widget: 'day', ...meta });

/** A moment with its UTC offset, for example `2026-03-01T08:00:00-05:00`. */
export const instant = (label: string, meta: Options = {}) =>
  z.iso
    .datetime({ offset: true, abort: true })
    .refine((value) => !value.endsWith('Z') && isDay(value.slice(0, 10)), { params: { expected: 'instant' } })
    .register(fieldRegistry, { label, widget: 'instant', ...meta });

/** Yes or no. */
export const flag = (label: string, meta: Options = {}) =>
  z.boolean().register(fieldRegistry, { label, widget: 'boolean', ...meta });

/** More people than live in the country many times over: what is above is a slip of the hand. */
const MOST = 999_999_999;

/** A whole number from `min` to `max`, so that whoever computes with it stays within the calendar and exact. */
export const integer = (
  label: string,
  { min = 0, max = MOST, ...meta }: Options & { min?: number; max?: number; routine?: boolean } = {},
) =>
  z
    .int()
    .min(min)
    .max(max)
    .register(fieldRegistry, { label, widget: 'number', ...meta });

/** An exact number as text, `61,8`: a YAML number would lose digits, and a point could be read as a thousands sign. */
export const decimal = (label: string, meta: Options = {}) =>
  z
    .string()
    .regex(DECIMAL_PATTERN)
    .register(fieldRegistry, { label, widget: 'string', format: 'decimal', ...meta });

/** A year `2026`, a quarter `2026-Q4` or a month `2026-10`. */
export const period = (label: string, meta: Options = {}) =>
  z
    .string()
    .regex(PERIOD_PATTERN)
    .register(fieldRegistry, { label, widget: 'string', format: 'period', ...meta });

/** One of a closed set: stored value → words an editor sees. */
export const oneOf = <const T extends Record<string, string>>(label: string, options: T, meta: Options = {}) =>
  z
    .enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]])
    .register(fieldRegistry, { label, widget: 'select', options, ...meta });

/** The id of an entry of `target`; that it exists is checked across the corpus, not here. */
export const relation = (label: string, target: RelationTarget, meta: Options = {}) =>
  z
    .string()
    .regex(ID)
    .register(fieldRegistry, { label, widget: 'relation', target, ...meta });

/** Path of a picture in the `media/` folder beside the entry. */
export const imagePath = (label: string, meta: Options = {}) =>
  z
    .string()
    .regex(mediaPath(IMAGE_EXTENSIONS))
    .register(fieldRegistry, { label, widget: 'image', types: extensionWords(IMAGE_EXTENSIONS), ...meta });

/** Path of any other file in the `media/` folder beside the entry. */
export const filePath = (
  label: string,
  extensions: readonly Extension[],
  meta: Options & { isOriginal?: boolean } = {},
) =>
  z
    .string()
    .regex(mediaPath(extensions))
    .register(fieldRegistry, { label, widget: 'file', types: extensionWords(extensions), ...meta });

/** A public web address, `https://` (or `http://` for old sources). */
export const webUrl = (label: string, meta: Options = {}) =>
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, abort: true })
    .refine(isPlainAddress, { params: { expected: 'url' } })
    .register(fieldRegistry, { label, widget: 'string', ...meta });

/** The address of a whole site: protocol and domain, and the path below which it stands, where it has one. */
export const siteAddress = (label: string, meta: Options = {}) =>
  z
    .string()
    .refine(isSiteAddress, { params: { expected: 'site-address' } })
    .register(fieldRegistry, { label, widget: 'string', ...meta });

/** Protocol and domain of another site, nothing behind: what the browser is told may frame pages of this one. */
export const webOrigin = (label: string, meta: Options = {}) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && new URL(value).origin === value, { params: { expected: 'origin' } })
    .register(fieldRegistry, { label, widget: 'string', ...meta });

/** An e-mail address. */
export const email = (label: string, meta: Options = {}) =>
  z.email().register(fieldRegistry, { label, widget: 'string', ...meta });

/** A number of Colombia that can be dialled from anywhere: a landline with its area (60x) or a mobile phone (3xx). */
export const PHONE_PATTERN = /^\+57 (?:60\d|3\d{2}) \d{3} \d{4}(?: ext\. \d{1,5})?$/;

/** A telephone number, `+57 608 276 0190`, also with `ext. 12`. */
export const phone = (label: string, meta: Options = {}) =>
  z
    .string()
    .regex(PHONE_PATTERN)
    .register(fieldRegistry, { label, widget: 'string', format: 'phone', ...meta });

/** A name typed by hand that becomes part of an address: lower case, digits, single hyphens. */
export const identifier = (label: string, { max = 60, ...meta }: Options & { max?: number } = {}) =>
  z
    .string()
    .max(max)
    .regex(ID)
    .register(fieldRegistry, { label, widget: 'string', format: 'id', ...meta });

/** A colour, `#rrggbb` in lower case. */
export const color = (label: string, meta: Options = {}) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .register(fieldRegistry, { label, widget: 'string', format: 'color', ...meta });

/** A page of the site: `/`, `/informes/`. */
const PAGE = /^\/([a-z0-9-]+\/)*$/;
const PAGE_OR_OUTSIDE = /^(\/([a-z0-9-]+\/)*|https?:\/\/[^\s\\"<>]+)$/;
/** Also by one value of its query, as WordPress numbers what it holds: `/?p=123`. */
const PAGE_OR_QUERY = /^\/([a-z0-9-]+\/)*(\?[a-z][a-z_]*=[a-z0-9-]+)?$/;
const PAGE_OR_FILE = /^\/([a-z0-9._-]+\/)*([a-z0-9_-][a-z0-9._-]*)?$/;

/**
 * An address of the site that starts and ends with `/`; with `outside`, also a full address elsewhere; with `file`,
 * also a file of the site; with `query`, also `/?p=123`.
 */
export const sitePath = (label: string, { outside, file, query, ...meta }: Options & PathForms = {}) =>
  z
    .string()
    .max(300)
    .regex(outside ? PAGE_OR_OUTSIDE : file ? PAGE_OR_FILE : query ? PAGE_OR_QUERY : PAGE, { abort: true })
    .refine((value) => value.startsWith('/') || isPlainAddress(value), { params: { expected: 'url' } })
    .register(fieldRegistry, { label, widget: 'string', format: 'path', ...meta });

type PathForms = { outside?: boolean; file?: boolean; query?: boolean };

/** A value that is required by law and not known yet; the content check forbids it once `demo` is false. */
export const UNCONFIRMED = 'por confirmar';

/** True for a value that the entity has not confirmed yet. */
export const isUnconfirmed = (value: unknown): boolean => value === UNCONFIRMED;

/** Accepts the field's own values or «por confirmar»; keeps its label. */
export function unconfirmedOr<T extends z.ZodType<string>>(field: T) {
  const meta = fieldRegistry.get(field);
  if (!meta) throw new Error('unconfirmedOr() needs a field with a label');
  const union = z.union([z.literal(UNCONFIRMED), field]);
  fieldRegistry.add(union, meta);
  return union;
}

/** Several values of one kind. */
export const listOf = <T extends z.ZodType>(label: string, item: T, meta: Options = {}) =>
  z.array(item).register(fieldRegistry, { label, widget: 'list', ...meta });

/** A group of fields; an unknown key is an error, not a silent loss. */
export const group = <T extends z.ZodRawShape>(label: string, shape: T, meta: Options = {}) =>
  z.strictObject(shape).register(fieldRegistry, { label, widget: 'object', ...meta });

/** Extensions as people say them: `png, jpg`; `jpeg` is the same to them. */
export const extensionWords = (extensions: readonly Extension[]): string =>
  extensions.filter((extension) => extension !== 'jpeg').join(', ');

/** Folder of pictures and files beside the entries, or the settings, that use them. */
export const MEDIA_FOLDER = 'media';

/** `media/name.ext`: lower case, no spaces, no way out of the folder. */
export function mediaPath(extensions: readonly Extension[]): RegExp {
  return new RegExp(`^(\\./)?${MEDIA_FOLDER}/[a-z0-9][a-z0-9._-]*\\.(${extensions.join('|')})$`);
}

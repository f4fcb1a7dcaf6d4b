import { toSlug } from '../../src/lib/slug.ts';
import { readValues } from '../../src/content-file/read.ts';
import { writeYaml } from '../../src/content-file/write.ts';
import type { WordPressPost } from './wordpress-export.ts';

/** Kinds of entry that posts and pages may become. */
const TARGETS = ['press-releases', 'reports', 'stories', 'faqs', 'pages'] as const;
export type Target = (typeof TARGETS)[number];

/** What the old site called things, and what they are here. A person corrects it. */
export interface Mapping {
  /** Category → kind of entry; undefined for what is not brought over. */
  kindOf: (category: string) => Target | undefined;
  /** Kind of the pages. */
  pages: Target | undefined;
  /** Tag → topic of the settings. */
  topicOf: (tag: string) => string | undefined;
  /** Town from which releases are dated. */
  place: string;
}

const SKIP = 'omitir';
const WITHOUT_CATEGORY = 'sin categoría';

const GUIDE = `# Qué será cada cosa del sitio anterior. Corrija lo que haga falta y repita la orden.
# Categorías y páginas: ${TARGETS.join(', ')}, o «${SKIP}». Etiquetas: el identificador de un tema de settings/topics.yaml, o «${SKIP}».
`;

/** The file that a person corrects, with a first guess. `topics` are those of the settings. */
export function suggestMapping(posts: readonly WordPressPost[], topics: readonly string[], place: string): string {
  const categories = namesOf(posts.filter(({ type }) => type === 'post').map(categoryOf));
  const tags = namesOf(posts.flatMap((post) => post.tags));
  const data = {
    lugar: place,
    paginas: 'pages',
    categorias: Object.fromEntries(categories.map((name) => [name, guess(name)])),
    etiquetas: Object.fromEntries(tags.map((tag) => [tag, topics.includes(toSlug(tag)) ? toSlug(tag) : SKIP])),
  };
  return GUIDE + writeYaml(data, { order: Object.keys(data) });
}

/** @throws Error in Spanish on a kind or a topic that does not exist */
export function readMapping(text: string, topics: readonly string[]): Mapping {
  const { lugar, paginas, categorias, etiquetas } = readValues(text) as Record<string, unknown>;
  const kinds = asNames(categorias);
  const tags = asNames(etiquetas);
  for (const [name, kind] of [...Object.entries(kinds), ['paginas', String(paginas)]]) {
    if (kind !== SKIP && !isTarget(kind ?? ''))
      throw new Error(`«${name}» dice «${kind}»; se esperaba ${TARGETS.join(', ')} u «${SKIP}».`);
  }
  for (const [name, topic] of Object.entries(tags)) {
    if (topic !== SKIP && !topics.includes(topic))
      throw new Error(`La etiqueta «${name}» dice «${topic}», que no es un tema. Los temas: ${topics.join(', ')}.`);
  }
  const toKind = (kind: string | undefined) => (kind !== undefined && isTarget(kind) ? kind : undefined);
  return {
    kindOf: (category) => toKind(kinds[category]),
    pages: toKind(String(paginas)),
    topicOf: (tag) => (tags[tag] === SKIP ? undefined : tags[tag]),
    place: String(lugar ?? ''),
  };
}

/** The first category of a post decides what it becomes. */
export const categoryOf = ({ categories }: WordPressPost): string => categories[0] ?? WITHOUT_CATEGORY;

const asNames = (value: unknown): Record<string, string> => (value ?? {}) as Record<string, string>;

const isTarget = (kind: string): kind is Target => (TARGETS as readonly string[]).includes(kind);

const namesOf = (names: readonly string[]): string[] => [...new Set(names)].toSorted();

function guess(category: string): Target {
  const name = toSlug(category);
  if (/informe|reporte|gestion|rendicion/.test(name)) return 'reports';
  if (/historia|caso|experiencia/.test(name)) return 'stories';
  return /pregunta|faq|duda/.test(name) ? 'faqs' : 'press-releases';
}

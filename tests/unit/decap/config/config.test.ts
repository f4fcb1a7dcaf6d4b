import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { readBackend } from '../../../../decap/config/backends.ts';
import { blockFields } from '../../../../decap/config/block-fields.ts';
import { CONTENT } from '../../../../decap/body/blocks.ts';
import { toConfig } from '../../../../decap/config/config.ts';
import { startToday } from '../../../../decap/config/today.ts';
import { type DecapField, toField } from '../../../../decap/config/fields.ts';
import { elementOf } from '../../../../decap/format/form-data.ts';
import { blockModels, type BlockName } from '../../../../src/model/blocks.ts';
import { collectionModels } from '../../../../src/model/collections.ts';
import { settingsModels, type SettingsName, settingsPath } from '../../../../src/model/settings-files.ts';
import { fieldRegistry, text } from '../../../../src/model/field.ts';
import { shapeOf } from '../../../../src/model/introspection.ts';

const config = toConfig({
  folder: 'content',
  siteUrl: 'https://cuentas-claras.example',
  backend: readBackend({}),
  topics: [{ id: 'perdidas', name: 'Pérdidas' }],
});

/** Paths of every field of the model, lists and groups included. */
function modelPaths(schema: z.core.$ZodType, path = ''): string[] {
  const element = elementOf(schema);
  const shape = shapeOf(element ?? schema);
  return Object.entries(shape ?? {}).flatMap(([name, field]) => [
    `${path}${name}`,
    ...modelPaths(field, `${path}${name}.`),
  ]);
}

const formPaths = (fields: readonly DecapField[] = [], path = ''): string[] =>
  fields.flatMap((field) => [`${path}${field.name}`, ...formPaths(field.fields, `${path}${field.name}.`)]);

describe.each(Object.entries(collectionModels))('collection %s', (name, { schema, label }) => {
  const collection = config.collections.find((item) => item.name === name);

  test('its form has every field of the model, and no other but the body', () => {
    expect(formPaths(collection?.fields).toSorted()).toEqual([...modelPaths(schema), 'body'].toSorted());
  });

  test('it is named, kept, created and deleted as agreed', () => {
    expect(collection).toMatchObject({
      label,
      folder: `content/${name}`,
      extension: 'mdx',
      create: true,
      delete: false,
      media_folder: 'media',
      public_folder: 'media',
    });
  });
});

test('every collection and every settings file of the model has its form', () => {
  expect(config.collections.map(({ name }) => name)).toEqual([...Object.keys(collectionModels), 'settings']);
  const settings = config.collections.at(-1);
  // Beside the file of each form, as for entries: without it uploads would go to another collection.
  expect(settings).toMatchObject({ media_folder: 'media', public_folder: 'media' });
  const files = settings?.files ?? [];
  expect(files.map(({ file }) => file)).toEqual(
    (Object.keys(settingsModels) as SettingsName[]).map((name) => `content/${settingsPath(name)}`),
  );
  for (const { name, fields } of files) {
    expect(formPaths(fields).toSorted()).toEqual(
      modelPaths(settingsModels[name as keyof typeof settingsModels].schema).toSorted(),
    );
  }
});

test.each(Object.keys(blockModels) as BlockName[])('block %s: its form has its attributes and its content', (name) => {
  const { schema, content } = blockModels[name];
  const expected = [...Object.keys(schema.shape), ...(content === 'none' ? [] : [CONTENT])];
  expect(blockFields(name).map((field) => field.name)).toEqual(expected);
});

test('labels, hints, options and limits come from the model', () => {
  const report = config.collections.find(({ name }) => name === 'reports');
  const field = (name: string) => report?.fields?.find((item) => item.name === name);
  expect(field('title')).toMatchObject({
    label: 'Título',
    widget: 'linea',
    max_length: 150,
    required: true,
    hint: 'Diga lo principal. Máximo 150 caracteres.',
  });
  expect(field('kind')?.['options']).toContainEqual({ value: 'monthly', label: 'Informe mensual' });
  expect(field('topics')).toMatchObject({
    widget: 'relation',
    multiple: true,
    collection: 'settings',
    file: 'topics',
    required: false,
  });
  expect(field('notAchieved')).toMatchObject({ widget: 'list', required: true, min: 1 });
  expect(field('image')).toMatchObject({ widget: 'list', max: 1, required: false });
  expect(field('image')?.fields?.find(({ name }) => name === 'alt')).toMatchObject({ required: true });
  expect(field('publishedAt')).toMatchObject({ widget: 'instante' });
});

/** Every field of a form, those of lists and groups included. */
const allFields = (fields: readonly DecapField[] = []): DecapField[] =>
  fields.flatMap((field) => [field, ...allFields(field.fields), ...allFields(field.field ? [field.field] : [])]);

test('every list starts empty, or Decap would put one item with the defaults of its fields into a new entry', () => {
  const forms = config.collections.flatMap(({ fields, files = [] }) => [fields, ...files.map((file) => file.fields)]);
  const lists = forms.flatMap(allFields).filter(({ widget }) => widget === 'list');
  expect(lists.length).toBeGreaterThan(50);
  for (const list of lists) {
    expect(list.default, list.name).toEqual([]);
    expect(list['summary'] ?? '{{x | default}}', list.name).toContain('| default');
  }
});

test('a form asks in the order in which people write: the text before what is seldom filled in', () => {
  const release = config.collections.find(({ name }) => name === 'press-releases');
  expect(release?.fields?.map(({ name }) => name)).toEqual([
    'title',
    'summary',
    'publishedAt',
    'topics',
    'place',
    'body',
    'contact',
    'media',
    'radioText',
    'messageText',
    'image',
    'sources',
    'changeNotes',
    'compiledAt',
    'withdrawn',
    'example',
  ]);
});

test('what is written down when it is added is of today, and nothing else is', () => {
  const today = startToday(config, '2026-06-17');
  const named = (name: string) => today.collections.find((collection) => collection.name === name)?.fields;
  const ofToday = allFields(named('commitments')).filter((field) => field.default === '2026-06-17');
  expect(ofToday.map(({ label }) => label)).toEqual([
    'Día del cambio',
    'Día del cambio',
    'Día en que se cumplió',
    'Día',
    'Día del resultado',
    'Fecha del cambio',
    'Fecha del retiro',
  ]);
  expect(allFields(named('indicators')).filter((field) => field.default === '2026-06-17')).toHaveLength(3);
});

test('the toolbar of a text offers every block; that of a text within a block, those that stand inside a sentence', () => {
  for (const { fields } of config.collections.filter(({ name }) => name !== 'settings')) {
    const offered = fields?.find(({ name }) => name === 'body')?.['editor_components'];
    expect(offered).toEqual(Object.keys(blockModels));
  }
  const [within] = blockFields('Detalles').filter(({ widget }) => widget === 'mdx');
  expect(within?.['editor_components']).toEqual(['Indicador', 'Calculado']);
});

test.each([
  ['a'.repeat(150), true],
  ['a'.repeat(151), false],
  ['  ', false],
  ['Línea\u00a0con espacio', true],
])('the limit of the title in the form is the one of the model: %j', (value, isValid) => {
  const title = toField('title', collectionModels.reports.schema.shape.title, 'title');
  expect(new RegExp(title.pattern?.[0] ?? '').test(value)).toBe(isValid);
  expect(collectionModels.reports.schema.shape.title.safeParse(value).success).toBe(isValid);
});

test.each(['por confirmar', 'prensa@entidad.gov.co', 'nada'])('«por confirmar» or an e-mail: %s', (value) => {
  const { email } = settingsModels.entity.schema.shape;
  expect(new RegExp(toField('email', email, 'email').pattern?.[0] ?? '').test(value)).toBe(
    email.safeParse(value).success,
  );
});

test('an unknown kind of field stops the build with the path of the field', () => {
  const odd = z.string().register(fieldRegistry, { label: 'Raro', widget: 'mapa' as 'string' });
  expect(() => toField('lugar', odd, 'eventos.lugar')).toThrow('«eventos.lugar»');
  expect(() => toField('suelto', z.string(), 'eventos.suelto')).toThrow('«eventos.suelto»');
  expect(() => toField('bien', text('Bien'), 'bien')).not.toThrow();
});

describe('backends', () => {
  test('without configuration the desk works on this computer', () => {
    expect(readBackend({})).toMatchObject({ name: 'proxy', proxy_url: '/admin/api', branch: 'main' });
  });

  test.each([
    [
      { CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b', CMS_APP_ID: 'x' },
      { name: 'gitlab', auth_type: 'pkce', base_url: 'https://gitlab.com', api_root: 'https://gitlab.com/api/v4' },
    ],
    [
      { CMS_BACKEND: 'forgejo', CMS_REPO: 'a/b', CMS_APP_ID: 'x', CMS_HOST: 'https://git.entidad.gov.co/' },
      {
        name: 'forgejo',
        auth_type: 'pkce',
        base_url: 'https://git.entidad.gov.co',
        api_root: 'https://git.entidad.gov.co/api/v1',
      },
    ],
    [
      { CMS_BACKEND: 'github', CMS_REPO: 'a/b', CMS_AUTH_URL: 'https://acceso.entidad.gov.co' },
      { name: 'github', base_url: 'https://acceso.entidad.gov.co', auth_endpoint: 'auth' },
    ],
  ])('%j', (env, expected) => {
    expect(readBackend(env)).toMatchObject(expected);
  });

  test('an incomplete choice says what is missing', () => {
    expect(() => readBackend({ CMS_BACKEND: 'gitlab' })).toThrow('CMS_REPO');
    expect(() => readBackend({ CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b' })).toThrow('CMS_APP_ID');
    expect(() => readBackend({ CMS_BACKEND: 'svn' })).toThrow('gitlab, forgejo o github');
  });
});

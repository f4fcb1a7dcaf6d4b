import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentFolder, PIXEL, release } from '../../helpers/content-folder.ts';
import { ROOT } from '../../helpers/paths.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');
const FILE = 'press-releases/malo.mdx';

/** What an editor can get wrong: the file, and the one fault it has, as `code@line:column`. */
const BAD: [what: string, content: string | Buffer, fault: string][] = [
  ['an empty file', '', 'file/empty@1:1'],
  ['no data', 'Solo texto.\n', 'frontmatter/missing@1:1'],
  ['data without an end', '---\ntitle: a\n\nTexto.\n', 'frontmatter/unclosed@1:1'],
  ['bad YAML: a colon in a value', release({ title: 'Agua: lo que viene' }), 'yaml/syntax@2:8'],
  ['bad YAML: indentation', '---\ntitle: a\n   summary: b\n---\n\nTexto.\n', 'yaml/syntax@2:8'],
  ['bad YAML: open quotes', release({ title: '"Sin cerrar' }), 'yaml/syntax@*'],
  ['bad YAML: a tag that makes objects', release({ title: '!!js/function "x"' }), 'yaml/syntax@2:8'],
  ['bad YAML: an alias', release({ title: '&a Uno', place: '*a' }), 'yaml/syntax@5:8'],
  ['bad YAML: a list', '---\n- uno\n---\n\nTexto.\n', 'yaml/not-a-map@2:1'],
  ['a key twice', release({ title: 'Uno\ntitle: Dos' }), 'yaml/duplicate-key@3:1'],
  ['an unknown key', release({ titulo: 'Otro' }), 'field/unknown@6:1'],
  ['a missing field', release({ summary: null }), 'field/required@2:1'],
  ['a cleared field', release({ summary: "''" }), 'field/required@3:1'],
  ['a wrong type', release({ title: '12' }), 'field/type@2:1'],
  ['a list instead of a text', release({ place: '[a, b]' }), 'field/type@5:1'],
  ['a title that is too long', release({ title: 'a'.repeat(151) }), 'field/too-long@2:1'],
  ['a summary that is too long', release({ summary: 'a'.repeat(201) }), 'field/too-long@3:1'],
  ['a day and month first', release({ publishedAt: '01/03/2027' }), 'field/instant@4:1'],
  ['a day without its time', release({ publishedAt: '2027-03-01' }), 'field/instant@4:1'],
  ['a time without its zone', release({ publishedAt: '2027-03-01T08:00:00' }), 'field/instant@4:1'],
  ['a time in another notation', release({ publishedAt: '2027-03-01T08:00:00Z' }), 'field/instant@4:1'],
  [
    'a day that does not exist',
    release({ changeNotes: '\n  - date: 2027-02-30\n    kind: update\n    note: x' }),
    'field/day@7:5',
  ],
  [
    'a kind of note that is unknown',
    release({ changeNotes: '\n  - date: 2026-03-02\n    kind: cambio\n    note: x' }),
    'field/option@8:5',
  ],
  [
    'a note from before the publication',
    release({ changeNotes: '\n  - date: 2026-02-01\n    kind: update\n    note: x' }),
    'field/note-before-publication@7:5',
  ],
  ['a dangling topic', release({ topics: '[continuidad, no-existe]' }), 'relation/missing@6:23'],
  ['a dangling contact', release({ contact: 'nadie' }), 'relation/missing@6:1'],
  ['a picture without alt text', release({ image: '\n  src: media/pixel.png\n  credit: x' }), 'field/required@6:1'],
  [
    'a picture that is not there',
    release({ image: '\n  src: media/no.png\n  alt: a\n  credit: x' }),
    'media/missing@7:3',
  ],
  [
    'a picture outside the folder',
    release({ image: '\n  src: media/../../../etc/passwd.png\n  alt: a\n  credit: x' }),
    'media/path@7:3',
  ],
  [
    'a picture of another site',
    release({ image: '\n  src: https://x.co/a.png\n  alt: a\n  credit: x' }),
    'media/path@7:3',
  ],
  [
    'a picture that is no picture',
    release({ image: '\n  src: media/falsa.png\n  alt: a\n  credit: x' }),
    'media/type@7:3',
  ],
  ['an empty picture', release({ image: '\n  src: media/vacia.png\n  alt: a\n  credit: x' }), 'media/empty@7:3'],
  [
    'a picture that is a link',
    release({ image: '\n  src: media/enlace.png\n  alt: a\n  credit: x' }),
    'media/outside@7:3',
  ],
  [
    'a picture whose text says that it is one',
    release({ image: '\n  src: media/pixel.png\n  alt: Foto de un tanque\n  credit: x' }),
    'field/alt@8:3',
  ],
  ['a text for radio that is too long', release({ radioText: 'a '.repeat(151).trim() }), 'field/radio@6:1'],
  [
    'an address without a protocol',
    release({ sources: '\n  - title: a\n    url: www.x.co\n    date: sin fecha' }),
    'field/url@8:5',
  ],
  ['an import', release({}, 'Texto.\n\nimport fs from "node:fs"'), 'mdx/esm@10:1'],
  ['an expression', release({}, 'Son {1 + 1} casos.'), 'mdx/expression@8:5'],
  ['an unknown block', release({}, '<Grafica tipo="barras" />'), 'block/unknown@8:1'],
  ['an unclosed block', release({}, '<Aviso tipo="informacion">\n\nTexto.'), 'mdx/unclosed-tag@8:1'],
  ['a less-than sign', release({}, 'Cloro <5 mg/L.'), 'mdx/less-than@8:7'],
  ['an HTML script', release({}, '<script>alert(1)</script>'), 'mdx/raw-html@8:1'],
  ['a javascript link', release({}, '[clic](javascript:alert(1))'), 'link/protocol@8:1'],
  ['a link to a page that is not there', release({}, 'Vea [esto](/comunicados/no-existe/).'), 'link/missing@8:5'],
  [
    'a link by reference to a page that is not there',
    release({}, 'Vea [esto][a].\n\n[a]: /no-existe/'),
    'link/missing@10:1',
  ],
  ['a link to a section that is not there', release({}, '## Uno\n\nVea [esto](#dos).'), 'link/anchor@10:5'],
  ['a picture in the text that is not there', release({}, '![Foto](media/no.png)'), 'media/missing@8:1'],
  [
    'a document that is not there',
    release({}, '<Documento archivo="media/no.pdf" titulo="x" accesible="si" />'),
    'media/missing@8:1',
  ],
  ['a skipped heading', release({}, '## Uno\n\n#### Dos'), 'heading/skip@10:1'],
  ['another encoding', Buffer.from(release({ title: 'Informaci\u00f3n' }), 'latin1'), 'file/encoding@2:18'],
  ['a cut character at the end', Buffer.concat([Buffer.from(release()), Buffer.from([0xc3])]), 'file/encoding@*'],
  ['a byte order mark', `\ufeff${release()}`, 'file/bom@1:1'],
  ['Windows line ends', release().replaceAll('\n', '\r\n'), 'file/crlf@1:4'],
  ['a control character', release({ title: 'Uno\u0007dos' }), '*'],
  ['a line of one megabyte', release({}, 'a'.repeat(1_000_000)), 'file/long-line@8:10001'],
  ['a file that is too large', release({}, 'Una línea.\n\n'.repeat(40_000)), 'file/too-large@1:1'],
  ['a body without text', release({}, ''), '*'],
  ['a body of definitions alone', release({}, '[b]: https://x.co'), 'body/empty@1:1'],
  ['a footnote that nobody calls', release({}, 'Texto.\n\n[^1]: Nota.'), 'footnote/unused@10:1'],
  ['a footnote twice', release({}, 'Dato[^1].\n\n[^1]: Uno.\n\n[^1]: Dos.'), 'footnote/twice@12:1'],
  ['a heading in a footnote', release({}, 'Dato[^1].\n\n[^1]: Nota\n\n    ## Dentro'), 'heading/in-note@12:5'],
  ['a footnote call without its note, after escapes', release({}, 'a \\* &amp; b[^x]'), 'footnote/missing@8:13'],
  ['an address that is none', release({}, '[a](https://)'), 'link/protocol@8:1'],
  ['an address with two faces', release({}, '[a](/\\otro.sitio/)'), 'link/protocol@8:1'],
  ['a fragment that is no encoding', release({}, '[a](#%E0)'), 'link/anchor@8:1'],
  ['a direction override by reference', release({}, 'Texto &#x202e;'), 'file/control@8:1'],
  ['an identity card in the text', release({}, 'Rosa, con cédula 38.123.456, lo cuenta.'), 'text/personal-data@8:1'],
  ['a mobile number in a field', release({ summary: 'Llame a Rosa al 300 123 4567' }), 'text/personal-data@3:1'],
  [
    'a mobile number in a block',
    release({}, '<Cita autor="Rosa, 300 123 4567">\n\nUno.\n\n</Cita>'),
    'text/personal-data@8:1',
  ],
  ['a mark of a block in a list', release({}, 'Uno.\n\n- Punto\n- ⟦Aviso eyJ0aXBvIjoiIn0⟧'), 'file/block-mark@11:3'],
  ['a mark of a block by reference', release({}, 'Texto &#x27e6;'), 'file/block-mark@8:1'],
  [
    'a mark of a block in an attribute',
    release({}, '<Detalles titulo="a ⟧">\n\nb\n\n</Detalles>'),
    'file/block-mark@8:1',
  ],
  ['a mark of a block in a field', release({ title: '"Uno ⟦"' }), 'file/block-mark@2:1'],
  ['a control character by escape', release({ title: '"Uno\\x07"' }), 'file/control@2:1'],
  ['a year that cannot be', release({ publishedAt: '0026-03-01T08:00:00-05:00' }), 'field/instant@4:1'],
  [
    'a note from the future',
    release({ changeNotes: '\n  - date: 2026-11-23\n    kind: update\n    note: x' }),
    'field/future@7:5',
  ],
  [
    'a word that the program keeps for itself',
    release({ title: '__ASTRO_IMAGE_./media/pixel.png' }),
    'file/reserved@2:8',
  ],
  ['a key that every object has', release({ constructor: 'x' }), 'field/unknown@6:1'],
  [
    'an attribute that every object has',
    release({}, '<Detalles titulo="a" constructor="x">\n\nb\n\n</Detalles>'),
    'field/unknown@8:1',
  ],
  ['a picture cut short', release({ image: '\n  src: media/cortada.png\n  alt: a\n  credit: x' }), 'media/broken@7:3'],
  [
    'a picture with two dots in its name that is not there',
    release({}, '![Foto](media/a..b.png)'),
    'media/missing@8:1',
  ],
];

const MEDIA = {
  'press-releases/media/pixel.png': PIXEL,
  'press-releases/media/falsa.png': 'texto',
  'press-releases/media/vacia.png': '',
  'press-releases/media/cortada.png': PIXEL.subarray(0, 45),
};

async function errorsOf(folder: string): Promise<string[]> {
  const { issues } = await checkContent(folder, NOW);
  return issues
    .filter((issue) => issue.severity === 'error')
    .map(({ file, code, line, column }) => `${file} ${code}@${line}:${column}`);
}

describe('the content check gives one clear error for', () => {
  it.each(BAD)('%s', async (_, content, fault) => {
    const folder = contentFolder({ ...MEDIA, [FILE]: content });
    symlinkSync('/etc/hostname', join(folder, 'press-releases/media/enlace.png'));
    const errors = await errorsOf(folder);
    expect(errors).toHaveLength(1);
    if (fault !== '*') expect(errors[0]).toMatch(toPattern(`content/${FILE} ${fault}`));
  });

  it('a file name with capitals and spaces', async () => {
    const folder = contentFolder({ 'press-releases/Nuevo Comunicado.mdx': release() });
    expect(await errorsOf(folder)).toEqual(['content/press-releases/Nuevo Comunicado.mdx file/name@1:1']);
  });

  it('a file that has no place', async () => {
    const folder = contentFolder({ 'press-releases/nota.md': 'x', 'otra-carpeta/a.mdx': release() });
    expect(await errorsOf(folder)).toEqual([
      'content/otra-carpeta/a.mdx file/unexpected@1:1',
      'content/press-releases/nota.md file/unexpected@1:1',
    ]);
  });

  it('an entry that is a link to another file', async () => {
    const folder = contentFolder({ 'press-releases/a.mdx': release() });
    symlinkSync('/etc/hostname', join(folder, 'press-releases/b.mdx'));
    expect(await errorsOf(folder)).toEqual(['content/press-releases/b.mdx file/symlink@1:1']);
  });

  it.each([
    ['the same in every letter', 'Nueva información'],
    ['in other letter cases', 'NUEVA Información'],
    ['with its accent as a sign of its own', 'Nueva informacio\u0301n'],
  ])('two entries with one title, %s', async (_, title) => {
    const folder = contentFolder({
      'press-releases/a.mdx': release({ title: 'Nueva informaci\u00f3n' }),
      'press-releases/b.mdx': release({ title }),
    });
    expect(await errorsOf(folder)).toEqual(['content/press-releases/b.mdx title/duplicate@2:1']);
  });

  it('two entries with one address', async () => {
    const folder = contentFolder({
      'press-releases/uno.mdx': release({ title: 'A' }),
      'press-releases/UNO.mdx': release({ title: 'B' }),
    });
    expect(await errorsOf(folder)).toEqual([
      'content/press-releases/UNO.mdx file/name@1:1',
      'content/press-releases/uno.mdx url/duplicate@1:1',
    ]);
  });

  it.each(['comunicados', 'buscar', '404', 'admin', 'archivos', 'logo', 'pagefind'])(
    'a static page that takes the address /%s/ of the site itself',
    async (name) => {
      const page = '---\ntitle: A\nsummary: B\nupdatedAt: 2026-01-01\n---\n\nTexto.\n';
      const folder = contentFolder({ [`pages/${name}.mdx`]: page });
      expect(await errorsOf(folder)).toEqual([`content/pages/${name}.mdx url/duplicate@1:1`]);
    },
  );

  it('a settings file that is missing', async () => {
    const folder = contentFolder();
    const { issues } = await checkContent(join(folder, 'settings'), NOW);
    expect(issues.some((issue) => issue.code === 'file/missing')).toBe(true);
  });

  it('links of the menu that lead nowhere, at both levels', async () => {
    const menu = `items:
  - label: Inicio
    href: /
  - label: Nada
    href: /no-existe/
    children:
      - label: Informes
        href: /informes/
      - label: Tampoco
        href: /informes/no-existe/
      - label: Portal
        href: https://x.co/
`;
    expect(await errorsOf(contentFolder({ 'settings/navigation.yaml': menu }))).toEqual([
      'content/settings/navigation.yaml link/missing@5:5',
      'content/settings/navigation.yaml link/missing@10:9',
    ]);
  });

  it('a logo whose files are not there', async () => {
    const folder = contentFolder({ 'settings/media/logo.png': PIXEL });
    const appearance = join(folder, 'settings/appearance.yaml');
    const logo = (file: string, fileDark: string) =>
      `logo:\n  file: media/${file}\n  fileDark: media/${fileDark}\n  alt: a\n`;
    const colours = readFileSync(appearance, 'utf8').replace(/^logo:\n(?: .*\n)+/m, '');
    writeFileSync(appearance, `${logo('logo.png', 'logo.png')}${colours}`);
    expect(await errorsOf(folder)).toEqual([]);
    writeFileSync(appearance, `${logo('no.png', 'tampoco.png')}${colours}`);
    expect(await errorsOf(folder)).toEqual([
      'content/settings/appearance.yaml media/missing@2:3',
      'content/settings/appearance.yaml media/missing@3:3',
    ]);
  });

  it('a site that may frame pages, with more than its domain', async () => {
    const folder = contentFolder();
    const file = join(folder, 'settings/entity.yaml');
    const text = readFileSync(file, 'utf8').replace(/embedOrigins:\n {2}- .*/, 'embedOrigins: [https://a.co/intranet]');
    writeFileSync(file, text);
    const line = text.split('\n').findIndex((words) => words.startsWith('embedOrigins')) + 1;
    expect(await errorsOf(folder)).toEqual([`content/settings/entity.yaml field/origin@${line}:16`]);
  });

  it('a bulletin of a quarter', async () => {
    const items = "items:\n  - month: '2026-Q1'\n    text: Lo que pasó.\n";
    expect(await errorsOf(contentFolder({ 'settings/bulletins.yaml': items }))).toEqual([
      'content/settings/bulletins.yaml field/month@2:5',
    ]);
  });

  it('a channel for citizens that cannot be opened', async () => {
    const folder = contentFolder({});
    const file = join(folder, 'settings/entity.yaml');
    const channels = [
      'channels:',
      '  form:',
      '    url: mailto:pqr@entidad.example',
      "    subjectParameter: 'asunto='",
      '  whatsapp:',
      "    number: '310 000 0000'",
      '    hours: Siempre',
      '  whatsappChannel: https://chat.whatsapp.com/grupo',
      '',
    ].join('\n');
    const text = readFileSync(file, 'utf8').replace(/^channels:\n(?: .*\n)+/m, '');
    writeFileSync(file, channels + text);
    expect(await errorsOf(folder)).toEqual([
      'content/settings/entity.yaml field/url@3:5',
      'content/settings/entity.yaml field/parameter@4:5',
      'content/settings/entity.yaml field/phone@6:5',
      'content/settings/entity.yaml field/whatsapp-channel@8:3',
    ]);
  });

  it('a presentation that is longer than it says', async () => {
    const words = Array.from({ length: 51 }, () => 'agua').join(' ');
    expect(await errorsOf(contentFolder({ 'settings/press-room.yaml': `short: ${words}\n` }))).toEqual([
      'content/settings/press-room.yaml field/word-count@1:1',
    ]);
    expect(await errorsOf(contentFolder({ 'settings/press-room.yaml': `long: ${words}\n` }))).toEqual([]);
  });

  it('a synonym of the search that is no single word', async () => {
    const items = 'items:\n  - typed: [recibo del agua]\n    written: [factura]\n';
    expect(await errorsOf(contentFolder({ 'settings/synonyms.yaml': items }))).toEqual([
      'content/settings/synonyms.yaml field/word@2:13',
    ]);
  });

  it.each([
    ['topics', 'description: a'],
    ['faq-categories', null],
    ['press-contacts', 'hours: por confirmar\n    phone: por confirmar\n    email: por confirmar'],
  ])('an id that is twice in settings/%s.yaml', async (list, rest) => {
    const item = (id: string) => ['  - id: ' + id, 'name: a', ...(rest ? [rest] : [])].join('\n    ');
    const items = ['items:', item('uno'), item('dos'), item('uno'), ''].join('\n');
    const [error, ...others] = await errorsOf(contentFolder({ [`settings/${list}.yaml`]: items }));
    expect(others).toEqual([]);
    const line = items.split('\n').lastIndexOf('  - id: uno') + 1;
    expect(error).toBe(`content/settings/${list}.yaml id/duplicate@${line}:5`);
  });

  it('redirections that loop, lead nowhere or hide a page', async () => {
    const items = [
      ['/comunicados/a/', '/comunicados/'],
      ['/viejo/', '/no-existe/'],
      ['/uno/', '/dos/'],
      ['/dos/', '/comunicados/'],
      ['/dos/', '/informes/'],
      ['/admin/x/', '/comunicados/'],
      ['/temas/continuidad/', '/comunicados/'],
      ['/antes/', '/comunicados/luego/'],
    ].map(([from, to]) => `  - from: ${from}\n    to: ${to}\n    date: 2026-01-01\n`);
    const folder = contentFolder({
      'press-releases/a.mdx': release(),
      'press-releases/luego.mdx': release({ title: 'Luego', publishedAt: '2027-01-01T08:00:00-05:00' }),
      'settings/redirects.yaml': `items:\n${items.join('')}`,
    });
    expect(await errorsOf(folder)).toEqual([
      'content/settings/redirects.yaml redirect/live@2:5',
      'content/settings/redirects.yaml redirect/missing@6:5',
      'content/settings/redirects.yaml redirect/chain@9:5',
      'content/settings/redirects.yaml redirect/twice@14:5',
      'content/settings/redirects.yaml redirect/live@17:5',
      'content/settings/redirects.yaml redirect/live@20:5',
      'content/settings/redirects.yaml redirect/missing@24:5',
    ]);
  });

  it('relations and links even where the data have faults of their own', async () => {
    const folder = contentFolder({
      [FILE]: release({ summary: null, topics: '[no-existe]' }, 'Vea [esto](/comunicados/no-existe/).'),
      'press-releases/peor.mdx': release({ title: '"Sin cerrar' }, 'Son {1 + 1} casos.'),
    });
    const codes = (await errorsOf(folder)).map((error) => error.replace('content/press-releases/', ''));
    expect(codes.toSorted()).toEqual([
      'malo.mdx field/required@2:1',
      'malo.mdx link/missing@8:5',
      'malo.mdx relation/missing@5:10',
      'peor.mdx mdx/expression@8:5',
      expect.stringMatching(/^peor\.mdx yaml\/syntax/),
    ]);
  });

  it('a link to an entry under embargo, unless its own entry waits as long', async () => {
    const later = { publishedAt: '2027-01-01T08:00:00-05:00' };
    const link = 'Vea [esto](/comunicados/luego/).';
    const folder = contentFolder({
      'press-releases/luego.mdx': release({ ...later, title: 'Luego' }),
      'press-releases/ahora.mdx': release({ title: 'Ahora' }, link),
      'press-releases/tambien.mdx': release({ ...later, title: 'También' }, link),
    });
    expect(await errorsOf(folder)).toEqual(['content/press-releases/ahora.mdx link/missing@8:5']);
  });

  it('examples and awaited values once the site is no demonstration', async () => {
    const folder = contentFolder({ 'press-releases/a.mdx': release({ example: 'true' }) });
    const entity = join(folder, 'settings/entity.yaml');
    writeFileSync(entity, readFileSync(entity, 'utf8').replace(/^demo: true/m, 'demo: false'));
    const errors = await errorsOf(folder);
    expect(errors).toContain('content/press-releases/a.mdx demo/example@6:1');
    expect(errors.some((error) => error.startsWith('content/settings/entity.yaml demo/pending@'))).toBe(true);
    expect(errors.some((error) => error.startsWith('content/settings/press-contacts.yaml demo/pending@'))).toBe(true);
  });
});

describe('a release once the site is no demonstration', () => {
  /** The faults of the folder that are about releases or their contacts, with the site out of demonstration. */
  async function faultsWith(contact: { phone: string; email: string; name?: string }, named?: string) {
    const { name = 'Oficina de Prensa', phone, email } = contact;
    const folder = contentFolder({
      'press-releases/a.mdx': release(named ? { contact: named } : {}),
      'press-releases/b.mdx': release({ title: 'Otro', ...(named && { contact: named }) }),
      'settings/press-contacts.yaml': [
        'items:',
        `  - { id: prensa, name: ${name}, hours: Lunes, phone: ${phone}, email: ${email} }`,
        '  - { id: guardia, name: Guardia, hours: Sábado, phone: por confirmar, email: por confirmar }',
        '',
      ].join('\n'),
    });
    const entity = join(folder, 'settings/entity.yaml');
    writeFileSync(entity, readFileSync(entity, 'utf8').replace(/^demo: true/m, 'demo: false'));
    return (await errorsOf(folder)).filter(
      (error) => error.includes('press-releases') || error.includes('press-contacts.yaml demo/pending@2:'),
    );
  }
  const NOBODY = { phone: 'por confirmar', email: 'por confirmar' };
  const REACHED = { phone: '+57 600 000 0001', email: 'prensa@villa.example' };

  it('fails where its contact can neither be called nor written to, told once for each contact', async () => {
    expect(await faultsWith(REACHED)).toEqual([]);
    expect(await faultsWith(NOBODY)).toContain('content/press-releases/a.mdx demo/contact@2:1');
    expect((await faultsWith(NOBODY)).filter((error) => error.includes('press-releases'))).toHaveLength(1);
  });

  it('fails where it names another contact than the first, who answers', async () => {
    expect(await faultsWith(REACHED, 'guardia')).toEqual(['content/press-releases/a.mdx demo/contact@6:1']);
    expect(await faultsWith(REACHED, 'prensa')).toEqual([]);
  });

  it('fails where the name of its contact is still awaited', async () => {
    const contact = { ...REACHED, name: 'Prensa (nombre por confirmar)' };
    expect(await faultsWith(contact)).toEqual([expect.stringContaining('demo/pending@2:')]);
  });
});

describe('a folder full of bad entries', () => {
  const files = Object.fromEntries(
    BAD.map(([, content], index) => [`press-releases/malo-${String(index).padStart(2, '0')}.mdx`, content]),
  );

  it('stops the build with every problem listed, and leaves the old site as it was', { timeout: 60_000 }, () => {
    const dist = join(tempFolder({ 'dist/index.html': 'el sitio de ayer', 'dist/_headers': '' }), 'dist');
    const folder = contentFolder({ ...MEDIA, ...files });
    const env = { ...process.env, CONTENT_DIR: folder, OUT_DIR: dist, BUILD_NOW: NOW.toISOString() };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: ROOT, env, encoding: 'utf8' });
    expect(status).toBe(1);
    for (const name of Object.keys(files)) expect(stderr).toContain(`content/${name}:`);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('el sitio de ayer');
  });

  it('gives the same problems as annotations for CI', () => {
    const folder = contentFolder({ [FILE]: release({}, 'Cloro <5 mg/L.') });
    const env = { ...process.env, CONTENT_DIR: folder, BUILD_NOW: NOW.toISOString() };
    const run = spawnSync(process.execPath, ['scripts/check-content.ts', '--report=annotations'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain(`::error file=content/${FILE},line=8,col=7,title=mdx/less-than::El signo «<»`);
  });

  it('never fails for plain-language advice', () => {
    const long =
      'Esta frase tiene muchas palabras y sigue sin parar porque quien la escribió no quiso poner un punto a tiempo para que descansara el lector.';
    const folder = contentFolder({ [FILE]: release({}, `${long}\n\nLa CRA lo dijo.`) });
    mkdirSync(join(folder, 'reports'), { recursive: true });
    const env = { ...process.env, CONTENT_DIR: folder, BUILD_NOW: NOW.toISOString() };
    const run = spawnSync(process.execPath, ['scripts/check-content.ts'], { cwd: ROOT, env, encoding: 'utf8' });
    expect(run.stdout).toContain('plain/long-sentence');
    expect(run.stdout).toContain('plain/acronym');
    expect(run.status).toBe(0);
  });
});

/** `*` in a place stands for any. */
const toPattern = (fault: string): RegExp => new RegExp(`^${fault.replaceAll('.', '\\.').replace('*', '.*')}$`);

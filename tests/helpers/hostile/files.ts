import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { release } from '../content-folder.ts';
import { zip } from '../zip.ts';
import { blackPng, pdfWith, pdfWithHidden, zipBomb } from './made-files.ts';

/** Files that are not what they say, or no files, and what they must end in. */
export interface HostileFile {
  what: string;
  /** Path → content, into a folder that holds one good entry, `press-releases/a.mdx`. */
  files?: Readonly<Record<string, string | Buffer>>;
  /** What no path and content can say. */
  prepare?: (folder: string) => void;
  /** `file code@line:column` of each error; none for what is accepted. */
  verdict: readonly string[];
}

const ENTRY = 'press-releases/a.mdx';
const media = (name: string) => `press-releases/media/${name}`;
const picture = (name: string, content: string | Buffer) => ({
  [ENTRY]: release({ image: `{src: media/${name}, alt: a, credit: b}` }),
  [media(name)]: content,
});
const document = (name: string, content: string | Buffer) => ({
  [ENTRY]: release({}, `<Documento archivo="media/${name}" titulo="x" accesible="si" />`),
  [media(name)]: content,
});
const logo = (svg: string) => ({ 'settings/media/logo.svg': svg });
const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"${attributes}>${inside}</svg>`;
const other = (name: string, entry = release({ title: 'Otro' })) => ({ [`press-releases/${name}`]: entry });
const pipe = (path: string) => (folder: string) => {
  rmSync(join(folder, path), { force: true });
  execFileSync('mkfifo', [join(folder, path)]);
};
const inPicture = (code: string) => [`${ENTRY} ${code}@6:9`];
const inDocument = (code: string) => [`${ENTRY} ${code}@8:1`];
const inLogo = ['settings/appearance.yaml media/active@3:3', 'settings/press-room.yaml media/active@7:5'];
const SCRIPT = '<script>alert(1)</script>';
const PNG = blackPng(1, 1);
const RUNS = '<</S/JavaScript/JS(app.alert(1))>>';

export const hostileFiles: readonly HostileFile[] = [
  // Pictures
  {
    what: 'a picture of 256 million pixels',
    files: picture('a.png', blackPng(16_000, 16_000)),
    verdict: inPicture('media/too-many-pixels'),
  },
  {
    what: 'a picture of 900 million pixels',
    files: picture('a.png', blackPng(30_000, 30_000)),
    verdict: inPicture('media/too-many-pixels'),
  },
  { what: 'a large picture that nobody uses', files: { [media('a.png')]: blackPng(16_000, 16_000) }, verdict: [] },
  {
    what: 'a picture with a page behind it',
    files: picture('a.png', Buffer.concat([PNG, Buffer.from(SCRIPT)])),
    verdict: [],
  },
  {
    what: 'a drawing called a picture',
    files: picture('a.png', drawing('', ' onload="alert(1)"')),
    verdict: inPicture('media/type'),
  },
  { what: 'a page called a picture', files: picture('a.png', `<html>${SCRIPT}`), verdict: inPicture('media/type') },
  {
    what: 'a GIF that is a script too',
    files: picture('a.png', 'GIF89a/*\u0001\u0000*/=1;alert(1)'),
    verdict: inPicture('media/type'),
  },
  {
    what: 'a JPEG without a picture',
    files: picture('a.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')),
    verdict: inPicture('media/broken'),
  },
  {
    what: 'an AVIF without a picture',
    files: picture('a.avif', '\u0000\u0000\u0000\u001cftypavif\u0000\u0000\u0000\u0000avifmif1miaf'),
    verdict: inPicture('media/broken'),
  },
  // Documents
  {
    what: 'a DOCX that fills the memory',
    files: document('a.docx', zipBomb('[Content_Types].xml', 300_000_000, 32)),
    verdict: inDocument('media/type'),
  },
  {
    what: 'an ODT that fills the memory',
    files: document('a.odt', zipBomb('mimetype', 300_000_000, 65)),
    verdict: inDocument('media/type'),
  },
  {
    what: 'a ZIP that fills the disk',
    files: document('a.zip', zipBomb('a', 300_000_000, 0)),
    verdict: inDocument('media/active'),
  },
  {
    what: 'a ZIP that leaves its folder',
    files: document('a.zip', zip({ '../../etc/cron.d/a': 'x' })),
    verdict: inDocument('media/active'),
  },
  {
    what: 'a ZIP with an absolute path',
    files: document('a.zip', zip({ '/etc/cron.d/a': 'x' })),
    verdict: inDocument('media/active'),
  },
  {
    what: 'a ZIP with a path of Windows',
    files: document('a.zip', zip({ 'C:\\a.txt': 'x' })),
    verdict: inDocument('media/active'),
  },
  {
    what: 'a ZIP with a way up of Windows',
    files: document('a.zip', zip({ 'a\\..\\..\\b.txt': 'x' })),
    verdict: inDocument('media/active'),
  },
  { what: 'a ZIP with two dots in a name', files: document('a.zip', zip({ 'a..b/notas...txt': 'x' })), verdict: [] },
  { what: 'a ZIP cut short', files: document('a.zip', zip({ a: 'x' }).subarray(0, 40)), verdict: [] },
  {
    what: 'a DOCX with macros',
    files: document(
      'a.docx',
      zip({
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    ),
    verdict: inDocument('media/type'),
  },
  { what: 'a PDF with a program', files: document('a.pdf', pdfWith(RUNS)), verdict: inDocument('media/active') },
  {
    what: 'a PDF with a program in other letters',
    files: document('a.pdf', pdfWith('<</S/Java#53cript/J#53(app.alert(1))>>')),
    verdict: inDocument('media/active'),
  },
  {
    what: 'a PDF with a program in a compressed part',
    files: document('a.pdf', pdfWithHidden(RUNS)),
    verdict: inDocument('media/active'),
  },
  {
    what: 'a PDF that starts a program',
    files: document('a.pdf', pdfWith('<</S/Launch/F(calc.exe)>>')),
    verdict: inDocument('media/active'),
  },
  { what: 'a PDF that opens at a page', files: document('a.pdf', pdfWith('[3 0 R/Fit]')), verdict: [] },
  {
    what: 'a PDF behind a page',
    files: document('a.pdf', Buffer.concat([Buffer.from(SCRIPT), pdfWith(RUNS)])),
    verdict: inDocument('media/type'),
  },
  { what: 'a page called a text', files: document('a.txt', SCRIPT), verdict: [] },
  { what: 'a table of formulas', files: document('a.csv', '=cmd|calc'), verdict: [] },
  { what: 'a table in UTF-16', files: document('a.csv', Buffer.from('\ufeffAño;Horas\n', 'utf16le')), verdict: [] },
  {
    what: 'a program called a table',
    files: document('a.csv', 'MZ\u0090\u0000\u0003\u0000'),
    verdict: inDocument('media/type'),
  },
  {
    what: 'a program called a text',
    files: document('a.txt', '\u007fELF\u0002\u0001\u0001\u0000'),
    verdict: inDocument('media/type'),
  },
  // Drawings
  ...[
    ['a script', drawing(SCRIPT)],
    ['a script with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>'],
    ['a handler', drawing('', ' onload="alert(1)"')],
    ['a handler within', drawing('<g ONCLICK="alert(1)"/>')],
    ['a page', drawing('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">a</body></foreignObject>')],
    ['a link to code', drawing('<a href="javascript:alert(1)"><text>a</text></a>')],
    ['a picture of elsewhere', drawing('<image href="https://x.co/a.png"/>')],
    ['a part of elsewhere', drawing('<use xlink:href="https://x.co/a.svg#b"/>')],
    ['a drawing within an address', drawing('<image href="data:image/svg+xml,%3Csvg/%3E"/>')],
    ['a style that loads', drawing('<style>@import "https://x.co/a.css"</style>')],
    ['a style that loads, in CDATA', drawing('<style><![CDATA[g{fill:url(https://x.co/a)}]]></style>')],
    ['an attribute that loads', drawing('<g style="fill:url(https://x.co/a)"/>')],
    [
      'an animation that changes an address',
      drawing('<a href="#a"><animate attributeName="href" to="javascript:alert(1)"/></a>'),
    ],
    ['entities without end', `<!DOCTYPE svg [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>${drawing('<text>&b;</text>')}`],
    [
      'a file of the computer',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>${drawing('<text>&a;</text>')}`,
    ],
    ['a style sheet before it', `<?xml-stylesheet href="https://x.co/a.css"?>${drawing('')}`],
    ['no drawing', 'hola'],
    ['a page with the name of one', `<html>${SCRIPT}</html>`],
  ].map(([what = '', svg = '']) => ({ what: `a logo with ${what}`, files: logo(svg), verdict: inLogo })),
  {
    what: 'a logo with a gradient',
    files: logo(drawing('<linearGradient id="a"/><g fill="url(#a)" style="stroke: url(\'#a\')"/><use href="#a"/>')),
    verdict: [],
  },
  {
    what: 'a logo with the head of a drawing program',
    files: logo(
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${drawing('')}`,
    ),
    verdict: [],
  },
  // What is no file
  {
    what: 'an entry that is a pipe',
    prepare: pipe('press-releases/b.mdx'),
    verdict: ['press-releases/b.mdx file/special@1:1'],
  },
  {
    what: 'a picture that is a pipe',
    files: { [ENTRY]: release({ image: '{src: media/b.png, alt: a, credit: b}' }), [media('c.png')]: PNG },
    prepare: pipe(media('b.png')),
    verdict: [`${media('b.png')} file/special@1:1`],
  },
  {
    what: 'settings that are a pipe',
    prepare: pipe('settings/terms.yaml'),
    verdict: ['settings/terms.yaml file/special@1:1'],
  },
  { what: 'a pipe somewhere', prepare: pipe('press-releases/x'), verdict: ['press-releases/x file/special@1:1'] },
  {
    what: 'a folder that is a link',
    prepare: (folder) => symlinkSync('/etc', join(folder, 'stories')),
    verdict: ['stories file/symlink@1:1'],
  },
  {
    what: 'a link that runs in a circle',
    prepare: (folder) => symlinkSync('..', join(folder, 'press-releases/loop')),
    verdict: ['press-releases/loop file/symlink@1:1'],
  },
  {
    what: 'a link to nothing',
    prepare: (folder) => symlinkSync('/no-hay', join(folder, 'press-releases/b.mdx')),
    verdict: ['press-releases/b.mdx file/symlink@1:1'],
  },
  {
    what: 'settings that are a link',
    prepare: (folder) => {
      rmSync(join(folder, 'settings/terms.yaml'));
      symlinkSync('/etc/hostname', join(folder, 'settings/terms.yaml'));
    },
    verdict: ['settings/terms.yaml file/symlink@1:1'],
  },
  {
    what: 'a folder with the name of an entry',
    prepare: (folder) => mkdirSync(join(folder, 'press-releases/b.mdx')),
    verdict: [],
  },
  {
    what: 'one file under two names',
    prepare: (folder) => linkSync(join(folder, ENTRY), join(folder, 'press-releases/b.mdx')),
    verdict: ['press-releases/b.mdx title/duplicate@2:1'],
  },
  // Names
  {
    what: 'a name that moves the cursor',
    files: { 'press-releases/\u001b[2Jx.md': 'a' },
    verdict: ['press-releases/\u001b[2Jx.md file/unexpected@1:1'],
  },
  {
    what: 'a name with a line end',
    files: other('a\n::error::x.mdx'),
    verdict: ['press-releases/a\n::error::x.mdx file/name@1:1'],
  },
  {
    what: 'a name that is read backwards',
    files: other('a\u202exdm.mdx'),
    verdict: ['press-releases/a\u202exdm.mdx file/name@1:1'],
  },
  { what: 'a name in Cyrillic letters', files: other('аgua.mdx'), verdict: ['press-releases/аgua.mdx file/name@1:1'] },
  {
    what: 'a name that is no text',
    prepare: (folder) =>
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/press-releases/`), Buffer.from([0xff, 0xfe]), Buffer.from('.mdx')]),
        release(),
      ),
    verdict: ['press-releases/\ufffd\ufffd.mdx file/unreadable@1:1'],
  },
  {
    what: 'a name without end',
    files: other(`${'a'.repeat(240)}.mdx`),
    verdict: [`press-releases/${'a'.repeat(240)}.mdx file/name-length@1:1`],
  },
  {
    what: 'a name that Windows keeps for itself',
    files: other('con.mdx'),
    verdict: ['press-releases/con.mdx file/name@1:1'],
  },
  {
    what: 'the name of a prototype',
    files: other('__proto__.mdx'),
    verdict: ['press-releases/__proto__.mdx file/name@1:1'],
  },
  { what: 'the name of a method', files: other('constructor.mdx'), verdict: [] },
  { what: 'a name in capitals', files: other('b.MDX'), verdict: ['press-releases/b.MDX file/unexpected@1:1'] },
  { what: 'a name with two endings', files: other('b.mdx.mdx'), verdict: ['press-releases/b.mdx.mdx file/name@1:1'] },
  {
    what: 'a folder with the name of a prototype',
    files: { '__proto__/a.mdx': release({ title: 'Otro' }) },
    verdict: ['__proto__/a.mdx file/unexpected@1:1'],
  },
  {
    what: 'a folder with the name of a method',
    files: { 'constructor/a.mdx': release({ title: 'Otro' }) },
    verdict: ['constructor/a.mdx file/unexpected@1:1'],
  },
  {
    what: 'pictures that differ in their letter case',
    files: { [media('A.png')]: PNG, [media('a.png')]: PNG },
    verdict: [`${media('a.png')} file/twin@1:1`],
  },
  {
    what: 'pictures that differ in the form of an ñ',
    files: { [media('n\u0303.png')]: PNG, [media('\u00f1.png')]: PNG },
    verdict: [`${media('\u00f1.png')} file/twin@1:1`],
  },
  { what: 'a page among the pictures', files: { [media('a.html')]: SCRIPT }, verdict: [] },
  {
    what: 'an entry with the name of an archive',
    files: other('archivo.mdx'),
    verdict: ['press-releases/archivo.mdx url/duplicate@1:1'],
  },
  {
    what: 'an entry with the name of a list',
    files: other('tema.mdx'),
    verdict: ['press-releases/tema.mdx url/duplicate@1:1'],
  },
];

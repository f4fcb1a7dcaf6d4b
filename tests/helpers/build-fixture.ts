// `npm run build:fixture`: the site of the fixture entity, from a repository of its own, for the tests of behaviour.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite, commitAll } from './build-site.ts';
import {
  copyFixture,
  FIXTURE_BELOW_DIST,
  FIXTURE_BELOW_URL,
  FIXTURE_DIST,
  FIXTURE_LOG,
  FIXTURE_NOW,
  FIXTURE_REPOSITORY,
} from './fixture-entity.ts';

/** What a file said before its last revision: words of today → words of then. */
interface Earlier {
  file: string;
  replaced: readonly (readonly [now: string, then: string])[];
  /** Name of the file then. */
  name?: string;
}

const EARLIER: readonly Earlier[] = [
  // A due day that moved, with its reason.
  {
    file: 'commitments/2026-04-18-reponer-un-tubo.mdx',
    replaced: [
      ["due: '2026-08-31'", "due: '2026-07-31'"],
      [
        "\n  - date: '2026-06-05'\n    from: '2026-07-31'\n    to: '2026-08-31'\n    reason: La calle se arregla en julio y se abre una sola vez.",
        '',
      ],
    ],
  },
  // A file that was renamed.
  {
    file: 'press-releases/2026-03-20-lavado-de-tanques.mdx',
    replaced: [],
    name: 'press-releases/2026-03-20-lavado.mdx',
  },
  // Words that were corrected.
  { file: 'faqs/que-es-rendir-cuentas.mdx', replaced: [['el dinero de todos', 'el dinero']] },
];

/** What one of them said in March, when it was alone. */
const FIRST: Earlier = {
  file: 'faqs/que-es-rendir-cuentas.mdx',
  replaced: [['con el dinero de todos, escuchar a la gente y responder.', 'con la plata. El que pregunta espera.']],
};

rmSync(dirname(FIXTURE_REPOSITORY), { recursive: true, force: true });
copyFixture(FIXTURE_REPOSITORY);
rewind(FIRST);
const first = readFileSync(join(FIXTURE_REPOSITORY, FIRST.file), 'utf8');
rmSync(FIXTURE_REPOSITORY, { recursive: true });
mkdirSync(dirname(join(FIXTURE_REPOSITORY, FIRST.file)), { recursive: true });
writeFileSync(join(FIXTURE_REPOSITORY, FIRST.file), first);
commitAll(dirname(FIXTURE_REPOSITORY), 'Añade una respuesta', '2026-03-03');
copyFixture(FIXTURE_REPOSITORY);
const latest = EARLIER.map(({ file }) => readFileSync(join(FIXTURE_REPOSITORY, file), 'utf8'));
EARLIER.forEach(rewind);
commitAll(dirname(FIXTURE_REPOSITORY), 'Añade el contenido', '2026-06-01');
EARLIER.forEach(({ file, name = file }, index) => {
  renameSync(join(FIXTURE_REPOSITORY, name), join(FIXTURE_REPOSITORY, file));
  writeFileSync(join(FIXTURE_REPOSITORY, file), latest[index] ?? '');
});
commitAll(dirname(FIXTURE_REPOSITORY), 'Revisa tres entradas', '2026-06-11');

// Built whole also where nothing changed since: its log is looked at.
rmSync(`${FIXTURE_DIST}.cache/whole-site.json`, { force: true });
const site = buildSite(FIXTURE_REPOSITORY, FIXTURE_DIST, { BUILD_NOW: FIXTURE_NOW });
writeFileSync(FIXTURE_LOG, site.output);
const below = buildSite(FIXTURE_REPOSITORY, FIXTURE_BELOW_DIST, {
  BUILD_NOW: FIXTURE_NOW,
  SITE_URL: FIXTURE_BELOW_URL,
});
for (const { status, output } of [site, below]) {
  if (status === 0) continue;
  console.error(output);
  process.exitCode = status ?? 1;
}

/** Writes a file as it was before its last revision. */
function rewind({ file, replaced, name = file }: Earlier): void {
  const path = join(FIXTURE_REPOSITORY, file);
  const then = replaced.reduce(
    (text, [now, before]) => {
      if (!text.includes(now)) throw new Error(`${file} no longer says «${now}».`);
      return text.replace(now, before);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, then);
  renameSync(path, join(FIXTURE_REPOSITORY, name));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes, formatCount } from '../../src/i18n/format.ts';
import { isPublic } from '../serve/resolve.ts';
import type { Bucket } from './bucket.ts';
import { afterPlan, duringPlan, type Manifest, planBucket } from './bucket-plan.ts';
import { toObject } from './objects.ts';
import { readSiteRules } from './site-rules.ts';
import type { Stage } from './stage.ts';

/** Where the bucket says what it holds; everything in it is public anyway. */
const MANIFEST = '.cuentas-claras.json';
const AT_ONCE = 8;

/** Brings a bucket to a site: what did not change is not sent, and nothing is deleted that this command did not write. */
export async function deployToBucket(
  bucket: Bucket,
  stage: Stage,
  { all, say }: { all: boolean; say: (text: string) => void },
): Promise<void> {
  const site = readSiteRules(stage);
  const objects = stage.files
    .filter((file) => isPublic(`/${file}`.slice(stage.base.length)))
    .map((file) => toObject(file, readFileSync(join(stage.folder, file)), site));

  const held = await readManifest(bucket);
  const plan = planBucket(all ? withoutKnowledge(held) : held, objects);
  if (plan.writes.length === 0 && plan.removals.length === 0)
    return say(`${bucket.name} ya tiene este sitio: no había nada por cambiar.`);

  await writeManifest(bucket, duringPlan(held, plan));
  for (const group of plan.writes) {
    const size = group.reduce((sum, { body }) => sum + body.length, 0);
    say(`Se envían ${formatCount(group.length, 'archivo', 'archivos')} (${formatBytes(size)}) …`);
    await inParallel(group, ({ path, body, headers }) => bucket.put(path, body, headers));
  }
  for (const group of plan.removals) await inParallel(group, (path) => bucket.remove(path));
  await writeManifest(bucket, afterPlan(objects));
  const [sent, removed] = [plan.writes.flat().length, plan.removals.flat().length];
  say(
    `${bucket.name} tiene el sitio nuevo: ${formatCount(sent, 'archivo enviado', 'archivos enviados')}, ${plan.unchanged} sin cambios, ${formatCount(removed, 'borrado', 'borrados')}.`,
  );
}

async function readManifest(bucket: Bucket): Promise<Manifest> {
  const bytes = await bucket.get(MANIFEST);
  return bytes === undefined ? {} : (JSON.parse(bytes.toString()) as Manifest);
}

const writeManifest = (bucket: Bucket, manifest: Manifest): Promise<void> =>
  bucket.put(MANIFEST, Buffer.from(JSON.stringify(manifest)), {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });

/** The same paths, each to be written again. */
const withoutKnowledge = (held: Manifest): Manifest =>
  Object.fromEntries(Object.keys(held).map((path) => [path, null]));

/** A few at a time; the first that fails ends it. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

// `npm run deploy -- <target>`: takes the built site to where it is served, so that whenever it is broken off the old
// site is whole.
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/lib/environment.ts';
import { openBucket } from './deploy/bucket.ts';
import { folderHost } from './deploy/folder-host.ts';
import type { ReleaseHost } from './deploy/releases.ts';
import { sshHost } from './deploy/ssh-host.ts';
import { stageSite } from './deploy/stage.ts';
import { parseTarget, type Target } from './deploy/target.ts';
import { deployToBucket } from './deploy/to-bucket.ts';
import { deployToReleases, rollBack } from './deploy/to-releases.ts';
import { publicAddress } from './site/public-address.ts';

const say = (text: string) => console.log(text);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rollback: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      after: { type: 'string' },
      ssh: { type: 'string', default: 'ssh -o BatchMode=yes' },
    },
  });
  const target = parseTarget(positionals[0]);
  if (values.rollback) {
    if (target.kind === 'bucket') throw new Error(NO_WAY_BACK);
    await rollBack(hostOf(target, values.ssh), { say, after: values.after });
    return;
  }
  const environment = readEnvironment(process.env);
  // Before the work: what is missing is said at once.
  const open =
    target.kind === 'bucket' ? openBucket(target.bucket, target.prefix, process.env) : hostOf(target, values.ssh);
  const stage = await stageSite(environment.outDir);
  try {
    if ('put' in open) await deployToBucket(open, stage, { all: values.all, say });
    else
      await deployToReleases(open, stage, {
        now: new Date(),
        address: publicAddress(environment).url,
        say,
        after: values.after,
      });
  } finally {
    await stage.remove();
  }
  if (target.kind !== 'bucket')
    say(`Para volver a la versión anterior: npm run deploy -- ${positionals[0]} --rollback`);
}

const hostOf = (target: Exclude<Target, { kind: 'bucket' }>, ssh: string): ReleaseHost =>
  target.kind === 'folder' ? folderHost(target.path) : sshHost(target.host, target.path, ssh);

const NO_WAY_BACK =
  'Un depósito de objetos no guarda versiones del sitio. Construya el sitio de la revisión que quiere («git checkout …», «npm run build») y despliéguelo de nuevo.';

await main().catch((error: Error) => {
  console.error(
    `${error.message}\nEl sitio que ve el público sigue entero. Al repetir la orden se completa lo que falte.`,
  );
  process.exitCode = 1;
});

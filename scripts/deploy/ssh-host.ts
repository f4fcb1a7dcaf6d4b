import { basename } from 'node:path';
import { PARTIAL, type ReleaseHost } from './releases.ts';
import { run, runVisibly } from './run-program.ts';

/**
 * Releases in a folder of another computer, copied by rsync. `ssh` is the program with its options, as for `rsync -e`.
 */
export function sshHost(host: string, path: string, ssh: string): ReleaseHost {
  const [program = 'ssh', ...options] = ssh.split(/\s+/).filter(Boolean);
  const remotely = (script: string) => run(program, [...options, host, script]);
  const inside = (script: string) => remotely(`cd ${quote(path)} && ${script}`);
  return {
    name: `${host}:${path}`,
    list: async () => {
      const releases = quote(`${path}/releases`);
      await remotely(`mkdir -p ${releases}`);
      const said = lines(await inside(`ls -1 releases && echo "=$(readlink current)"`));
      const link = said.find((line) => line.startsWith('='))?.slice(1);
      return { names: said.filter((line) => !line.startsWith('=')), current: link ? basename(link) : undefined };
    },
    receive: async (site, release, previous) => {
      await inside(`if [ -e current ] && [ ! -L current ]; then echo ${quote(TAKEN)} >&2; exit 1; fi`);
      // Not the times: what is the same as in the release before is then the same file, and keeps its date.
      const shared = previous === undefined ? [] : [`--link-dest=../${previous}`];
      await runVisibly('rsync', [
        '--recursive',
        '--checksum',
        '--perms',
        '--chmod=D755,F644',
        '--protect-args',
        `--rsh=${ssh}`,
        ...shared,
        `${site}/`,
        `${host}:${path}/releases/${release}${PARTIAL}/`,
      ]);
      await inside(`mv ${quote(`releases/${release}${PARTIAL}`)} ${quote(`releases/${release}`)}`);
    },
    switchTo: async (release) => {
      const next = quote(`.current.${release}`);
      // A rename replaces a link in one step, where `ln -sf` would first delete it; `-h` is what BSD calls `-T`.
      await inside(
        `ln -sfn ${quote(`releases/${release}`)} ${next} && { mv -fT ${next} current 2>/dev/null || mv -fh ${next} current; }`,
      );
    },
    remove: async (names) => {
      if (names.length > 0) await inside(`rm -rf ${names.map((name) => quote(`releases/${name}`)).join(' ')}`);
    },
    order: (command) => runVisibly(program, [...options, host, command]),
  };
}

const TAKEN =
  '«current» es una carpeta o un archivo y se esperaba un enlace a una versión del sitio. Cámbiele el nombre en el servidor y repita la orden.';

/** A word for the shell at the other end. */
const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

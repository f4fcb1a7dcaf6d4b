import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** What a signature is for: one made for something else never passes for one of ours. */
const NAMESPACE = 'cuentas-claras';
/** Name under which the public key stands in the list of who may sign. */
const SIGNER = 'publicacion';

/** Signs a file with an SSH key; the signature stands beside it as `.sig`. @throws Error with what ssh-keygen said. */
export function signFile(file: string, key: string): void {
  // The program asks before it writes over an earlier signature.
  rmSync(`${file}.sig`, { force: true });
  run(['-Y', 'sign', '-f', key, '-n', NAMESPACE, file]);
}

/**
 * Proves a signature with the public keys of those who may sign, a file in the form of `ssh-keygen`'s allowed signers.
 * @throws Error with what ssh-keygen said.
 */
export const proveSignature = (file: string, signers: string): void =>
  run(['-Y', 'verify', '-f', signers, '-I', SIGNER, '-n', NAMESPACE, '-s', `${file}.sig`], readFileSync(file));

function run(words: readonly string[], input?: Uint8Array): void {
  const { status, stdout, stderr, error } = spawnSync('ssh-keygen', words, { input, encoding: 'utf8' });
  if (error) throw new Error(`Falta ssh-keygen en este equipo: ${error.message}`);
  if (status !== 0) throw new Error((stderr || stdout).trim());
}

import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is known of a mail to one address: `sending` alone means that nobody heard how it ended. */
type SendState = 'sending' | 'sent' | 'refused';

/** What was sent to whom, as a file that outlives the run. Addresses stand in it as digests. */
export interface SendLog {
  stateOf: (address: string) => SendState | undefined;
  /** Written to the disk before this returns. */
  write: (address: string, state: SendState | 'failed') => void;
  close: () => void;
}

/** Opens the log of one mailing, and reads what an earlier run left. */
export function openSendLog(file: string): SendLog {
  mkdirSync(dirname(file), { recursive: true });
  const states = new Map<string, SendState>();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, state, digest] = /^(sending|sent|refused|failed) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (!state || !digest) continue;
    // A failed attempt reached nobody.
    if (state === 'failed') states.delete(digest);
    else states.set(digest, state as SendState);
  }
  const descriptor = openSync(file, 'a');
  return {
    stateOf: (address) => states.get(digestOf(address)),
    write(address, state) {
      writeSync(descriptor, `${state} ${digestOf(address)}\n`);
      fsyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}

/** What stands for an address where the address itself must not. */
export const digestOf = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

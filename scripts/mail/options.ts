import type { ParseArgsConfig } from 'node:util';

/** What every command that writes a mail is told: where to, and whether it sends. */
export const MAIL_OPTIONS = {
  to: { type: 'string' },
  recipients: { type: 'string' },
  send: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  rate: { type: 'string', default: '60' },
  out: { type: 'string', default: 'outbox' },
} as const satisfies ParseArgsConfig['options'];

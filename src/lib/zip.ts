import { zipSync } from 'fflate';

/** The first day that a ZIP file can say; any moment of the build would make other bytes of the same files. */
const NO_MOMENT = new Date(1980, 0, 1);

/** Files by their path within it, in this order; the same files give the same bytes. */
export const toZip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...files }, { mtime: NO_MOMENT });

import { extensionOf } from '../../src/lib/file-type.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { uploadIssues } from '../check/upload-issues.ts';

/** Digits of the content hash in a file name: enough that two different files never meet. */
const HASH_DIGITS = 8;

/** Names given on this page, by content: the same file uploaded twice is one file. */
const names = new Map<string, string>();

/**
 * Refuses uploads that the build would refuse, and gives every other a safe name that says what it holds:
 * `Foto del Tanque.JPG` → `foto-del-tanque-1f2e3d4c.jpg`. A second picture of the same name cannot replace the first,
 * which another page may show.
 */
export function checkUploads(): void {
  const renamed = new WeakSet<Event>();
  window.addEventListener(
    'change',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== 'file' || renamed.has(event) || !input.files?.length)
        return;
      event.stopImmediatePropagation();
      void acceptedFiles([...input.files]).then((files) => {
        input.files = files;
        if (files.length === 0) return;
        const again = new Event('change', { bubbles: true });
        renamed.add(again);
        input.dispatchEvent(again);
      });
    },
    { capture: true },
  );
}

async function acceptedFiles(files: readonly File[]): Promise<FileList> {
  const transfer = new DataTransfer();
  for (const file of files) {
    const [issue] = await uploadIssues(file);
    // As Decap itself refuses a file that is too large.
    if (issue) window.alert(`${issue.found}\n${issue.fix}`);
    else transfer.items.add(new File([file], await safeName(file), { type: file.type }));
  }
  return transfer.files;
}

async function safeName(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const extension = extensionOf(file.name);
  const known = names.get(`${hash}.${extension}`);
  if (known) return known;
  const base = toSlug(file.name.slice(0, -extension.length - 1).replace(/-[0-9a-f]{8}$/, '')).slice(0, 60) || 'archivo';
  const name = `${base}-${hash.slice(0, HASH_DIGITS)}.${extension}`;
  names.set(`${hash}.${extension}`, name);
  return name;
}

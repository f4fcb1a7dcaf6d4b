import { prepareUpload } from '../media/upload.ts';
import { openControl, uploadField } from './media-field.ts';

/**
 * Makes every file that is chosen fit for publication before Decap gets it, and refuses what cannot be: see
 * `prepareUpload`.
 */
export function checkUploads(): void {
  const prepared = new WeakSet<Event>();
  window.addEventListener(
    'change',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== 'file' || prepared.has(event) || !input.files?.length)
        return;
      event.stopImmediatePropagation();
      void acceptedFiles([...input.files]).then((files) => {
        input.files = files;
        if (files.length === 0) return;
        const again = new Event('change', { bubbles: true });
        prepared.add(again);
        input.dispatchEvent(again);
      });
    },
    { capture: true },
  );
}

async function acceptedFiles(files: readonly File[]): Promise<FileList> {
  const transfer = new DataTransfer();
  const field = uploadField(openControl());
  for (const chosen of files) {
    const { file, refusal } = await prepareUpload(chosen, field);
    // As Decap itself refuses a file that is too large.
    if (refusal !== undefined) window.alert(refusal);
    else transfer.items.add(file);
  }
  return transfer.files;
}

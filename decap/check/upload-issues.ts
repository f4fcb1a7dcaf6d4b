import { mediaTypeIssues } from '../../src/check/media.ts';
import type { FileIssue } from '../../src/lib/issue.ts';

/** What the build would refuse of a file that is about to be uploaded: contents that contradict its name. */
export async function uploadIssues(file: File): Promise<FileIssue[]> {
  // Loaded with the first file: most visits upload none.
  const { detectBlob } = await import('../../src/lib/detect-type.ts');
  return mediaTypeIssues(file.name, await detectBlob(file), { line: 1, column: 1 });
}

import { mediaTypeIssues } from '../../src/check/media.ts';
import { detectBlob } from '../../src/lib/detect-type.ts';
import type { FileIssue } from '../../src/lib/issue.ts';

/** What the build would refuse of a file that is about to be uploaded: contents that contradict its name. */
export const uploadIssues = async (file: File): Promise<FileIssue[]> =>
  mediaTypeIssues(file.name, await detectBlob(file), { line: 1, column: 1 });

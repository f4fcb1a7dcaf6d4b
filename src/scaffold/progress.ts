import { patchEntry } from '../content-file/patch.ts';
import { type Commitment, commitmentSchema } from '../model/commitment.ts';

/** What was done for a commitment on a day. */
export type Progress = Commitment['progress'][number];
/** How a commitment ended. */
export type Outcome = NonNullable<Commitment['outcome']>;

/** The text of a commitment with one more advance, and with its end if it has come; everything else stays byte for byte. */
export const withProgress = (text: string, progress: Progress, outcome?: Outcome): string =>
  patchEntry(
    text,
    (data) => ({
      ...data,
      progress: [...((data['progress'] ?? []) as Progress[]), progress],
      ...(outcome && { outcome }),
    }),
    Object.keys(commitmentSchema.shape),
  );

import type { Commitment } from '../model/commitment.ts';

/** Where a commitment comes from; what names none of the others has only its words. */
const originKinds = ['event', 'question', 'finding', 'adjustment', 'objective'] as const;

export type OriginKind = (typeof originKinds)[number];

/** A commitment, and what of the ledger led to it. */
export interface Origin {
  kind: OriginKind;
  /** Identifier of the entry, or of the objective of the plan. */
  id: string;
}

/** Everything that led to a commitment, in the order of the kinds. */
export const originsOf = (commitment: Pick<Commitment, OriginKind>): Origin[] =>
  originKinds.flatMap((kind) => {
    const id = commitment[kind];
    return id === undefined ? [] : [{ kind, id }];
  });

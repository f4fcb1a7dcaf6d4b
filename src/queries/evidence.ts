import type { Day } from '../lib/day.ts';
import type { Obligation } from '../model/settings/obligations.ts';
import { getLastChanges } from './datasets.ts';
import { getTitleOf } from './page-titles.ts';
import { getSetting } from './settings.ts';

/** An obligation with the last change of each address that shows it. */
export interface ShownObligation {
  obligation: Obligation;
  /** `title` is that of the page; a file has none. */
  evidence: { path: string; title: string | undefined; updated: Day | undefined }[];
}

/** Obligations of one norm. */
export interface NormGroup {
  norm: string;
  obligations: ShownObligation[];
}

/** Obligations grouped by norm, in the order of the settings. */
export async function getEvidence(): Promise<NormGroup[]> {
  const [{ items }, lastChangeOf] = await Promise.all([getSetting('obligations'), getLastChanges()]);
  const titleOf = await getTitleOf();
  const groups = Map.groupBy(items, ({ norm }) => norm);
  return [...groups].map(([norm, own]) => ({
    norm,
    obligations: own.map((obligation) => ({
      obligation,
      evidence: obligation.evidence.map((path) => ({ path, title: titleOf(path), updated: lastChangeOf(path) })),
    })),
  }));
}

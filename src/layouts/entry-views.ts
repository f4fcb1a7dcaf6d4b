import type { EntryCollection } from '../model/collections.ts';
import AdjustmentView from './AdjustmentView.astro';
import CommitmentView from './CommitmentView.astro';
import EventView from './EventView.astro';
import FindingView from './FindingView.astro';
import FaqView from './FaqView.astro';
import PressReleaseView from './PressReleaseView.astro';
import QuestionView from './QuestionView.astro';
import ReportView from './ReportView.astro';
import StoryView from './StoryView.astro';
import SurveyView from './SurveyView.astro';

/** Collections whose page has a route of its own, because its charts wear much that no other page should carry. */
export type OwnRoute = 'indicators';

/** The page of an entry, by collection; a collection without one does not compile. */
export const entryViews = {
  reports: ReportView,
  'press-releases': PressReleaseView,
  faqs: FaqView,
  stories: StoryView,
  events: EventView,
  questions: QuestionView,
  commitments: CommitmentView,
  findings: FindingView,
  adjustments: AdjustmentView,
  surveys: SurveyView,
} satisfies Record<Exclude<EntryCollection, OwnRoute>, unknown>;

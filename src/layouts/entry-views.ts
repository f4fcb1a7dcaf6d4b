import type { EntryCollection } from '../model/collections.ts';
import CommitmentView from './CommitmentView.astro';
import EventView from './EventView.astro';
import FindingView from './FindingView.astro';
import FaqView from './FaqView.astro';
import IndicatorView from './IndicatorView.astro';
import PressReleaseView from './PressReleaseView.astro';
import QuestionView from './QuestionView.astro';
import ReportView from './ReportView.astro';
import StoryView from './StoryView.astro';
import SurveyView from './SurveyView.astro';

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
  indicators: IndicatorView,
  surveys: SurveyView,
} satisfies Record<EntryCollection, unknown>;

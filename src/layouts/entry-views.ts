import type { EntryCollection } from '../model/collections.ts';
import FaqView from './FaqView.astro';
import PressReleaseView from './PressReleaseView.astro';
import ReportView from './ReportView.astro';
import StoryView from './StoryView.astro';

/** The page of an entry, by collection; a collection without one does not compile. */
export const entryViews = {
  reports: ReportView,
  'press-releases': PressReleaseView,
  faqs: FaqView,
  stories: StoryView,
} satisfies Record<EntryCollection, unknown>;

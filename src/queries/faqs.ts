import type { FaqCategory } from '../model/settings/lists.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { getFaqCategories } from './settings.ts';
import { compare } from '../lib/compare.ts';

/** Frequent questions of one category, in the order that editors gave them. */
export interface FaqGroup {
  category: FaqCategory;
  faqs: Entry<'faqs'>[];
}

/** Categories that have questions, in the order of the settings. */
export async function getFaqsByCategory(): Promise<FaqGroup[]> {
  const [categories, faqs] = await Promise.all([getFaqCategories(), getListedEntries('faqs')]);
  return categories
    .map((category) => ({ category, faqs: faqs.filter((faq) => faq.data.category === category.id).toSorted(byOrder) }))
    .filter((group) => group.faqs.length > 0);
}

const byOrder = (a: Entry<'faqs'>, b: Entry<'faqs'>): number => a.data.order - b.data.order || compare(a.id, b.id);

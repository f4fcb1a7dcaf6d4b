import type { CommonFields } from '../model/common.ts';
import { t } from './es.ts';

/** The title of an entry where it stands without its page: shared links, feeds and machines must see what it is. */
export function titleAlone({
  title,
  example,
  withdrawn,
}: Pick<CommonFields, 'title' | 'example' | 'withdrawn'>): string {
  if (withdrawn) return t('entry.withdrawnPrefix', { title });
  return example ? t('entry.examplePrefix', { title }) : title;
}

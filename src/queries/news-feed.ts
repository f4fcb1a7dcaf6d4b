import { appearedAt } from '../domain/publication.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import type { FeedItem } from '../open-data/feed.ts';
import { entryPath } from '../routes.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { getFile } from './files.ts';
import { getTopics } from './settings.ts';

/** Readers poll often; older releases are in the archive. */
const LATEST = 50;

/** The latest press releases with their full text, which `render` gives as HTML. */
export async function getNewsFeedItems(
  render: (release: Entry<'press-releases'>) => Promise<string>,
): Promise<FeedItem[]> {
  const [releases, topics] = await Promise.all([getListedEntries('press-releases'), getTopics()]);
  const topicNames = new Map(topics.map((topic) => [topic.id, topic.name]));
  const toItem = async (release: Entry<'press-releases'>): Promise<FeedItem> => {
    const { id, data } = release;
    return {
      path: entryPath('press-releases', id),
      title: titleAlone(data),
      summary: data.summary,
      published: appearedAt(data),
      html: await render(release),
      topics: data.topics.map((topic) => topicNames.get(topic) ?? topic),
      // The main picture in its original form.
      ...(data.image && { enclosure: await getFile('press-releases', data.image.src) }),
    };
  };
  return Promise.all(releases.toSorted(byAppearance).slice(0, LATEST).map(toItem));
}

/** Latest first, as readers could see them; the order of the list decides between equals. */
const byAppearance = (a: Entry, b: Entry): number => appearedAt(b.data).getTime() - appearedAt(a.data).getTime();

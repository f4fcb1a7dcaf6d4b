import { splitSentences } from '../lib/sentences.ts';
import type { CommonFields } from '../model/common.ts';
import { titleAlone } from './entry-title.ts';
import { t } from './es.ts';

/** A text for a social network. */
export interface ShareText {
  network: string;
  text: string;
  /** Signs as the network counts them, and how many it takes. */
  length: number;
  limit: number;
}

/** What each network takes; some count every address as equally long, however long it is. */
const NETWORKS: readonly { network: string; limit: number; address?: number }[] = [
  { network: 'X', limit: 280, address: 23 },
  { network: 'Bluesky', limit: 300 },
  { network: 'Mastodon', limit: 500, address: 23 },
  { network: 'WhatsApp', limit: 700 },
  { network: 'Facebook', limit: 2000 },
  { network: 'LinkedIn', limit: 3000 },
];

/**
 * The same news for each network: the title, as many whole sentences of the summary as fit, and the address.
 * @param url absolute address of the page
 */
export function shareTexts(
  data: Pick<CommonFields, 'title' | 'summary' | 'example' | 'withdrawn'> & { messageText?: string | undefined },
  url: string,
): ShareText[] {
  const title = titleAlone(data);
  return NETWORKS.map(({ network, limit, address }) => {
    const lengthOf = (text: string) => signsIn(text) - signsIn(url) + (address ?? signsIn(url));
    // What an editor wrote for messages is said in its own words.
    const [first, rest] =
      network === 'WhatsApp' ? [`*${title}*`, data.messageText ?? data.summary] : [title, data.summary];
    const sentences = splitSentences(rest).map(({ text }) => text);
    for (let count = sentences.length; count >= 0; count -= 1) {
      const text = [first, sentences.slice(0, count).join(' '), url].filter(Boolean).join('\n\n');
      if (lengthOf(text) <= limit) return { network, text, length: lengthOf(text), limit };
    }
    throw new Error(t('share.tooLong', { network, limit: String(limit) }));
  });
}

/** Signs as people count them: a letter with its accent, an emoji of several parts is one. */
const signsIn = (text: string): number =>
  [...new Intl.Segmenter('es', { granularity: 'grapheme' }).segment(text)].length;

import { t } from '../../src/i18n/es.ts';
import { type ShareText, shareTexts } from '../../src/i18n/share-texts.ts';
import { toUrl } from '../../src/lib/site-address.ts';
import { type CollectionName, hasSection } from '../../src/model/collections.ts';
import { decap, type Element } from '../cms.ts';
import type { PreviewData } from './page-header.ts';

/** The news of an entry for each social network, to be copied; nothing for what has no page of its own or was taken down. */
export function sharePanel(name: CollectionName, data: PreviewData, path: string, siteUrl: string): Element | false {
  const { h } = decap();
  const texts = textsOf(name, data, toUrl(path, siteUrl));
  if (texts.length === 0) return false;
  return h(
    'details',
    { className: 'desk-share' },
    h('summary', null, t('share.forNetworks')),
    ...texts.map(({ network, text, length, limit }) => {
      const id = `redes-${network.toLowerCase()}`;
      return h(
        'p',
        { key: network },
        h('label', { htmlFor: id }, `${network} (${counted(length, limit)})`),
        h('textarea', {
          id,
          readOnly: true,
          rows: text.split('\n').length + 1,
          value: text,
          onFocus: ({ target }: { target: HTMLTextAreaElement }) => target.select(),
        }),
      );
    }),
  );
}

function textsOf(name: CollectionName, data: PreviewData, url: string): ShareText[] {
  const { title, summary, example = false, withdrawn } = data;
  if (!hasSection(name) || withdrawn || !title || !summary) return [];
  try {
    const spoken = data['messageText'] ? { messageText: String(data['messageText']) } : {};
    return shareTexts({ title, summary, example, withdrawn, ...spoken }, url);
  } catch {
    // A title that is still too long for any network: its own field says so.
    return [];
  }
}

const counted = (length: number, limit: number): string =>
  t('share.length', { length: String(length), limit: String(limit) });

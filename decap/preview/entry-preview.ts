import siteStyles from '../../src/styles/index.css?inline';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { LANGUAGE } from '../../src/site.ts';
import { decap, type ImmutableMap } from '../cms.ts';
import { BODY } from '../format/formats.ts';
import { fromForm } from '../format/form-data.ts';
import { addressOf } from './advice.ts';
import { advicePanel } from './advice-panel.ts';
import { createBulletinPreview } from './bulletin-preview.ts';
import { entryPage, type Surroundings } from './entry-page.ts';
import { nameDocument } from './name-document.ts';
import type { PreviewData } from './page-header.ts';
import previewStyles from './preview.css?inline';
import { sharePanel } from './share-panel.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

interface PreviewProps extends Omit<Surroundings, 'now'> {
  entry: ImmutableMap;
}

/** Shows each collection as the site at `siteUrl` does, with advice on the writing above it; and the bulletins with their words. */
export function registerPreviews(siteUrl: string): void {
  const { CMS } = decap();
  CMS.registerPreviewStyle(addressOnSite('/admin/theme.css'));
  // A page may do without its letter on a slow line; here it comes late, and comes.
  const styles = siteStyles.replace(/font-display:\s*optional/g, 'font-display: swap');
  CMS.registerPreviewStyle(`${styles}\n${previewStyles}`, { raw: true });
  for (const name of Object.keys(collectionModels) as CollectionName[])
    CMS.registerPreviewTemplate(name, createPreview(name, siteUrl));
  CMS.registerPreviewTemplate('bulletins', createBulletinPreview());
}

function createPreview(name: CollectionName, siteUrl: string): unknown {
  const { createClass, h } = decap();
  return createClass({
    displayName: `Preview-${name}`,
    render(this: { props: PreviewProps }) {
      const { entry } = this.props;
      const form = (entry.get('data') as ImmutableMap).toJS();
      const data = fromForm(collectionModels[name].schema, form) as PreviewData;
      const body = String(form[BODY] ?? '');
      const path = addressOf(
        name,
        String(data.title ?? ''),
        String(data.publishedAt ?? ''),
        String(entry.get('slug') ?? ''),
      );
      return h(
        'div',
        { lang: LANGUAGE, ref: nameDocument },
        advicePanel(body, path),
        sharePanel(name, data, path, siteUrl),
        entryPage(name, data, body, { ...this.props, now: new Date() }),
      );
    },
  });
}

import siteStyles from '../../src/styles/index.css?inline';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { LANGUAGE } from '../../src/site.ts';
import { decap, type ImmutableMap } from '../cms.ts';
import { BODY } from '../format/formats.ts';
import { fromForm } from '../format/form-data.ts';
import { advicePanel } from './advice-panel.ts';
import { entryPage, type Surroundings } from './entry-page.ts';
import type { PreviewData } from './page-header.ts';
import previewStyles from './preview.css?inline';
import { addressOnSite } from '../../src/lib/site-address.ts';

interface PreviewProps extends Omit<Surroundings, 'now'> {
  entry: ImmutableMap;
}

/** Shows each collection as the site does, with advice on the writing above it. */
export function registerPreviews(): void {
  const { CMS } = decap();
  CMS.registerPreviewStyle(addressOnSite('/admin/theme.css'));
  // A page may do without its letter on a slow line; here it comes late, and comes.
  const styles = siteStyles.replace(/font-display:\s*optional/g, 'font-display: swap');
  CMS.registerPreviewStyle(`${styles}\n${previewStyles}`, { raw: true });
  for (const name of Object.keys(collectionModels) as CollectionName[])
    CMS.registerPreviewTemplate(name, createPreview(name));
}

function createPreview(name: CollectionName): unknown {
  const { createClass, h } = decap();
  return createClass({
    displayName: `Preview-${name}`,
    render(this: { props: PreviewProps }) {
      const { entry } = this.props;
      const form = (entry.get('data') as ImmutableMap).toJS();
      const data = fromForm(collectionModels[name].schema, form) as PreviewData;
      const body = String(form[BODY] ?? '');
      return h(
        'div',
        { lang: LANGUAGE, ref: nameDocument },
        advicePanel(name, data, body, String(entry.get('slug') ?? '')),
        entryPage(name, data, body, { ...this.props, now: new Date() }),
      );
    },
  });
}

/** Decap's frame says neither its name nor its language. */
function nameDocument(root: HTMLElement | null): void {
  if (!root) return;
  const { documentElement, defaultView } = root.ownerDocument;
  documentElement.lang = LANGUAGE;
  root.ownerDocument.title = 'Vista previa';
  defaultView?.frameElement?.setAttribute('title', 'Vista previa');
}

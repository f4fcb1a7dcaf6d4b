import siteStyles from '../../src/styles/index.css?inline';
import { toDay } from '../../src/lib/day.ts';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { LANGUAGE, ZONE } from '../../src/site.ts';
import { decap, type ImmutableMap } from '../cms.ts';
import { BODY } from '../format/formats.ts';
import { type FigureOf, figuresOf, hasFigure } from '../figures/figures.ts';
import { readPublished } from '../figures/published.ts';
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

interface PreviewProps extends Omit<Surroundings, 'now' | 'figureOf'> {
  entry: ImmutableMap;
}

interface Preview {
  props: PreviewProps;
  figureOf?: FigureOf;
  /** Asked once, for the first text that needs a figure. */
  hasAsked?: boolean;
  forceUpdate: () => void;
  lookUpFigures: () => void;
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
    componentDidMount(this: Preview) {
      this.lookUpFigures();
    },
    componentDidUpdate(this: Preview) {
      this.lookUpFigures();
    },
    lookUpFigures(this: Preview) {
      if (this.hasAsked || !hasFigure(bodyOf(this.props))) return;
      this.hasAsked = true;
      // Without what is published the preview names what is asked for.
      readPublished(toDay(new Date(), ZONE)).then(
        (ledger) => {
          this.figureOf = figuresOf(ledger);
          this.forceUpdate();
        },
        () => undefined,
      );
    },
    render(this: Preview) {
      const { entry } = this.props;
      const form = (entry.get('data') as ImmutableMap).toJS();
      const data = fromForm(collectionModels[name].schema, form) as PreviewData;
      const body = bodyOf(this.props);
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
        entryPage(name, data, body, { ...this.props, now: new Date(), figureOf: this.figureOf }),
      );
    },
  });
}

const bodyOf = ({ entry }: PreviewProps): string => String((entry.get('data') as ImmutableMap).get(BODY) ?? '');

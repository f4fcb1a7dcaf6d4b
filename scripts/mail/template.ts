import { convert } from 'html-to-text';
import juice from 'juice';
import { t } from '../../src/i18n/es.ts';
import { mapAddresses } from '../../src/lib/html-addresses.ts';
import { isPath, toUrl } from '../../src/lib/site-address.ts';
import { escapeXml } from '../../src/lib/xml.ts';
import { isUnconfirmed } from '../../src/model/field.ts';
import type { Palette } from '../../src/model/settings/appearance.ts';
import type { Entity } from '../../src/model/settings/entity.ts';
import { LANGUAGE } from '../../src/site.ts';

/** What a mail says. */
export interface Letter {
  title: string;
  /** One sentence under the title; also what a mailbox shows beside the subject. */
  summary: string;
  /** HTML with paths of the site, as `toBulletinHtml` writes it. */
  body: string;
  /** Page of the site that says the same. */
  page?: string;
  picture?: { src: string; alt: string; credit: string; width: number; height: number };
  /** Why the reader gets it, and how that ends. */
  reason: string;
  /** Address that ends it. */
  unsubscribe?: string;
}

/** Whose mail it is, and its colours. */
export interface Sender {
  entity: Entity;
  siteUrl: string;
  light: Palette;
  dark: Palette;
}

/** Gmail cuts what is longer, with the way out of the list at its end. */
const MOST_BYTES = 100_000;

/** A mail as HTML, with its styles in each element and colours for a dark mailbox. @throws Error when it is too long. */
export function toMailHtml(letter: Letter, sender: Sender): string {
  const html = juice(documentOf(letter, sender), {
    preserveMediaQueries: true,
    // Out of `text-align` it would make `align`, which floats a table to the side, and lose the width of 600 that Outlook reads.
    applyAttributesTableElements: false,
    applyWidthAttributes: false,
  });
  const size = Buffer.byteLength(html);
  if (size <= MOST_BYTES) return html;
  throw new Error(
    `El correo ocupa ${Math.ceil(size / 1000)} KB; se esperaban menos de ${MOST_BYTES / 1000}: los programas de correo cortan lo demás.`,
  );
}

/** The same as plain text. */
export const toMailText = (html: string): string =>
  convert(html, {
    wordwrap: 78,
    selectors: [
      { selector: 'div.preview', format: 'skip' },
      { selector: 'img', format: 'skip' },
      { selector: 'span.credit', format: 'skip' },
      { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true } },
      ...['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'table', format: 'block' },
    ],
  });

function documentOf({ title, summary, body, page, picture, reason, unsubscribe }: Letter, sender: Sender): string {
  const { entity, siteUrl } = sender;
  const at = (path: string) => escapeXml(toUrl(path, siteUrl));
  const text = escapeXml;
  return `<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="supported-color-schemes" content="light dark" />
<title>${text(title)}</title>
<style>${stylesOf(sender.light, sender.dark)}</style>
</head>
<body>
<div class="preview">${text(summary)}</div>
<table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="around" align="center">
<table class="letter" role="presentation" width="600" cellpadding="0" cellspacing="0">
<tr><td class="head"><a class="site" href="${at('/')}">${text(entity.siteName)}</a> <span class="facts">${text(entity.shortName)}</span>${
    entity.demo ? `<p class="demo">${text(t('site.demo'))}</p>` : ''
  }</td></tr>
<tr><td class="text">
<h1>${text(title)}</h1>
<p class="lead">${text(summary)}</p>
${page === undefined ? '' : `<p><a href="${at(page)}">${text(t('mail.onSite'))}</a></p>`}
${
  picture
    ? `<p><img src="${picture.src}" alt="${text(picture.alt)}" width="${picture.width}" height="${picture.height}" /><span class="facts credit">${text(picture.credit)}</span></p>`
    : ''
}
${mapAddresses(body, (href) => (isPath(href) ? toUrl(href, siteUrl) : href))}
</td></tr>
<tr><td class="foot">
<p>${text(entity.legalName)}<br />${text(placeOf(entity))}</p>
<p>${text(reason)}${
    unsubscribe === undefined ? '' : ` <a href="${text(unsubscribe)}">${text(t('mail.unsubscribe'))}</a>`
  }</p>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

/** Where the entity is, as far as that is confirmed. */
const placeOf = ({ address: { street, municipality } }: Entity): string =>
  [street, municipality].filter((part) => !isUnconfirmed(part)).join(', ');

/** Colours as the site has them; those of a dark mailbox go over the ones that stand in each element. */
function stylesOf(light: Palette, dark: Palette): string {
  const colors = (palette: Palette, force: string) => `
.page, .around, body { background: ${palette.surface}${force}; }
.letter { background: ${palette.paper}${force}; }
.text, h1, h2, p, li { color: ${palette.ink}${force}; }
.facts, .summary, .lead, .foot p, .foot { color: ${palette.inkMuted}${force}; }
a { color: ${palette.water}${force}; }
.head, h2, li, .foot { border-color: ${palette.rule}${force}; }
.site { color: ${palette.ink}${force}; }
.late { color: ${palette.late}${force}; }
.done { color: ${palette.done}${force}; }
.demo { color: ${palette.example}${force}; }`;
  return `${colors(light, '')}
body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; }
.preview { display: none; max-height: 0; overflow: hidden; }
.around { padding: 16px 8px; }
.letter { width: 100%; max-width: 600px; margin: 0 auto; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; text-align: left; }
.head { padding: 20px 24px; border-bottom: 2px solid; border-bottom-color: ${light.rule}; }
.text { padding: 8px 24px 24px; }
.foot { padding: 16px 24px; border-top: 1px solid; border-top-color: ${light.rule}; font-size: 14px; }
.site { font-weight: bold; text-decoration: none; }
h1 { font-size: 28px; line-height: 1.2; margin: 16px 0 8px; }
h2 { font-size: 20px; line-height: 1.3; margin: 28px 0 4px; }
.lead { font-size: 18px; margin: 0 0 12px; }
p { margin: 0 0 12px; }
img { display: block; max-width: 100%; height: auto; border: 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0; padding: 12px 0; border-bottom: 1px solid; border-bottom-color: ${light.rule}; }
.facts, .summary { font-size: 14px; }
.demo { margin: 4px 0 0; }
li a { font-weight: bold; }
@media (prefers-color-scheme: dark) {${colors(dark, ' !important')}
}`;
}

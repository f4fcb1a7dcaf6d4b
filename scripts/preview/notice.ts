import { formatFullMoment, formatMomentInSentence } from '../../src/i18n/format.ts';

/** What the notice above a preview depends on. */
export interface Notice {
  /** Moment at which the address stops to work. */
  expiresAt: Date;
  /** Moment for which the page was built, where that is still to come. */
  comesOut?: Date | undefined;
}

/** Name of the notice's style sheet beside the page. */
export const NOTICE_STYLE = 'vista-previa.css';

/** Place in the notice for what is known later. */
const LATER = '<!--despues-->';

const ROBOTS = /<meta name="robots"[^>]*>/g;

/** A page as a preview: out of search engines, with a notice above everything that says what it is. */
export function withNotice(html: string, base: string, { expiresAt, comesOut }: Notice): string {
  const words = [
    'así se vería esta página; no está publicada.',
    ...(comesOut ? [`Saldrá el ${formatMomentInSentence(comesOut.toISOString())}.`] : []),
    `Esta dirección vence el ${formatFullMoment(expiresAt.toISOString())}.`,
  ];
  const head = `<meta name="robots" content="noindex, nofollow"><link rel="stylesheet" href="${base}/${NOTICE_STYLE}">`;
  const notice = `<aside class="vista-previa" aria-label="Vista previa de un borrador"><p><strong>Borrador:</strong> ${words.join(' ')}${LATER}</p></aside>`;
  return html
    .replace(ROBOTS, '')
    .replace('</head>', `${head}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}${notice}`);
}

/** The same page, once its draft was saved again. */
export const asOlder = (html: string): string =>
  html.replace(
    LATER,
    ' <strong>El borrador cambió después:</strong> esta vista previa es anterior a su última versión.',
  );

/** The notice in the colours of no site, so that it is never taken for a part of the page. */
export const noticeStyle = `.vista-previa {
  margin: 0;
  padding: 0.5rem 1rem;
  border-bottom: 3px solid #8a5a00;
  background: #fff3cd;
  color: #3d2b00;
  font: 1rem/1.4 system-ui, sans-serif;
  print-color-adjust: exact;
}
.vista-previa p {
  max-width: 70rem;
  margin: 0 auto;
}
`;

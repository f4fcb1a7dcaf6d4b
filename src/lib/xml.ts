/** Characters that XML 1.0 (https://www.w3.org/TR/xml/#charsets) forbids, written as they are or as references. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that make a whole document unreadable: control characters and halves of a pair. */
export const withoutForbidden = (text: string): string => text.replaceAll(FORBIDDEN, '');

/** Text as it may stand in XML, between tags and in attributes alike. */
export const escapeXml = (text: string): string =>
  withoutForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

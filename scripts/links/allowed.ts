/** Addresses that are not visited, each with the reason that somebody wrote. */
export type Allowed = (url: string) => string | undefined;

/**
 * Reads a list of addresses or of their beginnings (`https://sitio.gov.co/*`), one a line, each followed by its reason.
 * @throws Error in Spanish that names the line without a reason.
 */
export function readAllowed(text: string, file: string): Allowed {
  const rules = text.split(/\r?\n/).flatMap((line, index) => {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) return [];
    const [, url = '', reason = ''] = /^(https?:\/\/\S+)\s+(.+)$/.exec(words) ?? [];
    if (reason === '')
      throw new Error(
        `${file}:${index + 1} dice «${words}» y se esperaba una dirección y su motivo, por ejemplo: https://sitio.gov.co/* solo abre desde Colombia`,
      );
    return [{ url, reason }];
  });
  return (url) =>
    rules.find((rule) => (rule.url.endsWith('*') ? url.startsWith(rule.url.slice(0, -1)) : rule.url === url))?.reason;
}

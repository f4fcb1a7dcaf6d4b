import { HtmlValidate } from 'html-validate';

/** The HTML rules of the project: everything that is recommended, less what has a reason here. */
const htmlValidate = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Safari takes the list role away from lists without bullets; the attribute gives it back.
    'no-redundant-role': 'off',
    // Titles are as long as editors need (150 characters) and carry the site's name.
    'long-title': 'off',
    // Bodies are joined from runs; spaces at the end of a line change nothing.
    'no-trailing-whitespace': 'off',
  },
});

/** Faults of a piece of HTML, as `rule: message`. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await htmlValidate.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

import { showHidden } from '../lib/hidden-characters.ts';
import type { Issue } from '../lib/issue.ts';

/** Turns issues into text for one kind of reader. */
export type Reporter = (issues: readonly Issue[]) => string;

/** For people: the place first, so that a terminal makes it a link, then what, what instead, and how. */
export const terminalReporter: Reporter = (issues) =>
  issues
    .map((issue) =>
      [
        `${issue.file}:${issue.line}:${issue.column}  ${issue.severity === 'error' ? 'ERROR' : 'aviso'}  ${issue.code}`,
        `    Se encontró:  ${issue.found}`,
        `    Se esperaba:  ${issue.expected}`,
        `    Qué hacer:    ${issue.fix}`,
      ]
        // Names and texts are those of the content: none may move the cursor of a terminal.
        .map(showHidden)
        .join('\n'),
    )
    .join('\n\n');

/** For programs: a list in JSON. */
export const jsonReporter: Reporter = (issues) => JSON.stringify(issues);

/** For CI: workflow commands that GitHub and Forgejo show beside the line. */
export const annotationReporter: Reporter = (issues) =>
  issues
    .map((issue) => {
      const level = issue.severity === 'error' ? 'error' : 'warning';
      const place = `file=${property(issue.file)},line=${issue.line},col=${issue.column},title=${property(issue.code)}`;
      return `::${level} ${place}::${data(`${issue.found} Se esperaba: ${issue.expected} Qué hacer: ${issue.fix}`)}`;
    })
    .join('\n');

/** For GitLab: a report of code quality, which it shows beside the line of a merge request. */
export const gitlabReporter: Reporter = (issues) =>
  JSON.stringify(
    issues.map(({ file, line, column, code, severity, found, expected, fix }) => ({
      description: `${found} Se esperaba: ${expected} Qué hacer: ${fix}`,
      check_name: code,
      // The same fault keeps its name from one run to the next.
      fingerprint: `${file}:${line}:${column}:${code}`,
      severity: severity === 'error' ? 'blocker' : 'minor',
      location: { path: file, lines: { begin: line } },
    })),
  );

/** Escapes of the workflow-command format: data, and the stricter ones of a property. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

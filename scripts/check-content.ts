import { checkContent } from '../src/check/check-content.ts';
import { annotationReporter, gitlabReporter, jsonReporter, terminalReporter } from '../src/check/reporters.ts';
import { formatCount } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';

// Checks all content and prints every problem at once. `--report=annotations` is for CI, `--report=json`
// for programs, `--report=gitlab` for its merge requests, `--quiet` leaves out warnings.
const options = new Set(process.argv.slice(2));
const { contentDir, now, withHistory } = readEnvironment(process.env);
const { issues, entries } = await checkContent(contentDir, now, { withHistory });
const shown = options.has('--quiet') ? issues.filter((issue) => issue.severity === 'error') : issues;
const reporter = options.has('--report=annotations') ? annotationReporter : terminalReporter;
const errors = issues.filter((issue) => issue.severity === 'error').length;

if (options.has('--report=json') || options.has('--report=gitlab')) {
  console.log((options.has('--report=json') ? jsonReporter : gitlabReporter)(shown));
} else {
  if (shown.length > 0) console.log(`${reporter(shown)}\n`);
  console.log(
    [
      `Contenido: ${formatCount(entries, 'entrada revisada', 'entradas revisadas')}`,
      formatCount(errors, 'error', 'errores'),
      `${formatCount(issues.length - errors, 'aviso', 'avisos')}.`,
    ].join(', '),
  );
}
process.exitCode = errors > 0 ? 1 : 0;

import { release, writeFiles } from '../content-folder.ts';
import { copyFixture } from '../fixture-entity.ts';
import { hostileBodies } from './bodies.ts';
import { hostileData } from './data.ts';
import { fillFields, inertTexts } from './fields.ts';
import { bodyVerdicts, dataVerdicts } from './verdicts.ts';

/**
 * Fills a folder with everything hostile that the check accepts: the fixture entity with such a text in every field, and
 * every accepted body and front matter as a press release.
 */
export function writeHostileSite(contentDir: string): void {
  copyFixture(contentDir);
  const accepted = (verdicts: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).filter(([name]) => verdicts[name] === 'accepted');
  fillFields(contentDir, (count) => inertTexts[count % inertTexts.length]!);
  const bodies = accepted(bodyVerdicts, hostileBodies).map(
    ([name, body], index) =>
      [`b-${index}`, release({ title: JSON.stringify(`Texto ${index}: ${name}`) }, body)] as const,
  );
  const data = accepted(dataVerdicts, hostileData).map(
    ([, text], index) => [`d-${index}`, text.replace(/^title: Un comunicado$/m, `title: Datos ${index}`)] as const,
  );
  writeFiles(
    contentDir,
    Object.fromEntries([...bodies, ...data].map(([name, text]) => [`press-releases/${name}.mdx`, text])),
  );
}

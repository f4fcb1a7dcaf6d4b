import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { splitFile } from '../../src/content-file/split.ts';
import { type Problem, shorten } from './problem.ts';

/** A text in Markdown, of whatever program. */
export interface MarkdownText {
  /** What stands between the two lines `---` at its beginning. */
  data: Readonly<Record<string, unknown>>;
  html: string;
}

/** Reads Markdown with the HTML in it; what a program of its own did in it is a problem. */
export function readMarkdown(text: string, problems: Problem[]): MarkdownText {
  const { parts } = splitFile(text);
  const body = (parts?.rest ?? text)
    .replaceAll(/\{\{[<%]?[\s\S]*?[>%]?\}\}|\{%[\s\S]*?%\}/g, (code) => {
      problems.push({
        place: shorten(code),
        reason: 'Era un código del programa que hacía el sitio; no se puede traer.',
      });
      return '';
    })
    // Classes of Kramdown.
    .replaceAll(/\{:[^}\n]*\}/g, '');
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const html = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
  return { data: parts ? dataOf(parts.yaml, problems) : {}, html: html.replaceAll(/<!--[\s\S]*?-->/g, '') };
}

function dataOf(yaml: string, problems: Problem[]): Record<string, unknown> {
  try {
    const data = parse(yaml) as unknown;
    return data !== null && typeof data === 'object' && !Array.isArray(data) ? { ...data } : {};
  } catch (error) {
    problems.push({
      place: 'Datos del comienzo',
      reason: `No se entienden: ${(error as Error).message.split('\n')[0]}`,
    });
    return {};
  }
}

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../scripts/site/out-dir.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

describe('the folder of the site', () => {
  const project = () => {
    const root = tempFolder({
      'content/a.mdx': 'x',
      'dist/_headers': '',
      'dist/index.html': 'x',
      'otra/carta.txt': 'x',
      'vacia/.keep': '',
    });
    return { root, contentDir: join(root, 'content') };
  };

  it.each(['dist', 'nueva', 'mas/adentro'])('may be %s', (folder) => {
    const at = project();
    expect(refusalOf(join(at.root, folder), at)).toBeUndefined();
  });

  it.each([
    ['.', 'contiene'],
    ['..', 'contiene'],
    ['content', 'contiene'],
    ['content/sitio', 'dentro del contenido'],
    ['otra', 'se perderían'],
  ])('may not be %s', (folder, reason) => {
    const at = project();
    expect(refusalOf(join(at.root, folder), at)).toContain(reason);
  });
});

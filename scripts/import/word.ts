import mammoth from 'mammoth';
import { extensionOf, IMAGE_EXTENSIONS } from '../../src/lib/file-type.ts';

/** A document as plain HTML, and what it shows, by the address that the HTML has for it. */
export interface OldDocument {
  html: string;
  pictures: ReadonlyMap<string, { name: string; bytes: Buffer } | { reason: string }>;
}

/** A document of Word (.docx). @throws Error where the file is none. */
export async function readWord(bytes: Buffer): Promise<OldDocument> {
  const pictures: Map<string, { name: string; bytes: Buffer } | { reason: string }> = new Map();
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", 'strike => s'],
      convertImage: mammoth.images.imgElement(async (image) => {
        const src = `word:${pictures.size + 1}`;
        const extension = image.contentType.split('/')[1]?.replace('jpeg', 'jpg') ?? '';
        pictures.set(
          src,
          isKnown(extension)
            ? { name: `${pictures.size + 1}.${extension}`, bytes: await image.readAsBuffer() }
            : { reason: `Es de una forma (${image.contentType}) que los navegadores no muestran: guárdela como PNG.` },
        );
        return { src };
      }),
    },
  );
  return { html: value.replaceAll(/\salt="([^"]*)"/g, withoutGuess), pictures };
}

const isKnown = (extension: string): boolean =>
  (IMAGE_EXTENSIONS as readonly string[]).includes(extensionOf(`a.${extension}`));

/** Word proposes what a picture shows and says so; nobody has looked at it. */
const withoutGuess = (attribute: string, alt: string): string =>
  /generad[ao] autom[aá]ticamente|automatically generated/i.test(alt) ? ' alt=""' : attribute;

import { zip } from './zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** A paragraph of a document, as Word writes it in Spanish: the ids of its styles are Spanish, their names English. */
export const paragraph = (runs: string, style?: 'Ttulo' | 'Ttulo1' | 'Ttulo2' | 'Lista'): string => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const kept = style === 'Lista' ? list : style ? `<w:pStyle w:val="${style}"/>` : '';
  return `<w:p><w:pPr>${kept}</w:pPr>${runs}</w:p>`;
};
export const run = (text: string, format = ''): string =>
  `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const linkTo = (text: string): string => `<w:hyperlink r:id="rId2">${run(text)}</w:hyperlink>`;
export const noteCall = '<w:r><w:footnoteReference w:id="2"/></w:r>';
export const picture = (alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Imagen 1" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A document of Word (.docx) with one link, one note and one picture that its text may call. */
export const wordDocument = (body: string, image: Buffer): Buffer =>
  zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([`Id="rId1" Type="${TYPE}/officeDocument" Target="word/document.xml"`]),
    'word/_rels/document.xml.rels': relationships([
      `Id="rId1" Type="${TYPE}/styles" Target="styles.xml"`,
      `Id="rId2" Type="${TYPE}/hyperlink" Target="https://otro.example/acta" TargetMode="External"`,
      `Id="rId3" Type="${TYPE}/image" Target="media/image1.png"`,
      `Id="rId4" Type="${TYPE}/footnotes" Target="footnotes.xml"`,
      `Id="rId5" Type="${TYPE}/numbering" Target="numbering.xml"`,
    ]),
    'word/styles.xml': `<w:styles ${W}>${style('Ttulo', 'Title')}${style('Ttulo1', 'heading 1')}${style('Ttulo2', 'heading 2')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(run('Acta 7 de 2024.'))}</w:footnote></w:footnotes>`,
    'word/media/image1.png': image,
    'word/document.xml': `<w:document ${W} ${R} ${DRAWING}><w:body>${body}</w:body></w:document>`,
  });

const relationships = (all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map((one) => `<Relationship ${one}/>`).join('')}</Relationships>`;

const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

/** What the desk of `npm start` says of a publication, to the page of the editor. */

/** A fault that holds a publication back, in words for the editor. */
export interface Fault {
  /** Title of the entry or name of the settings; the path of a file that has no form. */
  title: string;
  /** Address of its form below `/admin/`. */
  href?: string;
  /** Label of the field, or line of the text; empty where it is the whole file. */
  where: string;
  found: string;
  expected: string;
  fix: string;
}

/** One sentence for each fault, so that it is understood where only a text can be shown. */
export const refusalMessage = (faults: readonly Fault[]): string =>
  ['No se publicó: el sitio no se podría construir. Nada cambió y su texto sigue aquí.', ...faults.map(sentence)].join(
    '\n',
  );

const sentence = ({ title, where, found, fix }: Fault): string =>
  `«${title}»${where === '' ? '' : `, ${where}`}: ${found} Qué hacer: ${fix}`;

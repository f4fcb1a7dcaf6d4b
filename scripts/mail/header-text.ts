/** Text that may stand in the header of a mail. @throws Error in Spanish when it would begin another header. */
export function headerText(name: string, text: string): string {
  if (!/[\r\n\0]/.test(text)) return text;
  throw new Error(
    `${name} lleva un salto de línea («${text.replaceAll(/[\r\n\0]+/g, '⏎')}»): en un correo abriría otro encabezado. Escríbalo en un solo renglón.`,
  );
}

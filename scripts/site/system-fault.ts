/** What the system refuses to a build: the codes of Node, and the words of programs that have none. */
const FAULTS: readonly { signs: RegExp; sentence: (place: string) => string }[] = [
  {
    signs: /\b(?:ENOSPC|EDQUOT)\b|No space left on device|Disk quota exceeded/,
    sentence: (place) => `No queda espacio en el disco para escribir ${place}. Libere espacio y repita.`,
  },
  {
    signs: /\b(?:EACCES|EPERM|EROFS)\b|Permission denied|Read-only file system/,
    sentence: (place) =>
      `Este usuario no puede escribir ${place}: no tiene permiso, o el disco es de solo lectura. Dele permiso, o elija otra carpeta con OUT_DIR o CACHE_DIR.`,
  },
  {
    signs: /\bEXDEV\b|Invalid cross-device link/,
    sentence: (place) =>
      `No se puede llevar ${place} a otro disco. Elija con OUT_DIR y CACHE_DIR carpetas del mismo disco que el proyecto.`,
  },
  {
    signs: /\b(?:EMFILE|ENFILE)\b|Too many open files/,
    sentence: (place) =>
      `Hay demasiados archivos abiertos para escribir ${place}. Cierre otros programas, o suba el límite («ulimit -n»), y repita.`,
  },
];

/**
 * One sentence for an error of the system: what could not be done, where, and how to go on; undefined for every other
 * error, which is a fault of the program and keeps its trace.
 */
export function systemFault(error: unknown): string | undefined {
  const text = error instanceof Error ? error.message : String(error);
  const fault = FAULTS.find(({ signs }) => signs.test(text));
  // A move names two places, the second of which is refused.
  const place = /'([^']*[/\\][^']*)'(?! ->)/.exec(text)?.[1];
  return fault?.sentence(place === undefined ? 'un archivo del sitio' : `«${place}»`);
}

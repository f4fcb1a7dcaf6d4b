import type { FieldMeta } from '../model/field.ts';

/** What a field expects, in words for who writes in a file or, `inForm`, for who fills in a form. */
export function expectedWords(meta: FieldMeta | undefined, inForm: boolean): string {
  if (!meta) return 'Un valor del tipo que pide el campo.';
  return inForm ? wordsInForm(meta) : wordsInFile(meta);
}

function wordsInFile(meta: FieldMeta): string {
  if (meta.format === 'decimal') return 'Un número entre comillas, con coma decimal y sin puntos: "121806" o "61,8".';
  if (meta.format === 'period') return 'Un periodo entre comillas: "2026", "2026-Q4" o "2026-10".';
  if (meta.format === 'phone') return PHONE_WORDS;
  const words: Record<FieldMeta['widget'], string> = {
    string: 'Un texto de una línea.',
    text: 'Un texto.',
    day: 'Un día, escrito AAAA-MM-DD.',
    instant: 'Fecha, hora y zona: AAAA-MM-DDTHH:MM:SS-05:00.',
    boolean: '«true» (sí) o «false» (no).',
    number: 'Un número entero, sin puntos ni comillas.',
    select: `Uno de estos valores: ${Object.keys(meta.options ?? {}).join(', ')}.`,
    list: 'Una lista: un renglón que empieza con «- » por elemento.',
    object: 'Un grupo de campos, cada uno en su renglón y con sangría.',
    relation: 'El identificador de un elemento que existe.',
    image: 'La ruta de una imagen: «media/nombre.jpg».',
    file: 'La ruta de un archivo: «media/nombre.pdf».',
  };
  return words[meta.widget];
}

/** In a form the control itself says how a value is written. */
function wordsInForm({ format, widget, options }: FieldMeta): string {
  if (format === 'decimal') return 'Un número con coma decimal: 121.806 o 61,8.';
  if (format === 'phone') return PHONE_WORDS;
  if (format === 'period') return 'Un periodo: 2026, cuarto trimestre de 2026 u octubre de 2026.';
  const words: Record<FieldMeta['widget'], string> = {
    string: 'Un texto de una línea.',
    text: 'Un texto.',
    day: 'Un día.',
    instant: 'Una fecha con su hora.',
    boolean: 'Sí o no.',
    number: 'Un número entero, sin puntos.',
    select: `Una de estas opciones: ${Object.values(options ?? {}).join(', ')}.`,
    list: 'Al menos un elemento.',
    object: 'Un grupo de campos.',
    relation: 'Algo de la lista.',
    image: 'Una imagen.',
    file: 'Un archivo.',
  };
  return words[widget];
}

const PHONE_WORDS = 'Un teléfono: +57 608 276 0190.';

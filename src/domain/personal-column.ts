/** Why a column may not be imported. */
export type PersonalKind = 'header' | 'email' | 'phone-or-id' | 'names' | 'free-text';

/** Words of a header that ask for personal data, without accents. */
const HEADER =
  /\b(nombres?|apellidos?|correo|e-?mail|mail|telefono|celular|movil|whatsapp|cedula|documento|identificacion|nit|nuip|pasaporte|direccion|domicilio|residencia|matricula|suscriptor|cuenta|contrato|fecha de nacimiento|nacimiento|edad exacta|firma|ip|usuario|name|phone|address|id)\b/;
/** Headers of columns that form services add; they identify nobody and are no question. */
const IGNORED =
  /^(marca temporal|timestamp|hora de (inicio|finalizacion)|start time|completion time|puntuacion|score)$/;
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;
/** Six digits or more: a phone, an identity card, an account. A scale or a year has fewer. */
const LONG_NUMBER = /(?:\d[\s.\-()]?){6,}/;
/** Given names that most people in the country have one of (DANE, registers of births). */
const GIVEN_NAMES = new Set(
  'adriana alberto alejandra alejandro alexander alvaro ana andrea andres angela antonio beatriz blanca camila camilo carlos carmen carolina catalina cesar claudia cristian daniel daniela david diana diego edgar eduardo elena esteban fabian felipe fernando francisco gabriel german gloria guillermo gustavo hector hernan hugo ivan jaime javier jesus jhon jorge jose juan juana juliana julian julio karen laura leidy leonardo liliana lina lucia luis luisa luz manuel marcela margarita maria mario marta martha mauricio miguel monica natalia nelson nicolas nidia nubia olga oscar pablo paola patricia paula pedro rafael ramiro ricardo roberto rocio rodrigo rosa ruben samuel sandra santiago sara sebastian sergio silvia sofia sonia stella tatiana valentina valeria vanessa victor viviana william wilson ximena yolanda'.split(
    ' ',
  ),
);
/** More answers than this that nobody else gave are words of one person, and words can name. */
const MAX_OPTIONS = 25;
const MAX_OPTION_LENGTH = 150;

/** True for a column that a form service adds and that is no question. */
export const isIgnoredColumn = (header: string): boolean => IGNORED.test(bare(header));

/** Why a column may hold personal data; undefined when nothing speaks for it. */
export function personalKindOf(header: string, cells: readonly string[]): PersonalKind | undefined {
  const answers = cells.filter((cell) => cell !== '');
  if (answers.some((cell) => EMAIL.test(cell))) return 'email';
  if (answers.some((cell) => LONG_NUMBER.test(cell))) return 'phone-or-id';
  if (HEADER.test(bare(header)) && !header.includes('?')) return 'header';
  const named = answers.filter(isName).length;
  if (named > 0 && named * 2 >= answers.length) return 'names';
  const options = new Set(answers);
  const isLong = answers.some((cell) => cell.length > MAX_OPTION_LENGTH);
  return isLong || options.size > MAX_OPTIONS ? 'free-text' : undefined;
}

/** «María Pérez», «PEDRO NIÑO»: a frequent given name with more after it. */
function isName(cell: string): boolean {
  const words = bare(cell).split(/\s+/);
  return words.length >= 2 && words.length <= 5 && GIVEN_NAMES.has(words[0] ?? '');
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

import { plainSigns } from '../lib/plain-signs.ts';
import { findPersonalData } from './personal-data.ts';

/** Why a column may not be imported. */
export type PersonalKind = 'header' | 'email' | 'phone-or-id' | 'address' | 'names' | 'free-text';

/** Words of a header that ask for personal data, without accents. */
const HEADER =
  /\b(nombres?|apellidos?|correo|e-?mail|mail|telefono|celular|movil|whatsapp|cedula|documento|identificacion|nit|nuip|pasaporte|direccion|domicilio|residencia|matricula|suscriptor|cuenta|contrato|fecha de nacimiento|nacimiento|edad exacta|firma|ip|usuario|name|phone|address|id)\b/;
/** Headers of columns that form services add; they identify nobody and are no question. */
const IGNORED =
  /^(marca temporal|timestamp|hora de (inicio|finalizacion)|start time|completion time|puntuacion|score)$/;
/** Six digits or more: a phone, an identity card, an account. A scale or a year has fewer. */
const LONG_NUMBER = /(?:\d[\s.,'’\-()]?){6,}/;
/** How a spreadsheet shows a long number: «3,10555E+09». */
const SCIENTIFIC = /^\d[.,]\d+e\+?\d{1,2}$/;
/** «Calle 15 # 3-20», «Cra. 5a No. 12 – 34», «Mz B casa 4», «torre 2 apto 301»; a street alone is a place, not a home. */
const ADDRESS =
  /\b(?:(?:calle|cll|cl|carrera|cra|kra|cr|kr|avenida|av|ak|ac|diagonal|diag|dg|transversal|transv|tv|circular)\b\.?\s*\d{1,3}[^\d\n]{0,20}\d{1,3}\s?[a-z]?\s?[-–]\s?\d{1,3}|(?:manzana|mz)\b\.?\s*\w{1,3},?\s+(?:casa|cs|lote|lt)\b\.?\s*\w{1,3}|(?:apartamento|apto|apt)\b\.?\s*\d{2,4})/;
/** Given names that most people in the country have one of (DANE, registers of births). */
const GIVEN_NAMES = new Set(
  'adriana alberto alejandra alejandro alexander alvaro ana andrea andres angela antonio beatriz blanca camila camilo carlos carmen carolina catalina cesar claudia cristian daniel daniela david diana diego edgar eduardo elena esteban fabian felipe fernando francisco gabriel german gloria guillermo gustavo hector hernan hugo ivan jaime javier jesus jhon jorge jose juan juana juliana julian julio karen laura leidy leonardo liliana lina lucia luis luisa luz manuel marcela margarita maria mario marta martha mauricio miguel monica natalia nelson nicolas nidia nubia olga oscar pablo paola patricia paula pedro rafael ramiro ricardo roberto rocio rodrigo rosa ruben samuel sandra santiago sara sebastian sergio silvia sofia sonia stella tatiana valentina valeria vanessa victor viviana william wilson ximena yolanda'.split(
    ' ',
  ),
);
/** Family names of the same kind. */
const FAMILY_NAMES = new Set(
  'acosta aguilar alvarez arango arias avila barrera bermudez bernal bonilla caicedo calderon cardenas cardona castaneda castillo castro chavez contreras correa cortes diaz duarte escobar fernandez florez franco galindo garcia garzon giraldo gomez gonzalez guerrero gutierrez guzman hernandez herrera hurtado jaramillo jimenez leal londono lopez lozano marin marquez martinez mejia mendez mendoza molina montoya mora morales moreno munoz murillo narvaez navarro nino ochoa orozco ortega ortiz ospina osorio parra patino perez pineda pinzon quintero ramirez ramos rangel restrepo reyes rincon rios rivera rodriguez rojas romero rueda ruiz salazar sanchez sandoval santos serrano sierra silva soto suarez tellez torres trujillo valencia vargas vasquez velasquez vega velez villa zapata zuniga'.split(
    ' ',
  ),
);
/** Words before a name. */
const TITLES = new Set(['don', 'dona', 'sr', 'sra', 'senor', 'senora', 'dr', 'dra', 'ing', 'prof']);
/** How the name of a place begins, which many people are named after. */
const PLACES = new Set([
  'san',
  'santa',
  'santo',
  'barrio',
  'vereda',
  'sector',
  'villa',
  'ciudad',
  'conjunto',
  'el',
  'la',
  'los',
  'las',
]);
/** A word alone is a name where several of them are. */
const MIN_SINGLE_NAMES = 3;
/** What a longer cell says is free text already; whether it also holds an address is not worth the time. */
const MAX_READ = 500;
/** More answers than this that nobody else gave are words of one person, and words can name. */
const MAX_OPTIONS = 25;
const MAX_OPTION_LENGTH = 150;

/** True for a column that a form service adds and that is no question. */
export const isIgnoredColumn = (header: string): boolean => IGNORED.test(bare(header));

/**
 * Why a column may hold personal data; undefined when nothing speaks for it. The time is bounded by the number of cells,
 * however long they are.
 */
export function personalKindOf(header: string, cells: readonly string[]): PersonalKind | undefined {
  const answers = cells.filter((cell) => cell !== '');
  const read = answers.map((cell) => bare(plainSigns(cell.slice(0, MAX_READ))));
  const found = new Set(read.flatMap(findPersonalData).map(({ kind }) => kind));
  if (found.has('email')) return 'email';
  if (found.size > 0 || read.some((cell) => LONG_NUMBER.test(cell) || SCIENTIFIC.test(cell))) return 'phone-or-id';
  if (read.some((cell) => ADDRESS.test(cell))) return 'address';
  if (HEADER.test(bare(header.slice(0, MAX_READ))) && !header.includes('?')) return 'header';
  const names = read.filter(isName);
  const single = new Set(names.filter((name) => !name.includes(' ')));
  const named = single.size < MIN_SINGLE_NAMES ? names.filter((name) => name.includes(' ')) : names;
  if (named.length > 0 && named.length * 2 >= answers.length) return 'names';
  const options = new Set(answers);
  const isLong = answers.some((cell) => cell.length > MAX_OPTION_LENGTH);
  return isLong || options.size > MAX_OPTIONS ? 'free-text' : undefined;
}

/** «maria perez», «perez nino pedro», «don pedro», «pedro»: a frequent given name, or two family names. */
function isName(cell: string): boolean {
  const words = cell.split(/[\s.,]+/).filter((word) => word !== '' && !TITLES.has(word));
  const [first = ''] = words;
  if (words.length === 0 || words.length > 5 || PLACES.has(first) || !words.every((word) => /^[a-z]+$/.test(word))) {
    return false;
  }
  if (words.length === 1) return GIVEN_NAMES.has(first);
  const families = words.filter((word) => FAMILY_NAMES.has(word)).length;
  const isGiven = GIVEN_NAMES.has(first) || (families > 0 && words.some((word) => GIVEN_NAMES.has(word)));
  return isGiven || families >= 2;
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

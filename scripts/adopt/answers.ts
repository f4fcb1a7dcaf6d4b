import { UNCONFIRMED } from '../../src/model/field.ts';

/** What an entity says of itself when it adopts the site. What it does not know yet is «por confirmar». */
export interface Answers {
  legalName: string;
  shortName: string;
  siteUrl: string;
  taxId: string;
  street: string;
  postalCode: string;
  municipality: string;
  department: string;
  phone: string;
  email: string;
  judicialEmail: string;
  portalUrl: string;
  /** `#rrggbb` */
  color: string;
  /** Path of a picture, or empty. */
  logo: string;
}

interface Question {
  /** Option of the command. */
  option: string;
  ask: string;
  example: string;
  /** Without an answer: this; undefined where the command cannot go on. */
  fallback?: string;
}

/** In the order in which they are asked. */
export const QUESTIONS: Readonly<Record<keyof Answers, Question>> = {
  legalName: { option: 'name', ask: 'Razón social de la entidad', example: 'Aguas de Villa Nueva S.A. E.S.P.' },
  shortName: { option: 'short-name', ask: 'Nombre corto', example: 'Aguas de Villa Nueva' },
  siteUrl: { option: 'site', ask: 'Dirección pública del sitio', example: 'https://rendicion.entidad.gov.co' },
  taxId: { option: 'nit', ask: 'NIT', example: '900.123.456-7', fallback: UNCONFIRMED },
  street: { option: 'address', ask: 'Calle y número', example: 'Calle 1 # 2-3', fallback: UNCONFIRMED },
  postalCode: { option: 'postal-code', ask: 'Código postal', example: '730001', fallback: UNCONFIRMED },
  municipality: { option: 'municipality', ask: 'Municipio', example: 'Villa Nueva', fallback: UNCONFIRMED },
  department: { option: 'department', ask: 'Departamento', example: 'Cundinamarca', fallback: UNCONFIRMED },
  phone: { option: 'phone', ask: 'Teléfono', example: '+57 601 000 0000', fallback: UNCONFIRMED },
  email: { option: 'email', ask: 'Correo institucional', example: 'contacto@entidad.gov.co', fallback: UNCONFIRMED },
  judicialEmail: {
    option: 'judicial-email',
    ask: 'Correo de notificaciones judiciales',
    example: 'judiciales@entidad.gov.co',
    fallback: UNCONFIRMED,
  },
  portalUrl: { option: 'portal', ask: 'Portal institucional', example: 'https://www.entidad.gov.co/', fallback: '' },
  color: { option: 'color', ask: 'Color de la entidad', example: '#1f4e9c', fallback: '#2a5599' },
  logo: { option: 'logo', ask: 'Archivo del logo (svg, png o webp)', example: 'logo.svg', fallback: '' },
};

/**
 * The answers from the options of the command; `ask` is used for those that are missing when somebody is there to ask.
 * @throws Error in Spanish that names the options without which the command cannot go on.
 */
export async function collectAnswers(
  given: Readonly<Record<string, string | undefined>>,
  ask: ((question: string) => Promise<string>) | undefined,
): Promise<Answers> {
  const answers: Partial<Record<keyof Answers, string>> = {};
  for (const [name, { option, ask: words, example, fallback }] of Object.entries(QUESTIONS)) {
    const hint = fallback === undefined ? '' : `; vacío: ${fallback || 'ninguno'}`;
    const typed = given[option] ?? (await ask?.(`${words} (por ejemplo ${example}${hint}): `)) ?? '';
    const answer = typed.trim() || fallback;
    if (answer !== undefined) answers[name as keyof Answers] = answer;
  }
  const missing = Object.entries(QUESTIONS).filter(([name]) => answers[name as keyof Answers] === undefined);
  if (missing.length > 0) {
    const said = missing.map(([, { option, example }]) => `--${option} "${example}"`).join(' ');
    throw new Error(`Faltan datos sin los que no hay sitio. Repita la orden con: ${said}`);
  }
  return answers as Answers;
}

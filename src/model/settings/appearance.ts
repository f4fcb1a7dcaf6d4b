import { z } from 'zod';
import { contrastRatio } from '../../lib/contrast.ts';
import type { Extension } from '../../lib/file-type.ts';
import { color, filePath, group, oneOf, text } from '../field.ts';

/** Formats that a browser shows as they are. */
const LOGO_EXTENSIONS = ['svg', 'png', 'webp'] as const satisfies Extension[];

/** Colours of one scheme by what they are, not by what they are for: that is src/styles/tokens.css. */
const paletteShape = {
  /** Page. */
  paper: color('Papel: fondo de la página'),
  /** A little apart from the page. */
  surface: color('Superficie: fondo de avisos y etiquetas'),
  /** Text. */
  ink: color('Tinta: texto'),
  /** Secondary text. */
  inkMuted: color('Tinta suave: texto secundario'),
  /** Thin lines. */
  rule: color('Renglón: líneas finas'),
  /** The colour of the entity. */
  water: color('Agua: enlaces y botones'),
  /** Outline of what has the focus. */
  focus: color('Foco: contorno del elemento activo'),
  /** Dark bands. */
  deep: color('Fondo: pie de página'),
  /** Text on a dark band. */
  onDeep: color('Texto sobre el fondo'),
  /** Lines on a dark band. */
  deepRule: color('Líneas sobre el fondo'),
  /** What is late or was not achieved. */
  late: color('Atrasado o no logrado'),
  /** Behind what is late. */
  lateSurface: color('Fondo de lo atrasado'),
  /** What was achieved. */
  done: color('Cumplido'),
  /** Invented content. */
  example: color('Contenido de ejemplo y advertencias'),
  /** Marker on words that were looked for. */
  mark: color('Resaltado de búsqueda'),
};

/** Contrast that WCAG 2.2 asks for (1.4.3: text; 1.4.11: what is not text): colour, on which colour, at least. */
const contrasts = [
  ...(['ink', 'inkMuted', 'water', 'late', 'done', 'example'] as const).flatMap((name) => [
    [name, 'paper', 4.5] as const,
    [name, 'surface', 4.5] as const,
  ]),
  ['ink', 'lateSurface', 4.5],
  ['ink', 'mark', 4.5],
  ['onDeep', 'deep', 4.5],
  ['focus', 'paper', 3],
  ['focus', 'surface', 3],
] as const;

const palette = (label: string) =>
  group(label, paletteShape).superRefine((colors, context) => {
    for (const [front, back, least] of contrasts) {
      const ratio = contrastRatio(colors[front], colors[back]);
      if (ratio >= least) continue;
      const params = { expected: 'contrast', back, ratio: ratio.toFixed(2), least: String(least) };
      context.addIssue({ code: 'custom', path: [front], params });
    }
  });

/** What another entity changes to make the site its own. */
export const appearanceSchema = z.strictObject({
  /** Typeface of headings and key figures. */
  typeface: oneOf('Letra de los títulos', {
    piazzolla: 'Piazzolla (viene con el sitio)',
    system: 'La del sistema de cada lector',
  }),
  /** Logo; without one the site shows its own mark. */
  logo: group('Logo', {
    /** File in `settings/media/`. */
    file: filePath('Archivo', LOGO_EXTENSIONS),
    /** The same for a dark page. */
    fileDark: filePath('Archivo para fondo oscuro', LOGO_EXTENSIONS).optional(),
    /** What it says. */
    alt: text('Texto alternativo', { max: 120 }),
  }).optional(),
  /** Drawing in lines behind the head of the home page, which shows them in the colour of links; none without one. */
  drawing: filePath('Dibujo de fondo de la portada', ['svg']).optional(),
  /** Colours by day. */
  light: palette('Colores claros'),
  /** Colours by night. */
  dark: palette('Colores oscuros'),
});

type AppearanceFile = z.infer<typeof appearanceSchema>;

/** The logo with its size in pixels, so that the page does not move when it arrives. */
export type Logo = NonNullable<AppearanceFile['logo']> & { width: number; height: number };

/** The appearance as the site has it: the size of the logo is read from its file. */
export type Appearance = Omit<AppearanceFile, 'logo'> & { logo?: Logo | undefined };
export type Palette = AppearanceFile['light'];

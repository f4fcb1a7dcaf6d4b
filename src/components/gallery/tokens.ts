/** A custom property of the second tier, as src/styles/tokens.css has it. */
export interface Token {
  name: string;
  value: string;
}

/** What each token is for, in the groups in which the gallery shows them. */
export const tokenWords = {
  Colores: {
    '--color-background': 'Fondo de la página',
    '--color-surface': 'Fondo de avisos, etiquetas y días fuera del mes',
    '--color-text': 'Texto',
    '--color-text-muted': 'Texto secundario: fechas, notas, datos al margen',
    '--color-rule': 'Renglón: línea fina entre partes',
    '--color-rule-strong': 'Línea que abre o cierra una cuenta',
    '--color-border-control': 'Borde de campos y listas desplegables',
    '--color-link': 'Enlaces, botones y barras de las gráficas',
    '--color-link-hover': 'Enlace bajo el cursor',
    '--color-focus': 'Contorno de lo que tiene el foco',
    '--color-band': 'Franja oscura: pie de página',
    '--color-band-text': 'Texto sobre la franja',
    '--color-band-rule': 'Líneas sobre la franja',
    '--color-late': 'Lo atrasado o no logrado, y la meta de una gráfica',
    '--color-late-surface': 'Fondo de lo atrasado',
    '--color-done': 'Lo cumplido',
    '--color-example': 'Contenido de ejemplo y advertencias',
    '--color-mark': 'Resaltado de lo buscado',
  },
  Letra: {
    '--font-text': 'Texto: la letra del sistema de cada lector',
    '--font-mono': 'Código',
    '--weight-strong': 'Lo que pesa más: títulos, negrilla, encabezados de tabla',
    '--step--1': 'Dato al margen; nada es más pequeño',
    '--step-0': 'Texto',
    '--step-1': 'Título de renglón, entrada de un texto',
    '--step-2': 'Título de sección',
    '--step-3': 'Título mayor, cifra de la portada',
    '--step-4': 'Título de página, cifra de un indicador',
  },
  Espacio: {
    '--space-1': 'Entre un dato y su nota',
    '--space-2': 'Entre líneas de una misma cosa',
    '--space-3': 'Entre un título y lo que encabeza',
    '--space-4': 'Entre párrafos',
    '--space-5': 'Alrededor de una sección',
    '--space-6': 'Entre columnas o grupos',
    '--space-7': 'Antes de un título dentro de un texto; entre el margen y el texto',
    '--space-8': 'Al final de la página',
  },
  Medidas: {
    '--width-page': 'Ancho mayor de la página',
    '--width-text': 'Ancho de una línea que se lee bien',
    '--width-margin': 'Columna izquierda: de qué trata el renglón',
    '--gutter': 'Borde entre la página y la pantalla',
    '--hairline': 'Línea fina',
    '--target': 'Alto menor de un botón o un campo',
  },
} as const satisfies Record<string, Record<string, string>>;

export type TokenGroup = keyof typeof tokenWords;

/** The tokens that a style sheet declares for the whole page. */
export const readTokens = (css: string): Token[] => {
  const root = /:root\s*\{(.*?)\n\}/s.exec(css)?.[1] ?? '';
  return [...root.matchAll(/^\s*(--[a-z0-9-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => ({ name, value }));
};

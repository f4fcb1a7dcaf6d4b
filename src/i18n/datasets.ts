/** Title and description of every dataset, by the id that is part of its address. */
export const datasetWords = {
  indicadores: {
    title: 'Indicadores',
    description:
      'Cada valor de cada indicador, con todas sus versiones: la primera publicada y las revisiones con su motivo.',
  },
  'versiones-de-las-partes': {
    title: 'Lo que dice cada parte',
    description:
      'Cifras y objeciones de la entidad, del regulador, de los entes de control y de quienes las cuestionan.',
  },
  encuestas: {
    title: 'Encuestas',
    description: 'Conteos por respuesta de cada encuesta, con su método. No hay respuestas de personas.',
  },
  'lo-que-no-logramos': {
    title: 'Lo que no logramos',
    description: 'Los asuntos que cada informe reconoce como no logrados, con su explicación.',
  },
  'hallazgos-de-control': {
    title: 'Hallazgos de los entes de control',
    description: 'Hallazgos citados en los informes, con la respuesta de la entidad.',
  },
  'registro-de-publicaciones': {
    title: 'Registro de publicaciones',
    description:
      'Todo lo publicado en el sitio: qué es, cuándo salió, cuándo cambió, en qué formato y con qué licencia.',
  },
  'esquema-de-publicacion': {
    title: 'Esquema de publicación',
    description: 'Qué se publica, dónde, en qué formato, cada cuánto y quién responde.',
  },
  evidencias: {
    title: 'Mapa de evidencias',
    description:
      'Cada obligación de publicar, con la dirección que la muestra, su última actualización y lo que falta.',
  },
} as const;

export type DatasetId = keyof typeof datasetWords;

/** Name in the files, and title for people, of every column. */
export const columnWords = {
  id: ['identificador', 'Identificador'],
  url: ['direccion', 'Dirección web'],
  title: ['titulo', 'Título'],
  summary: ['resumen', 'Resumen'],
  type: ['tipo', 'Tipo'],
  published: ['publicado', 'Día de publicación'],
  updated: ['actualizado', 'Última actualización'],
  withdrawn: ['retirado', 'Día del retiro'],
  topics: ['temas', 'Temas'],
  example: ['es_ejemplo', '¿Es contenido de ejemplo, inventado?'],
  indicator: ['indicador', 'Indicador'],
  group: ['grupo', 'Grupo'],
  unit: ['unidad', 'Unidad'],
  direction: ['sentido', 'Sentido en que mejora'],
  period: ['periodo', 'Periodo'],
  from: ['desde', 'Primer día'],
  to: ['hasta', 'Último día'],
  value: ['valor', 'Valor'],
  upTo: ['valor_hasta', 'Valor más alto, si es un rango'],
  precision: ['precision', 'Precisión'],
  version: ['version', 'Número de versión'],
  versionDay: ['version_publicada', 'Día en que se publicó la versión'],
  current: ['es_vigente', '¿Es la versión vigente?'],
  why: ['motivo', 'Motivo de la revisión'],
  target: ['meta', 'Meta del periodo'],
  status: ['frente_a_la_meta', 'Frente a la meta'],
  cutoff: ['corte', 'Fecha de corte'],
  method: ['metodo', 'Método'],
  source: ['fuente', 'Fuente'],
  sourceUrl: ['fuente_direccion', 'Dirección de la fuente'],
  sourceDate: ['fuente_fecha', 'Fecha de la fuente'],
  who: ['quien_lo_dice', 'Quién lo dice'],
  role: ['calidad', 'En qué calidad'],
  says: ['que_dice', 'Qué dice'],
  survey: ['encuesta', 'Encuesta'],
  answered: ['respondieron', 'Personas que respondieron la encuesta'],
  sampling: ['seleccion', 'Cómo se eligió a las personas'],
  question: ['pregunta', 'Pregunta'],
  questionType: ['tipo_de_pregunta', 'Tipo de pregunta'],
  option: ['respuesta', 'Respuesta'],
  count: ['personas', 'Personas que la eligieron'],
  percent: ['porcentaje', 'Porcentaje de quienes respondieron la pregunta'],
  noAnswer: ['sin_respuesta', 'Personas que dejaron la pregunta sin responder'],
  report: ['informe', 'Informe'],
  matter: ['asunto', 'Asunto'],
  explanation: ['explicacion', 'Por qué y qué sigue'],
  body: ['ente', 'Ente de control'],
  finding: ['hallazgo', 'Hallazgo'],
  answer: ['respuesta_de_la_entidad', 'Respuesta de la entidad'],
  format: ['formato', 'Formato'],
  language: ['idioma', 'Idioma'],
  licence: ['licencia', 'Licencia'],
  section: ['seccion', 'Sección'],
  content: ['contenido', 'Qué se publica'],
  frequency: ['periodicidad', 'Cada cuánto'],
  responsible: ['responsable', 'Responsable'],
  norm: ['norma', 'Norma'],
  article: ['articulo', 'Artículo'],
  obligation: ['obligacion', 'Obligación, en palabras propias'],
  reading: ['lectura_de_la_norma', 'Cómo se leyó la norma'],
  evidence: ['evidencia', 'Evidencia'],
  gap: ['brecha', 'Lo que falta'],
} as const satisfies Record<string, readonly [name: string, title: string]>;

export type ColumnKey = keyof typeof columnWords;

/** Title, description and keywords of every dataset, by the id that is part of its address. */
export const datasetWords = {
  indicadores: {
    title: 'Indicadores',
    description:
      'Cada valor de cada indicador, con todas sus versiones: la primera publicada y las revisiones con su motivo.',
    keywords: ['indicadores', 'cifras', 'metas'],
  },
  'versiones-de-las-partes': {
    title: 'Lo que dice cada parte',
    description:
      'Cifras y objeciones de la entidad, del regulador, de los entes de control y de quienes las cuestionan.',
    keywords: ['cifras en disputa', 'regulador', 'control'],
  },
  encuestas: {
    title: 'Encuestas',
    description: 'Conteos por respuesta de cada encuesta, con su método. No hay respuestas de personas.',
    keywords: ['encuestas', 'opinión'],
  },
  compromisos: {
    title: 'Compromisos',
    description:
      'Cada compromiso con su responsable, su fecha, los cambios de fecha con su motivo, su estado y sus días de retraso.',
    keywords: ['compromisos', 'plazos', 'incumplimientos'],
  },
  'compromisos-por-trimestre': {
    title: 'Compromisos por trimestre',
    description:
      'Compromisos que vencían en cada trimestre: cuántos se cumplieron a tiempo, tarde o no se cumplieron, cuántos están vencidos y cuántos siguen en curso.',
    keywords: ['compromisos', 'cumplimiento', 'incumplimientos'],
  },
  'hitos-de-los-compromisos': {
    title: 'Hitos de los compromisos',
    description: 'Cada hito de un compromiso con su fecha, los cambios de fecha con su motivo, su prueba y su estado.',
    keywords: ['compromisos', 'hitos', 'plazos'],
  },
  'veredictos-de-otros': {
    title: 'Lo que dicen otros de los compromisos',
    description:
      'Cada veredicto de una veeduría, un ente de control u otra organización, con su fuente, junto al de la entidad.',
    keywords: ['compromisos', 'veedurías', 'control'],
  },
  'preguntas-ciudadanas': {
    title: 'Preguntas ciudadanas',
    description:
      'Cada pregunta con el día en que llegó, su plazo, el día de la respuesta y su estado. No dice quién preguntó.',
    keywords: ['preguntas', 'participación ciudadana', 'tiempos de respuesta'],
  },
  'respuestas-por-dependencia-y-mes': {
    title: 'Respuestas por dependencia y mes',
    description:
      'Preguntas que cada dependencia recibió en un mes: cuántas respondió a tiempo y con retraso, cuántas esperan, y los días que tomó.',
    keywords: ['preguntas', 'tiempos de respuesta', 'dependencias'],
  },
  eventos: {
    title: 'Eventos',
    description: 'Cada evento con su día, su lugar, los cambios de fecha con su motivo, su memoria y su estado.',
    keywords: ['eventos', 'participación ciudadana', 'audiencias públicas'],
  },
  entregas: {
    title: 'Entregas del calendario',
    description: 'Lo que el plan debe publicar, con el día en que vence, el día en que salió y sus días de retraso.',
    keywords: ['calendario', 'plazos', 'informes'],
  },
  'lo-que-no-logramos': {
    title: 'Lo que no logramos',
    description: 'Los asuntos que cada informe reconoce como no logrados, con su explicación.',
    keywords: ['informes', 'resultados'],
  },
  'hallazgos-de-control': {
    title: 'Hallazgos de los entes de control',
    description:
      'Cada hallazgo con su ente, su auditoría, la respuesta de la entidad, cuántas acciones tiene y su estado.',
    keywords: ['control fiscal', 'hallazgos'],
  },
  'acciones-frente-a-hallazgos': {
    title: 'Acciones frente a los hallazgos',
    description:
      'Cada acción de un hallazgo con su responsable, su fecha, los cambios de fecha con su motivo, su prueba y su estado.',
    keywords: ['plan de mejoramiento', 'hallazgos', 'plazos'],
  },
  'ajustes-del-plan': {
    title: 'Ajustes del plan',
    description: 'Cada cosa que un ajuste del plan cambia: cómo era, cómo queda, por qué y desde cuándo.',
    keywords: ['plan de comunicaciones', 'ajustes', 'cronograma'],
  },
  'registro-de-publicaciones': {
    title: 'Registro de publicaciones',
    description:
      'Todo lo publicado en el sitio: qué es, cuándo salió, cuándo cambió, en qué formato y con qué licencia.',
    keywords: ['registro de activos de información', 'publicaciones'],
  },
  'esquema-de-publicacion': {
    title: 'Esquema de publicación',
    description: 'Qué se publica, dónde, en qué formato, cada cuánto y quién responde.',
    keywords: ['esquema de publicación', 'transparencia'],
  },
  evidencias: {
    title: 'Mapa de evidencias',
    description:
      'Cada obligación de publicar, con la dirección que la muestra, su última actualización y lo que falta.',
    keywords: ['transparencia', 'cumplimiento legal'],
  },
} as const;

export type DatasetId = keyof typeof datasetWords;

import { z } from 'zod';
import { DOCUMENT_EXTENSIONS } from './common.ts';
import { computedKinds } from './computed.ts';
import { day, filePath, imagePath, oneOf, period, relation, text, webUrl } from './field.ts';

/** What a block holds between its tags; `ordered-list` and `table` mean exactly one of them. */
export type BlockContent = 'none' | 'text' | 'ordered-list' | 'table';

/** A block that an author may place in a body. */
export interface BlockModel<S extends z.ZodObject = z.ZodObject> {
  label: string;
  /** When to use it, for editors. */
  hint: string;
  /** Attributes of the tag: flat, and every value a string in the source. */
  schema: S;
  content: BlockContent;
  /** `inline` for a block that stands inside a sentence or a cell; the others stand on their own lines. */
  placement?: 'inline';
  /** Bodies that show the block: used by the gallery and by the tests. */
  examples: readonly string[];
}

/** What a notice calls itself, by its kind: in its form, over its text and in the preview. */
export const NOTICE_LABELS = {
  informacion: 'Información',
  advertencia: 'Advertencia',
  importante: 'Importante',
} as const;

/**
 * Every block, by tag name. Tags and attributes are Spanish because editors meet them.
 * The guard, the renderer and the editing form read this table and nothing else.
 */
export const blockModels = {
  Aviso: {
    label: 'Aviso',
    hint: 'Para algo que el lector no debe pasar por alto. Uno por página, no más de tres.',
    schema: z.strictObject({
      /** How serious the notice is. */
      tipo: oneOf('Tipo', NOTICE_LABELS),
      /** Heading of the notice. */
      titulo: text('Título', { max: 120 }).optional(),
    }),
    content: 'text',
    examples: [
      '<Aviso tipo="informacion" titulo="Cómo leer estas cifras">\n\nCada cifra tiene **fuente** y fecha de corte.\n\n</Aviso>',
      '<Aviso tipo="advertencia">\n\nEste dato está en revisión.\n\n</Aviso>',
      '<Aviso tipo="importante" titulo="Cambio de fecha">\n\n- La reunión se aplaza.\n- El motivo está en el calendario.\n\n</Aviso>',
    ],
  },
  Cifra: {
    label: 'Cifra clave',
    hint: 'Un número que importa, siempre con su fuente y su fecha de corte.',
    schema: z.strictObject({
      /** The number as it is read, with decimal comma. */
      valor: text('Valor', { max: 30, hint: 'Con coma decimal. Ejemplo: 18,3' }),
      /** Unit of the number. */
      unidad: text('Unidad', { max: 40 }).optional(),
      /** What the number says. */
      etiqueta: text('Qué mide', { max: 160 }),
      /** Who published it, and where. */
      fuente: text('Fuente', { max: 200 }),
      /** Address of the source. */
      enlace: webUrl('Enlace a la fuente').optional(),
      /** Day up to which the number counts. */
      corte: day('Fecha de corte'),
    }),
    content: 'none',
    examples: [
      '<Cifra valor="18,3" unidad="horas" etiqueta="Suspensión acumulada del servicio" fuente="Audiencia pública de 2016" corte="2016-12-02" />',
      '<Cifra valor="42,18" unidad="toneladas" etiqueta="Residuos retirados de la red" fuente="Informe de gestión" enlace="https://example.org/informe" corte="2016-12-02" />',
    ],
  },
  Cita: {
    label: 'Cita',
    hint: 'Palabras de alguien, con su nombre o su cargo.',
    schema: z.strictObject({
      /** Who said it. */
      autor: text('Autor', { max: 120 }),
      /** Office of the author. */
      cargo: text('Cargo', { max: 120 }).optional(),
      /** Where it was said. */
      fuente: text('Fuente', { max: 200 }).optional(),
      /** Address of the source. */
      enlace: webUrl('Enlace a la fuente').optional(),
    }),
    content: 'text',
    examples: [
      '<Cita autor="Contraloría Municipal" fuente="Informe de auditoría" enlace="https://example.org/auditoria">\n\nEl índice superó el máximo permitido.\n\n</Cita>',
      '<Cita autor="Gerencia" cargo="Gerente">\n\nRendimos cuentas.\n\n</Cita>',
    ],
  },
  Figura: {
    label: 'Figura',
    hint: 'Una imagen con leyenda y crédito.',
    schema: z.strictObject({
      /** File in `media/`. */
      archivo: imagePath('Imagen'),
      /** What is seen. */
      alt: text('Texto alternativo', { max: 250, hint: 'Describa lo que se ve, en una frase.' }),
      /** Author. */
      credito: text('Crédito', { max: 120 }),
      /** Words under the picture. */
      leyenda: text('Leyenda', { max: 300 }).optional(),
    }),
    content: 'none',
    examples: [
      '<Figura archivo="media/ejemplo.png" alt="Tres barras de distinta altura" credito="Ilustración del sitio" leyenda="Una figura con leyenda." />',
      '<Figura archivo="media/ejemplo.png" alt="Tres barras de distinta altura" credito="Ilustración del sitio" />',
    ],
  },
  Documento: {
    label: 'Documento para descargar',
    hint: 'Un archivo; su tipo y su tamaño se calculan.',
    schema: z.strictObject({
      /** File in `media/`. */
      archivo: filePath('Archivo', DOCUMENT_EXTENSIONS),
      /** Name shown to the reader. */
      titulo: text('Título', { max: 150 }),
      /** Whether the file itself is accessible. */
      accesible: oneOf('¿Es accesible?', { si: 'Sí', no: 'No' }),
    }),
    content: 'none',
    examples: ['<Documento archivo="media/ejemplo.txt" titulo="Ejemplo de documento" accesible="si" />'],
  },
  Pasos: {
    label: 'Pasos',
    hint: 'Una lista numerada que se sigue en orden.',
    schema: z.strictObject({}),
    content: 'ordered-list',
    examples: [
      '<Pasos>\n\n1. Escriba su pregunta.\n2. Guarde el número que recibe.\n\n   Con él la puede consultar.\n\n</Pasos>',
    ],
  },
  Detalles: {
    label: 'Detalles',
    hint: 'Texto que se abre a petición. No esconda aquí lo importante.',
    schema: z.strictObject({
      /** Words that stay visible. */
      titulo: text('Título', { max: 150 }),
    }),
    content: 'text',
    examples: ['<Detalles titulo="Cómo se calculó">\n\nSe sumaron las horas de cada mes.\n\n</Detalles>'],
  },
  Tabla: {
    label: 'Tabla',
    hint: 'Una tabla con título. Puede pegarla desde una hoja de cálculo.',
    schema: z.strictObject({
      /** Caption: what the table shows. */
      titulo: text('Título de la tabla', { max: 200 }),
      /** Where the data come from. */
      fuente: text('Fuente', { max: 200 }).optional(),
    }),
    content: 'table',
    examples: [
      '<Tabla titulo="Horas sin servicio por año" fuente="Columna de opinión, 2015">\n\n| Año | Horas |\n| :-- | --: |\n| 2012 | 523 |\n| 2013 | 184 |\n\n</Tabla>',
    ],
  },
  Video: {
    label: 'Video',
    hint: 'Con subtítulos y transcripción. Nunca se incrusta un reproductor de terceros.',
    schema: z
      .strictObject({
        /** Title of the video. */
        titulo: text('Título', { max: 150 }),
        /** File in `media/`, when it is kept here. */
        archivo: filePath('Archivo de video', ['mp4', 'webm']).optional(),
        /** Captions for that file. */
        subtitulos: filePath('Archivo de subtítulos', ['vtt']).optional(),
        /** Address, when it is kept elsewhere. */
        enlace: webUrl('Enlace').optional(),
        /** Whether the video kept elsewhere has captions. */
        subtitulado: oneOf('¿El video enlazado tiene subtítulos?', { si: 'Sí' }).optional(),
      })
      .refine((video) => Boolean(video.archivo) !== Boolean(video.enlace), { params: { expected: 'video-source' } })
      .refine((video) => (video.archivo ? video.subtitulos : video.subtitulado), {
        params: { expected: 'video-captions' },
      }),
    content: 'text',
    examples: [
      '<Video titulo="Cómo llega el agua" enlace="https://example.org/video" subtitulado="si">\n\nTranscripción: el agua sale de la bocatoma y llega a la planta.\n\n</Video>',
      '<Video titulo="Cómo llega el agua" archivo="media/ejemplo.mp4" subtitulos="media/ejemplo.vtt">\n\nTranscripción: el agua sale de la bocatoma.\n\n</Video>',
    ],
  },
  Indicador: {
    label: 'Dato de un indicador',
    hint: 'Dentro de una frase o de una tabla: pone el valor del indicador, con su unidad y su enlace. Así el número se escribe una sola vez.',
    schema: z.strictObject({
      /** The indicator. */
      id: relation('Indicador', 'indicators'),
      /** Which of its observations. */
      periodo: period('Periodo', { hint: 'Un periodo que el indicador tenga. Ejemplos: 2014, 2026-Q3, 2026-10.' }),
    }),
    content: 'none',
    placement: 'inline',
    examples: ['En 2014 fueron <Indicador id="horas-sin-servicio" periodo="2014" />, según la fuente.'],
  },
  Calculado: {
    label: 'Cifra calculada del registro',
    hint: 'Dentro de una frase: cuenta preguntas o compromisos del registro. Nadie escribe el número, y no puede contradecirlo.',
    schema: z.strictObject({
      /** What is counted. */
      tipo: oneOf('Qué se cuenta', computedKinds),
      /** When: the stretch in which the questions came, or the commitments were due. */
      periodo: period('Periodo', { hint: 'Ejemplos: 2026, 2026-Q3, 2026-10.' }),
      /** The value with which a report was published; it stays, and a later one stands beside it. */
      publicado: text('Valor publicado', {
        max: 12,
        hint: 'El que decía el registro cuando salió el informe. Si después cambia, la página muestra los dos.',
      }).optional(),
    }),
    content: 'none',
    placement: 'inline',
    examples: ['En el trimestre llegaron <Calculado tipo="preguntas-recibidas" periodo="2026-Q3" /> preguntas.'],
  },
} as const satisfies Record<string, BlockModel>;

export type BlockName = keyof typeof blockModels;
/** Attributes of block `B`, as its component receives them. */
export type BlockProps<B extends BlockName> = z.infer<(typeof blockModels)[B]['schema']>;

/** True for the tag of a registered block. */
export const isBlockName = (name: string): name is BlockName => Object.hasOwn(blockModels, name);

/** True for a block that stands inside a sentence. */
export const isInlineBlock = (name: BlockName): boolean => (blockModels[name] as BlockModel).placement === 'inline';

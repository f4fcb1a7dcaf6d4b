import { join } from 'node:path';
import { FIXTURE_CONTENT } from '../../helpers/fixture-entity.ts';
import type { Hand } from './hand.ts';

/** One thing that an editor does in a month. */
export interface Task {
  name: string;
  /** Presses that it may take at most, where a bound was promised. */
  atMost?: number;
  /** The list in which the hand stands already; else it starts at «Hoy». */
  from?: string;
  run: (hand: Hand) => Promise<void>;
  /** The end of the name of the file that it publishes, and text that this file then has. */
  leaves: readonly [file: string, text: string];
}

const PHOTO = join(FIXTURE_CONTENT, 'reports/media/tanque.png');
const PDF = join(FIXTURE_CONTENT, 'reports/media/informe-de-mayo.pdf');

/** Questions that wait for an answer when the month begins. */
export const OPEN_QUESTIONS = Array.from({ length: 10 }, (_, at) => {
  const number = `P-${String(101 + at)}`;
  const day = String(1 + at).padStart(2, '0');
  const title = `¿Qué pasó con el reclamo ${number.slice(2)}?`;
  return {
    number,
    title,
    path: `content/questions/p-${number.slice(2)}-que-paso-con-el-reclamo-${number.slice(2)}.mdx`,
    text: `---
title: ${title}
summary: Pregunta inventada que espera respuesta.
publishedAt: '2026-06-${day}T08:00:00-05:00'
example: true
number: ${number}
received: '2026-06-${day}'
unit: Gerencia
question: ¿Qué pasó con mi reclamo?
---
`,
  };
});

async function newRelease(hand: Hand, title: string, day: string): Promise<void> {
  await hand.openNew('press-releases');
  await hand.write('Título', title);
  await hand.write('Resumen', 'Lo que cambia y desde cuándo.');
  await hand.write('Fecha de publicación', day);
  await hand.write('Lugar', 'Villa Imaginaria');
  await hand.choose('Contacto de prensa', /Oficina de Prensa/);
  await hand.write('Texto', 'La Casa del Agua atiende desde las siete de la mañana.');
}

export const tasks: readonly Task[] = [
  {
    name: 'Un comunicado',
    atMost: 20,
    run: async (hand) => {
      await newRelease(hand, 'La Casa del Agua abre más temprano', '2026-06-17T08:00');
      await hand.publish();
    },
    leaves: ['content/press-releases/2026-06-17-la-casa-del-agua-abre-mas-temprano.mdx', 'desde las siete'],
  },
  {
    name: 'Un comunicado con imagen',
    run: async (hand) => {
      await newRelease(hand, 'El tanque nuevo ya tiene agua', '2026-06-17T09:00');
      await hand.press(/^Añadir imagen principal/);
      await hand.press('Elegir una imagen');
      await hand.page.setInputFiles('input[type=file]', PHOTO);
      await hand.write('Texto alternativo', 'Un tanque de agua.');
      await hand.writeNext('Ilustración: AVI');
      await hand.publish();
    },
    leaves: ['content/press-releases/2026-06-17-el-tanque-nuevo-ya-tiene-agua.mdx', 'alt: Un tanque de agua.'],
  },
  {
    name: 'Un comunicado con embargo',
    run: async (hand) => {
      await newRelease(hand, 'Así será la audiencia', '2026-06-24T06:00');
      await hand.publish();
    },
    leaves: ['content/press-releases/2026-06-24-asi-sera-la-audiencia.mdx', "'2026-06-24T06:00:00-05:00'"],
  },
  {
    name: 'Corregir una cifra de un comunicado',
    run: async (hand) => {
      await hand.openEntry('press-releases', /Se limpió el alcantarillado del sector Bajo/);
      await hand.write('Resumen', 'Se retiraron 14 toneladas de residuos del alcantarillado antes de las lluvias.');
      await hand.publishWithNote('Corrección', 'Las toneladas retiradas: antes decía 12.');
    },
    leaves: ['content/press-releases/2026-05-25-alcantarillado-del-sector-bajo.mdx', 'kind: correction'],
  },
  {
    name: 'Una errata, desde la lista',
    atMost: 3,
    from: 'faqs',
    run: async (hand) => {
      await hand.openRow(/Cómo aviso de una fuga/);
      await hand.write('Resumen', 'Llame a la Casa del agua o venga en persona.');
      await hand.press('Publicar ya como ajuste menor');
    },
    leaves: ['content/faqs/como-aviso-de-una-fuga.mdx', 'summary: Llame a la Casa del agua o venga en persona.'],
  },
  {
    name: 'El informe del mes',
    run: async (hand) => {
      await hand.start('Informe del mes');
      await hand.page.getByRole('dialog').getByLabel('Mes').selectOption('2026-04');
      await hand.press('Abrir el informe');
      await hand.write('Resumen', 'Qué se hizo en abril.');
      await hand.missed('Publicar a tiempo.', 'Faltó una persona.');
      await hand.press(/^Añadir documento/);
      await hand.write('Título del documento', 'Informe de abril en PDF');
      await hand.press(/^Elegir (un|el) archivo/);
      await hand.page.setInputFiles('input[type=file]', PDF);
      await hand.fillMarkers('Se lavaron tres tanques.');
      await hand.publish();
    },
    leaves: ['informe-mensual-de-abril-de-2026.mdx', 'kind: monthly'],
  },
  {
    name: 'La evaluación del trimestre',
    run: async (hand) => {
      await hand.start('Evaluación del trimestre');
      await hand.page.getByRole('dialog').getByLabel('Trimestre').selectOption('2026-Q2');
      await hand.press('Abrir el informe');
      await hand.write('Resumen', 'Dos de tres metas se cumplieron.');
      await hand.write('Dependencia responsable', 'Oficina de Planeación');
      await hand.missed('Publicar a tiempo.', 'Faltó una persona.');
      await hand.fillMarkers('Dos de tres metas se cumplieron.');
      await hand.publish();
    },
    leaves: ['evaluacion-del-plan-de-comunicaciones-segundo-trimestre-de-2026.mdx', 'kind: quarterly-evaluation'],
  },
  {
    name: 'Los resultados de una encuesta',
    run: async (hand) => {
      await hand.start('Resultados de una encuesta');
      const answers = [
        'Marca temporal,¿La información publicada se entiende?',
        '2026/06/01 10:00:01,Sí',
        '2026/06/02 11:11:11,A veces',
        '2026/06/03 12:22:22,Sí',
      ];
      await hand.page.setInputFiles('dialog input[type=file]', {
        name: 'respuestas.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(answers.join('\n')),
      });
      await hand.press('Abrir la encuesta');
      await hand.write('Título', 'Encuesta de información: junio de 2026');
      await hand.write('Resumen', 'Dos de tres personas entienden lo que se publica.');
      await hand.write('Desde', '01/06/2026');
      await hand.write('Hasta', '03/06/2026');
      await hand.fillMarkers('Se preguntó lo mismo que en mayo.');
      await hand.publish();
    },
    leaves: ['encuesta-de-informacion-junio-de-2026.mdx', 'answered: 3'],
  },
  ...OPEN_QUESTIONS.map(({ number, title, path }): Task => ({
    name: `Responder la pregunta ${number}`,
    run: async (hand) => {
      await hand.openEntry('questions', title);
      await hand.write('Día de la respuesta', '2026-06-17');
      await hand.write('Respuesta', 'El reclamo se atendió.');
      await hand.publish();
    },
    leaves: [path, "answered: '2026-06-17'"],
  })),
  {
    name: 'Registrar una pregunta',
    run: async (hand) => {
      await hand.openNew('questions');
      await hand.write('Título', '¿Cuándo lavan el tanque?');
      await hand.write('Resumen', 'Se preguntó por el lavado del tanque.');
      await hand.write('Fecha de publicación', '2026-06-17T08:00');
      await hand.write('Número', 'P-200');
      await hand.write('Día de recepción', '2026-06-16');
      await hand.write('Dependencia que responde', 'Gerencia');
      await hand.write('Pregunta', '¿Cuándo lavan el tanque del sector Bajo?');
      await hand.publish();
    },
    leaves: ['cuando-lavan-el-tanque.mdx', 'number: P-200'],
  },
  {
    name: 'Un evento nuevo',
    run: async (hand) => {
      await hand.openNew('events');
      await hand.write('Título', 'Reunión con el sector Alto');
      await hand.write('Resumen', 'Se hablará de la presión.');
      await hand.write('Fecha de publicación', '2026-06-17T08:00');
      await hand.choose('Tipo de evento', 'Reunión');
      await hand.choose('Estado', 'Confirmado');
      await hand.write('Comienzo', '2026-07-10T17:00');
      await hand.write('Lugar', 'Salón del sector Alto');
      await hand.write('Texto', 'Traiga su última factura.');
      await hand.publish();
    },
    leaves: ['reunion-con-el-sector-alto.mdx', 'state: confirmed'],
  },
  {
    name: 'Aplazar un evento',
    run: async (hand) => {
      await hand.openEntry('events', /Reunión con el sector Medio/);
      await hand.write('Comienzo', '2026-07-07T17:30');
      await hand.press(/^Añadir cambio/);
      await hand.write('Fecha anterior', '2026-06-30');
      await hand.write('Fecha nueva', '2026-07-07');
      await hand.write('Motivo', 'El salón está en obra.');
      await hand.publish();
    },
    leaves: ['content/events/2026-06-30-reunion-con-el-sector-medio.mdx', 'El salón está en obra.'],
  },
  {
    name: 'Un evento se realizó',
    run: async (hand) => {
      await hand.openEntry('events', /Reunión con el sector Bajo/);
      await hand.choose('Estado', 'Realizado');
      await hand.publish();
    },
    leaves: ['content/events/2026-05-20-reunion-con-el-sector-bajo.mdx', 'state: held'],
  },
  {
    name: 'El dato del mes de un indicador',
    atMost: 6,
    run: async (hand) => {
      await hand.start('Dato del mes');
      await hand.writeDatum('Satisfacción con la información', { Valor: '45,5' });
      await hand.press('Guardar borradores');
      await hand.click(hand.page.getByRole('dialog').getByRole('link', { name: 'Satisfacción con la información' }));
      await hand.publish();
    },
    leaves: ['satisfaccion.mdx', "value: '45,5'"],
  },
  {
    name: 'Revisar una cifra publicada',
    run: async (hand) => {
      await hand.start('Dato del mes');
      await hand.writeDatum('Horas sin agua al año', { Periodo: '2025', Valor: '101' });
      await hand.press('Guardar borradores');
      await hand.page.getByText('Diga por qué lo cambia').waitFor();
      await hand.type('Faltaban dos cortes de diciembre.');
      await hand.press('Guardar borradores');
      await hand.click(hand.page.getByRole('dialog').getByRole('link', { name: 'Horas sin agua al año' }));
      await hand.publish();
    },
    leaves: ['horas-sin-agua.mdx', 'why: Faltaban dos cortes de diciembre.'],
  },
  {
    name: 'Avance de un compromiso',
    run: async (hand) => {
      await hand.start('Avance de un compromiso');
      await hand.click(hand.page.getByRole('dialog').getByRole('button', { name: 'Medir las fugas por sector' }));
      await hand.type('Se midió el sector Medio.');
      await hand.press('Abrir con el avance');
      await hand.publish();
    },
    leaves: ['medir-las-fugas-por-sector.mdx', 'Se midió el sector Medio.'],
  },
  {
    name: 'Un compromiso cumplido tarde',
    run: async (hand) => {
      await hand.openEntry('commitments', /Medir las fugas por sector/);
      await hand.press(/^Añadir resultado/);
      await hand.choose('Resultado', 'Cumplido');
      await hand.write('Qué se logró y qué no', 'Se midieron los tres sectores, con dos semanas de retraso.');
      await hand.publish();
    },
    leaves: ['medir-las-fugas-por-sector.mdx', 'result: met'],
  },
  {
    name: 'Un compromiso nuevo',
    run: async (hand) => {
      await hand.openNew('commitments');
      await hand.write('Título', 'Revisar las válvulas del sector Bajo');
      await hand.write('Resumen', 'Se revisará cada válvula.');
      await hand.write('Fecha de publicación', '2026-06-17T08:00');
      await hand.write('Dependencia responsable', 'Oficina de Planeación');
      await hand.write('Origen', 'Reunión con el sector Bajo');
      await hand.write('Fecha de vencimiento', '2026-09-30');
      await hand.write('Texto', 'La revisión se publicará aquí.');
      await hand.publish();
    },
    leaves: ['revisar-las-valvulas-del-sector-bajo.mdx', "due: '2026-09-30'"],
  },
  {
    name: 'Una pregunta frecuente nueva',
    run: async (hand) => {
      await hand.openNew('faqs');
      await hand.write('Título', '¿A qué hora abre la Casa del Agua?');
      await hand.write('Resumen', 'A las siete de la mañana.');
      await hand.write('Fecha de publicación', '2026-06-17T08:00');
      await hand.choose('Categoría', /.+/);
      await hand.write('Última revisión', '2026-06-17');
      await hand.write('Respuesta', 'Abre a las siete y cierra a las cuatro.');
      await hand.publish();
    },
    leaves: ['a-que-hora-abre-la-casa-del-agua.mdx', 'a las siete'],
  },
  {
    name: 'Una historia',
    run: async (hand) => {
      await hand.openNew('stories');
      await hand.write('Título', 'Una cuadra sin fugas');
      await hand.write('Resumen', 'Los vecinos avisaron a tiempo.');
      await hand.write('Fecha de publicación', '2026-06-17T08:00');
      await hand.write('Lugar', 'Sector Medio');
      await hand.write('Texto', 'La cuadra avisó de tres fugas y las tres se repararon.');
      await hand.publish();
    },
    leaves: ['una-cuadra-sin-fugas.mdx', 'avisó de tres fugas'],
  },
  {
    name: 'Retirar un comunicado',
    run: async (hand) => {
      await hand.openEntry('press-releases', /Empieza la rendición de cuentas/);
      await hand.press(/^Más/);
      await hand.press(/^Añadir retiro/);
      await hand.write('Motivo del retiro', 'Se publicó antes de que la junta la aprobara.');
      await hand.publish();
    },
    leaves: ['content/press-releases/2026-02-18-empieza-la-rendicion-de-cuentas.mdx', 'withdrawn:'],
  },
  {
    name: 'Cambiar el horario de atención',
    run: async (hand) => {
      await hand.openSettings(/^Entidad/);
      await hand.write('Horario de atención', 'Lunes a viernes de 7:00 a 16:00');
      await hand.publish();
    },
    leaves: ['settings/entity.yaml', 'hours: Lunes a viernes de 7:00 a 16:00'],
  },
];

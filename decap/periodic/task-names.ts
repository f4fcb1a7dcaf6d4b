/** The periodic work of the desk, in the words of its menu. */
export const taskNames = {
  startEvaluation: 'Evaluación del trimestre',
  startMonthlyReport: 'Informe del mes',
  answerQuestion: 'Respuesta a una pregunta',
  addDatum: 'Dato del mes',
  addAdvance: 'Avance de un compromiso',
  importSurvey: 'Resultados de una encuesta',
} as const;

export type TaskName = keyof typeof taskNames;

import type { DecapConfig } from '../config/config.ts';
import { addAdvance } from './advance.ts';
import { answerQuestion } from './answer.ts';
import { addDatum } from './datum.ts';
import type { Panel } from './panel.ts';
import type { TaskName } from './task-names.ts';
import { startEvaluation, startMonthlyReport } from './report.ts';
import { importSurvey } from './survey.ts';
import { createWork, type Work } from './work.ts';

const tasks: Record<TaskName, (work: Work, panel: Panel) => Promise<void>> = {
  startEvaluation,
  startMonthlyReport,
  answerQuestion,
  addDatum,
  addAdvance,
  importSurvey,
};

/** Fills the panel of a task. Loaded with the first one that somebody starts. */
export const runTask = (name: TaskName, panel: Panel, config: DecapConfig, now: () => Date): Promise<void> =>
  tasks[name](createWork(config, now), panel);

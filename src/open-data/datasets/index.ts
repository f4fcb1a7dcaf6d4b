import type { DatasetBuilder } from '../dataset.ts';
import { adjustments } from './adjustments.ts';
import { commitmentQuarters } from './commitment-quarters.ts';
import { commitments, milestones, verdicts } from './commitments.ts';
import { deliverables } from './deliverables.ts';
import { events } from './events.ts';
import { actions, findings } from './findings.ts';
import { claims, indicators } from './indicators.ts';
import { answers, questions } from './questions.ts';
import { register } from './register.ts';
import { notAchieved } from './reports.ts';
import { surveys } from './surveys.ts';
import { evidence, scheme } from './transparency.ts';

/** Every dataset, in the order of the page. A new one is one definition, one line here and its words in i18n. */
export const datasets: readonly DatasetBuilder[] = [
  indicators,
  claims,
  surveys,
  commitments,
  commitmentQuarters,
  milestones,
  verdicts,
  questions,
  answers,
  events,
  deliverables,
  adjustments,
  findings,
  actions,
  notAchieved,
  register,
  scheme,
  evidence,
];

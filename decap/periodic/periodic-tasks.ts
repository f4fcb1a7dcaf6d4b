import type { DecapConfig } from '../config/config.ts';
import { guarded, openPanel } from './panel.ts';
import { type TaskName, taskNames } from './task-names.ts';

/** Something that is done again every month or quarter. */
export interface PeriodicTask {
  label: string;
  /** Opens its panel. What goes wrong on the way is said there. */
  start: () => Promise<void>;
}

/** The periodic work of the desk, for the menu and for any other screen of it. */
export const periodicTasks = (config: DecapConfig, now: () => Date): PeriodicTask[] =>
  (Object.keys(taskNames) as TaskName[]).map((name) => ({
    label: taskNames[name],
    start: async () => {
      const panel = openPanel(taskNames[name]);
      await guarded(panel, async () => (await import('./tasks.ts')).runTask(name, panel, config, now));
    },
  }));

import { formatPeriodName } from '../../src/i18n/figures.ts';
import { type Period, periodBetween, previousPeriod, quarterOf } from '../../src/lib/period.ts';
import type { Report } from '../../src/model/report.ts';
import { fillForm, type Prefilled } from '../../src/scaffold/entry.ts';
import { scaffoldEvaluation } from '../../src/scaffold/evaluation.ts';
import type { Ledger } from '../../src/scaffold/ledger.ts';
import { scaffoldMonthlyReport } from '../../src/scaffold/monthly-report.ts';
import { entryAddress } from '../adapter/open-editor.ts';
import { element, field, linkTo, select } from './dom.ts';
import { type Panel, panelForm } from './panel.ts';
import type { Work } from './work.ts';

/** Opens the report of a quarter, with what the ledger knows of it. */
export const startEvaluation = (work: Work, panel: Panel): Promise<void> =>
  startReport(work, panel, {
    kind: 'quarterly-evaluation',
    label: 'Trimestre',
    current: quarterOf(work.today()),
    offered: 4,
    scaffold: scaffoldEvaluation,
  });

/** The same for a month. */
export const startMonthlyReport = (work: Work, panel: Panel): Promise<void> =>
  startReport(work, panel, {
    kind: 'monthly',
    label: 'Mes',
    current: work.today().slice(0, 7),
    offered: 6,
    scaffold: scaffoldMonthlyReport,
  });

interface ReportTask {
  kind: Report['kind'];
  label: string;
  /** The period that runs today. */
  current: Period;
  /** How many periods that are over are offered. */
  offered: number;
  scaffold: (period: Period, ledger: Ledger) => Prefilled;
}

async function startReport(work: Work, panel: Panel, task: ReportTask): Promise<void> {
  const ledger = await work.ledger();
  const reportOf = (period: Period) =>
    ledger.listed('reports').find(({ data }) => data.kind === task.kind && periodOf(data) === period);
  const over = Array.from({ length: task.offered }).reduce<Period[]>(
    (periods) => [...periods, previousPeriod(periods.at(-1) ?? task.current)],
    [],
  );
  const last = previousPeriod(task.current);
  const offered = [task.current, ...over].map((period) => [period, words(period, task.current)] as const);
  const choice = field(task.label, select(offered));
  choice.control.value = reportOf(last) ? task.current : last;
  const note = element('p');
  note.setAttribute('aria-live', 'polite');
  const tell = () => {
    const there = reportOf(choice.control.value);
    const address = there && `#${entryAddress({ collection: 'reports', slug: there.id })}`;
    note.replaceChildren(
      ...(address ? ['Ya hay uno publicado de ese periodo: ', linkTo(panel, address, there.data.title), '.'] : []),
    );
  };
  choice.control.addEventListener('change', tell);
  tell();
  const open = async () => {
    const prefilled = task.scaffold(choice.control.value, ledger);
    await work.open({ entry: { collection: 'reports' }, raw: fillForm(prefilled, work.now()), focus: ['summary'] });
    panel.close();
  };
  const form = panelForm(panel, 'Abrir el informe', open, choice.box, note);
  panel.show([element('p', {}, LEAD), form], choice.control);
}

const LEAD =
  'Se abre un formulario con lo que ya se sabe: cifras, entregas, compromisos y preguntas del periodo. Lo que falta por escribir dice «ESCRIBA AQUÍ»; nada queda guardado hasta que usted lo guarde.';

const periodOf = ({ period }: Pick<Report, 'period'>): Period | undefined => periodBetween(period.from, period.to);

const words = (period: Period, current: Period): string =>
  formatPeriodName(period).replace(/^./, (letter) => letter.toUpperCase()) +
  (period === current ? ' (no ha terminado)' : '');

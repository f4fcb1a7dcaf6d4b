import { assuranceOf, statusOf, targetOf } from '../../domain/indicator.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import { t } from '../../i18n/es.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import { firstDayOf, lastDayOf } from '../../lib/period.ts';
import {
  assurances,
  type Claim,
  directions,
  indicatorGroups,
  type Observation,
  precisions,
  roles,
  type Vintage,
} from '../../model/indicator.ts';
import { defineDataset, oneOf, type OpenEntry, optional } from '../dataset.ts';
import { changedOf, meaningsOf, withoutWithdrawn } from './columns.ts';

interface VintageRow {
  entry: OpenEntry<'indicators'>;
  observation: Observation;
  vintage: Vintage;
  version: number;
}

/** A row per version of each value. */
export const indicators = defineDataset<VintageRow>({
  id: 'indicadores',
  renewal: 'irregular',
  primaryKey: ['indicator', 'period', 'version'],
  rows: ({ of }) =>
    withoutWithdrawn(of('indicators')).flatMap((entry) =>
      entry.data.observations.flatMap((observation) =>
        observation.vintages.map((vintage, index) => ({ entry, observation, vintage, version: index + 1 })),
      ),
    ),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['indicator', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['group', 'string', ({ entry }) => indicatorGroups[entry.data.group], oneOf(indicatorGroups)],
    ['objective', 'string', ({ entry }) => entry.data.objective, optional],
    ['period', 'string', ({ observation }) => observation.period],
    ['from', 'date', ({ observation }) => firstDayOf(observation.period)],
    ['to', 'date', ({ observation }) => lastDayOf(observation.period)],
    ['value', 'decimal', ({ vintage }) => parseDecimal(vintage.value)],
    [
      'upTo',
      'decimal',
      ({ vintage }) => (vintage.upTo === undefined ? undefined : parseDecimal(vintage.upTo)),
      optional,
    ],
    ['unit', 'string', ({ entry }) => entry.data.unit],
    ['precision', 'string', ({ vintage }) => precisions[vintage.precision], oneOf(precisions)],
    ['version', 'integer', ({ version }) => version],
    ['versionDay', 'date', ({ vintage }) => vintage.date],
    ['current', 'boolean', ({ observation, version }) => version === observation.vintages.length],
    ['why', 'string', ({ vintage }) => vintage.why, optional],
    ['direction', 'string', ({ entry }) => directions[entry.data.direction], oneOf(directions)],
    [
      'target',
      'decimal',
      ({ entry, observation }) => {
        const target = targetOf(entry.data, observation.period);
        return target && parseDecimal(target.value);
      },
      optional,
    ],
    [
      'targetState',
      'string',
      (row) => stateWords.target[targetStateOf(row)][0],
      { values: meaningsOf(stateWords.target) },
    ],
    ['targetStateText', 'string', (row) => t(`status.${targetStateOf(row)}`)],
    ['assurance', 'string', ({ vintage }) => assurances[assuranceOf(vintage)], oneOf(assurances)],
    ['assuranceSource', 'string', ({ vintage }) => vintage.verification?.source.title, optional],
    ['assuranceUrl', 'uri', ({ vintage }) => vintage.verification?.source.url, optional],
    ['assuranceDate', 'string', ({ vintage }) => vintage.verification?.source.date, optional],
    ['cutoff', 'date', ({ entry }) => entry.data.cutoff],
    ['method', 'string', ({ entry }) => entry.data.method],
    ['source', 'string', ({ entry }) => entry.data.source.title],
    ['sourceUrl', 'uri', ({ entry }) => entry.data.source.url, optional],
    ['sourceDate', 'string', ({ entry }) => entry.data.source.date],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

const targetStateOf = ({ entry, observation, vintage }: VintageRow) =>
  statusOf(entry.data, vintage, observation.period);

interface ClaimRow {
  entry: OpenEntry<'indicators'>;
  claim: Claim;
  order: number;
}

/** A row per figure or objection of a party. */
export const claims = defineDataset<ClaimRow>({
  id: 'versiones-de-las-partes',
  renewal: 'irregular',
  primaryKey: ['indicator', 'order'],
  rows: ({ of }) =>
    withoutWithdrawn(of('indicators')).flatMap((entry) =>
      entry.data.claims.map((claim, index) => ({ entry, claim, order: index + 1 })),
    ),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['indicator', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['order', 'integer', ({ order }) => order],
    ['who', 'string', ({ claim }) => claim.who],
    ['role', 'string', ({ claim }) => roles[claim.role], oneOf(roles)],
    ['says', 'string', ({ claim }) => claim.says],
    ['value', 'decimal', ({ claim }) => claim.figure && parseDecimal(claim.figure.value), optional],
    [
      'upTo',
      'decimal',
      ({ claim }) => (claim.figure?.upTo === undefined ? undefined : parseDecimal(claim.figure.upTo)),
      optional,
    ],
    ['unit', 'string', ({ entry, claim }) => claim.figure && entry.data.unit, optional],
    [
      'precision',
      'string',
      ({ claim }) => claim.figure && precisions[claim.figure.precision],
      { ...oneOf(precisions), ...optional },
    ],
    ['period', 'string', ({ claim }) => claim.period, optional],
    ['source', 'string', ({ claim }) => claim.source.title],
    ['sourceUrl', 'uri', ({ claim }) => claim.source.url, optional],
    ['sourceDate', 'string', ({ claim }) => claim.source.date],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

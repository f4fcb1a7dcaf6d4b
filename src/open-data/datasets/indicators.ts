import { statusOf, targetOf } from '../../domain/indicator.ts';
import { t } from '../../i18n/es.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import { firstDayOf, lastDayOf } from '../../lib/period.ts';
import {
  type Claim,
  directions,
  indicatorGroups,
  type Observation,
  precisions,
  roles,
  type Vintage,
} from '../../model/indicator.ts';
import { defineDataset, type OpenEntry } from '../dataset.ts';
import { changedOf, withoutWithdrawn } from './columns.ts';

interface VintageRow {
  entry: OpenEntry<'indicators'>;
  observation: Observation;
  vintage: Vintage;
  version: number;
}

/** A row per version of each value. */
export const indicators = defineDataset<VintageRow>({
  id: 'indicadores',
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
    ['group', 'string', ({ entry }) => indicatorGroups[entry.data.group]],
    ['period', 'string', ({ observation }) => observation.period],
    ['from', 'date', ({ observation }) => firstDayOf(observation.period)],
    ['to', 'date', ({ observation }) => lastDayOf(observation.period)],
    ['value', 'decimal', ({ vintage }) => parseDecimal(vintage.value)],
    ['upTo', 'decimal', ({ vintage }) => (vintage.upTo === undefined ? undefined : parseDecimal(vintage.upTo))],
    ['unit', 'string', ({ entry }) => entry.data.unit],
    ['precision', 'string', ({ vintage }) => precisions[vintage.precision]],
    ['version', 'integer', ({ version }) => version],
    ['versionDay', 'date', ({ vintage }) => vintage.date],
    ['current', 'boolean', ({ observation, version }) => version === observation.vintages.length],
    ['why', 'string', ({ vintage }) => vintage.why],
    ['direction', 'string', ({ entry }) => directions[entry.data.direction]],
    [
      'target',
      'decimal',
      ({ entry, observation }) => {
        const target = targetOf(entry.data, observation.period);
        return target && parseDecimal(target.value);
      },
    ],
    [
      'status',
      'string',
      ({ entry, observation, vintage }) => t(`status.${statusOf(entry.data, vintage, observation.period)}`),
    ],
    ['cutoff', 'date', ({ entry }) => entry.data.cutoff],
    ['method', 'string', ({ entry }) => entry.data.method],
    ['source', 'string', ({ entry }) => entry.data.source.title],
    ['sourceUrl', 'uri', ({ entry }) => entry.data.source.url],
    ['sourceDate', 'string', ({ entry }) => entry.data.source.date],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

interface ClaimRow {
  entry: OpenEntry<'indicators'>;
  claim: Claim;
}

/** A row per figure or objection of a party. */
export const claims = defineDataset<ClaimRow>({
  id: 'versiones-de-las-partes',
  rows: ({ of }) =>
    withoutWithdrawn(of('indicators')).flatMap((entry) => entry.data.claims.map((claim) => ({ entry, claim }))),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['indicator', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['who', 'string', ({ claim }) => claim.who],
    ['role', 'string', ({ claim }) => roles[claim.role]],
    ['says', 'string', ({ claim }) => claim.says],
    ['value', 'decimal', ({ claim }) => claim.figure && parseDecimal(claim.figure.value)],
    [
      'upTo',
      'decimal',
      ({ claim }) => (claim.figure?.upTo === undefined ? undefined : parseDecimal(claim.figure.upTo)),
    ],
    ['unit', 'string', ({ entry, claim }) => claim.figure && entry.data.unit],
    ['precision', 'string', ({ claim }) => claim.figure && precisions[claim.figure.precision]],
    ['period', 'string', ({ claim }) => claim.period],
    ['source', 'string', ({ claim }) => claim.source.title],
    ['sourceUrl', 'uri', ({ claim }) => claim.source.url],
    ['sourceDate', 'string', ({ claim }) => claim.source.date],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

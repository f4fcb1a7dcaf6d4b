import { inject } from 'vitest';
import { everyTemplate } from '../../scripts/page-kinds.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { testsWithAxe } from './axe-looks.ts';

// Of the fixture entity, which has every kind of entry in every state, the newest and the fullest page of each kind.
testsWithAxe(
  'the pages of the fixture entity',
  everyTemplate(FIXTURE_DIST).map((path) => inject('fixtureUrl') + path),
);

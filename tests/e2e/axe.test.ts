import { inject } from 'vitest';
import { sitemapPaths } from '../../scripts/page-kinds.ts';
import { galleryPaths, routes } from '../../src/routes.ts';
import { DIST } from '../helpers/paths.ts';
import { testsWithAxe } from './axe-looks.ts';

testsWithAxe(
  'any page of the content',
  [...sitemapPaths(DIST), routes.notFound, ...galleryPaths].map((path) => inject('siteUrl') + path),
);

import { testsAtForge } from '../e2e/editor/forge-suite.ts';

testsAtForge('github');

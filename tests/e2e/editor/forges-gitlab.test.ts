import { testsAtForge } from './forge-suite.ts';

testsAtForge('gitlab');

import { workerData } from 'node:worker_threads';
import type { SearchDocument } from '../../lib/search-document.ts';
import { writeIndex } from './write.ts';

/** What the worker gets; when it ends, the index is written. */
export interface IndexWork {
  /** The documents, as JSON. */
  text: string;
  site: string;
  cache: string;
}

const { text, ...place } = workerData as IndexWork;
await writeIndex(JSON.parse(text) as SearchDocument[], place);

export { GET } from './feed.json.ts';
import { feedRoutes } from '../../layouts/feed-documents.ts';

export const getStaticPaths = () => feedRoutes('archive');

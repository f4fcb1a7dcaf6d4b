export { GET } from './rss.xml.ts';
import { feedRoutes } from '../../layouts/feed-documents.ts';

export const getStaticPaths = () => feedRoutes('archive');

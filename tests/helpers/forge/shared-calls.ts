import { type Call, type ForgeAnswer, ok } from './http.ts';
import { type BareRepository, MAIN } from './repository.ts';

/** Calls that GitHub and Forgejo answer alike. `repo`: pattern of the path of the repository. */
export const sharedCalls = (repo: string, repository: BareRepository, notFound: ForgeAnswer): Call[] => [
  [
    'GET',
    new RegExp(`${repo}$`),
    () => ok({ owner: { login: 'entidad' }, default_branch: MAIN, permissions: { push: true } }),
  ],
  [
    'GET',
    new RegExp(`${repo}/git/trees/(.+)$`),
    ({ query }, treeish) => {
      const tree = repository.list(treeish, query.has('recursive'));
      return tree ? ok({ sha: treeish, tree, truncated: false }) : notFound;
    },
  ],
];

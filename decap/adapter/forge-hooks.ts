import type { Backend } from '../config/backends.ts';
import type { ForgeApi } from '../cms.ts';
import { CONFLICT_MESSAGE, type LastSave } from '../check/save-rules.ts';
import { LEFT_BRANCH, NOT_MERGEABLE, Refusal } from './forge-errors.ts';

export type Forge = Exclude<Backend['name'], 'proxy'>;

/** A save under way. */
export interface Save {
  collection: string;
  slug: string;
  /** The draft's branch was there when we looked, or we made it. */
  isOurs: boolean;
  /** Compares once more with what is on the forge. */
  check: () => Promise<boolean>;
}

/** Where our code replaces methods of Decap's client of a forge. */
interface ForgeHooks {
  afterLogin?: (api: ForgeApi) => void;
  beforeSave: (api: ForgeApi, save: Save) => void | Promise<void>;
  /** Of a branch, as the forge tells of it. */
  lastSave: (branch: unknown) => LastSave;
}

/**
 * Between our look and Decap's write somebody else may save. Each forge has its own way to notice, which Decap goes
 * around or does not use: here it is put back.
 */
export const forgeHooks: Readonly<Record<Forge, ForgeHooks>> = {
  /**
   * Decap copies the whole files of a draft over what was published since («rebase»), forces the branch to the result,
   * and where GitHub does not merge it writes the draft over the main branch. Without force GitHub itself refuses all
   * that: a commit goes on the draft that we compared, and git joins the two lines when the entry is published.
   */
  github: {
    lastSave: (branch) => {
      const { author } = (branch as { commit: { commit: { author: { name: string; date: string } } } }).commit.commit;
      return { who: author.name, when: author.date };
    },
    afterLogin: (api) => {
      api.patchBranch = (branch, sha) => original(api, 'patchBranch')(branch, sha, { force: false });
      api.forceMergePR = async (pull) => {
        const path = `${api.originRepoURL}/pulls/${(pull as { number: number }).number}`;
        const { mergeable } = (await api.request(path)) as { mergeable: boolean | null };
        throw new Refusal(mergeable === false ? CONFLICT_MESSAGE : NOT_MERGEABLE);
      };
    },
    beforeSave: async (api, { collection, slug }) => {
      const [main, head] = await Promise.all([
        original(api, 'getDefaultBranch')(),
        api.getUnpublishedEntrySha(collection, slug).catch(() => undefined),
      ]);
      api.rebaseBranch = () => (head ? Promise.resolve({ sha: head }) : Promise.reject(new Refusal(LEFT_BRANCH)));
      // A new draft starts from the main branch that we compare; whatever else asks for that branch gets the newest.
      api.getDefaultBranch = () => {
        delete (api as Partial<ForgeApi>).getDefaultBranch;
        return Promise.resolve(main);
      };
      if (head) delete (api as Partial<ForgeApi>).getDefaultBranch;
    },
  },
  /** GitLab joins the lines before the commit, but then takes the whole file: one more look, right before it. */
  gitlab: {
    lastSave: (branch) => {
      const { commit } = branch as { commit: { author_name: string; committed_date: string } };
      return { who: commit.author_name, when: commit.committed_date };
    },
    beforeSave: (api, save) => {
      api.uploadAndCommit = async (...args) => {
        await save.check();
        return original(api, 'uploadAndCommit')(...args);
      };
    },
  },
  /**
   * Decap writes into whatever branch there is. Forgejo compares the hash that it gave before, so we look in between.
   *
   * Its comparison of two branches lists the files of every commit one after another, the newest first: a new entry
   * that was saved twice looks like an edit, a picture that was taken out again like one that is there, and a merge of
   * the main branch brings all that was published. Its pull request compares from where the two lines parted; to that
   * Decap turns only when the other fails.
   */
  forgejo: {
    lastSave: (branch) => {
      const { commit } = branch as { commit: { author: { name: string }; timestamp: string } };
      return { who: commit.author.name, when: commit.timestamp };
    },
    afterLogin: (api) => {
      api.getDifferences = () => Promise.reject(new Error('The pull request knows better what it changes.'));
      api.getPullRequestFiles = async (number) => {
        const path = `${api.originRepoURL}/pulls/${String(number)}/files`;
        const files = (await api.request(path, { params: { limit: MOST_FILES } })) as { status: string }[];
        return files.filter(({ status }) => status !== 'deleted');
      };
    },
    beforeSave: (api, save) => {
      let made: unknown;
      api.createBranch = async (...args) => {
        const branch = await original(api, 'createBranch')(...args);
        [made] = args;
        save.isOurs = true;
        return branch;
      };
      api.changeFilesOnBranch = async (...args) => {
        if (!save.isOurs) throw new Refusal(LEFT_BRANCH);
        try {
          await save.check();
          return await original(api, 'changeFilesOnBranch')(...args);
        } catch (error) {
          // An empty branch that stays would stand in the way of the next save.
          if (made) await original(api, 'deleteBranch')(made).catch(() => undefined);
          throw error;
        }
      };
    },
  },
};

/** As many as Forgejo gives at one time; no draft has more. */
const MOST_FILES = 50;

/** Methods that are still called under what was put before them. */
type MethodName =
  'patchBranch' | 'getDefaultBranch' | 'uploadAndCommit' | 'createBranch' | 'deleteBranch' | 'changeFilesOnBranch';

/** The method as Decap wrote it, under what an earlier save put before it. */
function original(api: ForgeApi, method: MethodName): (...args: unknown[]) => Promise<unknown> {
  const found = (Object.getPrototypeOf(api) as Partial<ForgeApi>)[method];
  // Better no save at all than one without its guard, should a new version name things otherwise.
  if (!found) throw new Error(`Decap has no «${method}» any more.`);
  return (...args) => found.apply(api, args);
}

import { type ControlProps, decap, type ImmutableMap } from '../cms.ts';
import { bodyIssues, dataIssues } from './entry-issues.ts';

/**
 * The last gate: whatever the form let through, nothing is saved that the build would refuse. The form's own messages
 * stand beside each field; this one names what is left.
 */
export function refuseFaults(): void {
  decap().CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const collection = String(entry.get('collection') ?? '');
      const data = (entry.get('data') as ImmutableMap).toJS();
      const props = { collection: { get: () => collection } } as unknown as ControlProps;
      const issues = [...dataIssues(collection, data), ...bodyIssues(String(data['body'] ?? ''), props)];
      const [first] = issues.filter(({ severity }) => severity === 'error');
      if (first) throw new Error(`${first.found} Se esperaba: ${first.expected} ${first.fix}`);
    },
  });
}

import { decap, type ImmutableMap } from '../cms.ts';
import { formFaults, type SiteNow } from './form-faults.ts';

/**
 * The last gate: whatever the form let through, nothing is saved that the build would refuse. What is wrong stands in
 * the list above the form.
 */
export function refuseFaults(siteNow: () => SiteNow): void {
  decap().CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const data = (entry.get('data') as ImmutableMap).toJS();
      const open = { collection: String(entry.get('collection')), file: String(entry.get('slug')), data };
      const faults = formFaults(open, siteNow());
      if (faults.length > 0) throw new Error('Hay algo por corregir: está en la lista de arriba.');
    },
  });
}

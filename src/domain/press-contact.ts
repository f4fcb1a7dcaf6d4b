import { isUnconfirmed } from '../model/field.ts';
import type { PressContact } from '../model/settings/lists.ts';

/** Who answers the press for a release: the contact that it names, or else the first of the settings. */
export function pressContactOf(contacts: readonly PressContact[], id: string | undefined): PressContact {
  // The model asks for one contact at least.
  return contacts.find((contact) => contact.id === id) ?? contacts[0]!;
}

/** Whether somebody can be called or written to. */
export const answersThePress = ({ phone, email }: PressContact): boolean =>
  !(isUnconfirmed(phone) && isUnconfirmed(email));

import type { Triage } from '#cases';
import type { Names } from '../parts/names.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';

/** What the triage page needs to know besides the request itself. */
export interface TriageFacts {
  readonly names: Names;
  readonly ownAuthority: string;
  readonly hosted: ReadonlySet<string>;
  readonly municipalities: readonly { value: string; label: string }[];
  readonly query: { receivedOn: string; municipality: string; receivedOnError: string };
}

/** Authorities for a select: "Lahti", "Kela", … in the language of the page. */
export function authorityOptions(triage: Triage, chosen: string, page: PageContext) {
  return triage.authorities
    .map((one) => ({ value: one.id, label: inLanguage(one.name, page), selected: one.id === chosen }))
    .sort((one, other) => one.label.localeCompare(other.label, page.language));
}

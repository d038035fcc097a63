import type { Triage } from '#cases';
import type { Temporal } from 'temporal-polyfill';
import type { Names } from '../parts/names.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { type DeskProposal, joinedShares } from './joined-shares.js';

/** A request beside its proposal as the desk shows it. */
export interface DeskTriage extends Triage {
  readonly proposal: DeskProposal;
  readonly whatIf: { readonly receivedOn: Temporal.PlainDate; readonly routing: DeskProposal } | null;
}

/** Joins the shares of each authority in the proposal and in the comparison. */
export function deskTriage(triage: Triage): DeskTriage {
  const whatIf = triage.whatIf && {
    ...triage.whatIf,
    routing: joinedShares(triage.whatIf.routing, triage.authorityId),
  };
  return { ...triage, proposal: joinedShares(triage.proposal, triage.authorityId), whatIf };
}

/** What the triage page needs to know besides the request itself. */
export interface TriageFacts {
  readonly names: Names;
  readonly query: {
    readonly receivedOn: string;
    readonly receivedOnError: string;
  };
}

/** Authorities for a select: "Lahti", "Kela", … in the language of the page. */
export function authorityOptions(triage: Triage, chosen: string, page: PageContext) {
  return sorted(triage.authorities, chosen, page);
}

/** Registers or municipalities for a select, in the order of their names. */
export function sorted(list: Triage['municipalities'], chosen: string, page: PageContext) {
  return list
    .map((one) => ({ value: one.id, label: inLanguage(one.name, page), selected: one.id === chosen }))
    .sort((one, other) => one.label.localeCompare(other.label, page.language));
}

import { AUDIT_ACTIONS, type AuditAction } from './audit-action.js';

const LOOK =
  /(Read|Listed|Searched|Fetched|Counted|Shown|Looked|Prepared)$|^(Triage|Decision|EntryDraft|CalendarFeed)Opened$|^LookAsked$|^(Diary|Figures|Audit|AuditHeads)Exported$/;

/**
 * Did somebody only look, or take a copy along, and change nothing?
 *
 * @example isLook('CaseRead') // true; isLook('LetterIssued') // false: who issues a letter has changed something
 */
export function isLook(action: AuditAction): boolean {
  return LOOK.test(action);
}

/** Every look there is. */
export const LOOKS: readonly AuditAction[] = AUDIT_ACTIONS.filter(isLook);

import { type Role, type Scope, SCOPES } from '#kernel';

/** What a citizen may do, and whether it takes a sign-in. */
export const CITIZEN_PERMISSIONS = {
  'own-request.file': 'anyone',
  'own-request.read-receipt': 'anyone',
  'own-draft.keep': 'anyone',
  'own-cases.list': 'signed-in',
  'own-cases.read': 'signed-in',
  'own-letters.read': 'signed-in',
  'feedback.send': 'anyone',
  'own-attachments.read': 'signed-in',
  'own-cases.withdraw': 'signed-in',
  'case-state.follow': 'anyone',
  'own-questions.answer': 'signed-in',
  'own-messages.write': 'signed-in',
  'own-cases.ask-decision': 'signed-in',
  'own-cases.consent': 'signed-in',
  'own-sessions.end': 'signed-in',
} as const satisfies Readonly<Record<string, 'anyone' | 'signed-in'>>;

/** What staff may do, and which roles may do it. Always within their own authority. */
export const STAFF_PERMISSIONS = {
  'inbox.list': ['registrar', 'dpo'],
  'work.list': ['registrar', 'handler', 'expert', 'dpo'],
  'cases.read': ['registrar', 'handler', 'expert', 'dpo'],
  'cases.look': ['dpo'],
  'cases.triage': ['registrar'],
  'claims.change': ['registrar', 'handler'],
  'tasks.read': ['registrar', 'handler', 'expert', 'dpo'],
  'tasks.do': ['registrar', 'handler', 'expert'],
  'tasks.make': ['handler'],
  'inspections.record': ['registrar', 'handler'],
  'cases.register-paper': ['registrar', 'handler', 'expert'],
  'entry-drafts.handle': ['registrar'],
  'cases.take': ['handler'],
  'cases.follow-up': ['registrar', 'handler'],
  'reviews.list': ['registrar', 'handler', 'expert', 'dpo'],
  'questions.ask': ['registrar', 'handler'],
  'questions.record-answer': ['registrar', 'handler'],
  'messages.write': ['registrar', 'handler'],
  'attachments.read': ['registrar', 'handler', 'expert', 'dpo'],
  'decisions.write': ['handler'],
  'decisions.approve': ['handler'],
  'identity.check': ['registrar', 'handler'],
  'documents.check': ['handler'],
  'time.extend': ['handler'],
  'letters.issue': ['handler'],
  'letters.write': ['registrar', 'handler'],
  'letters.send': ['registrar'],
  'letters.read': ['registrar', 'handler', 'dpo'],
  'deadlines.watch': ['dpo'],
  'figures.read': ['dpo'],
  'calendar-feed.keep': ['dpo'],
  'proof.check': ['registrar', 'handler'],
  'feedback.read': ['registrar', 'dpo'],
  'feedback.answer': ['registrar'],
  'diary.read': ['registrar', 'handler', 'expert', 'dpo'],
  'diary.search-person': ['registrar', 'dpo'],
  'diary.export': ['registrar', 'dpo'],
  'diary.describe': ['registrar'],
  'audit.read': ['dpo'],
  'retention.review': ['registrar', 'dpo'],
  'retention.read-plan': ['registrar', 'dpo', 'admin'],
  'catalogue.read': ['registrar', 'handler', 'expert', 'dpo', 'admin'],
  'catalogue.change': ['admin'],
  'letter-texts.change': ['admin'],
  'letter-samples.read': ['registrar', 'handler', 'expert', 'dpo', 'admin'],
  'staff.manage': ['admin'],
  'clients.manage': ['admin'],
  'settings.change': ['admin'],
  'files.watch': ['admin', 'dpo'],
  'breaches.report': ['registrar', 'handler', 'dpo'],
  'breaches.handle': ['dpo'],
  'records.export': ['registrar', 'admin'],
  'work.run-again': ['admin'],
  'access.read': ['registrar', 'handler', 'dpo'],
  'access.change': ['registrar', 'handler', 'dpo'],
  'whereabouts.read': ['registrar', 'handler', 'dpo'],
  'seats.take': ['registrar', 'handler', 'expert', 'dpo', 'admin'],
  'sessions.end': ['registrar', 'handler', 'expert', 'dpo', 'admin'],
  'absences.enter': ['registrar', 'handler', 'expert', 'dpo', 'admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** What a program may do over the interface: each permission is the scope of that name. */
export const CLIENT_PERMISSIONS: readonly Scope[] = SCOPES;

export type CitizenPermission = keyof typeof CITIZEN_PERMISSIONS;
export type StaffPermission = keyof typeof STAFF_PERMISSIONS;
export type PermissionName = CitizenPermission | StaffPermission | Scope;

/** Is there such a permission? */
export function isPermission(name: string): name is PermissionName {
  if (Object.hasOwn(CITIZEN_PERMISSIONS, name) || Object.hasOwn(STAFF_PERMISSIONS, name)) return true;
  return CLIENT_PERMISSIONS.some((scope) => scope === name);
}

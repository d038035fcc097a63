import type { Migration } from './migration.js';

const PERSON = `nullif(current_setting('app.person', true), '')`;
const actsAs = (kind: string): string =>
  `actor_kind = '${kind}' and current_setting('app.actor', true) = '${kind}'`;

/**
 * Whoever writes in the audit trail writes in their own name and in the roles they act in: staff under the id of their
 * transaction, a citizen under an alias of theirs for that request, a job under a name that is no id of anybody. Before,
 * the policies asked for the kind of actor alone, so that a fault in a use case could have laid an act at another's door.
 */
export const auditInOnesOwnName: Migration = {
  id: '0170-audit-in-ones-own-name',
  sql: `
drop policy write_desk on audit_event;
create policy write_desk on audit_event for insert to desk with check (${actsAs('staff')}
  and actor = current_setting('app.staff', true)
  and role = replace(current_setting('app.roles', true), ',', '+') and (
    authority_id = nullif(current_setting('app.authority', true), '')
    or (action in ('CaseOpened', 'CaseGiven') and opened_now(case_id))));
drop policy write_figures_read on audit_event;
create policy write_figures_read on audit_event for insert to desk with check (${actsAs('staff')}
  and action = 'FiguresRead' and exists (select 1 from dpo_seats() d
    where d.authority_id = audit_event.authority_id and d.staff_id::text = audit_event.actor
      and array_to_string(d.roles, '+') = audit_event.role));
drop policy sign_in on audit_event;
create policy sign_in on audit_event for insert to desk with check (${actsAs('system')}
  and action = 'AdministrationChanged' and actor = 'identity.sign-in' and role is null);
drop policy write_portal on audit_event;
create policy write_portal on audit_event for insert to portal with check (${actsAs('citizen')} and role is null
  and case when ${PERSON} is null then actor is null else exists (select 1 from audit_alias a
    where a.person_key = ${PERSON} and a.request_id is not distinct from audit_event.request_id
      and a.id::text = audit_event.actor) end);
drop policy write_worker on audit_event;
create policy write_worker on audit_event for insert to worker with check (${actsAs('system')}
  and coalesce(actor, '') ~ '^[a-z-]+([.][a-z-]+)?$' and role is null);
`,
};

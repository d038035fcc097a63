import type { Migration } from './migration.js';

const STAFF = `nullif(current_setting('app.staff', true), '')`;
const DPO = `'dpo' = any (string_to_array(nullif(current_setting('app.roles', true), ''), ','))`;

/**
 * One sign-in, several authorities: a person has a row of staff in each, with the roles given there. Row-level security
 * stays as it is: whoever acts, acts in one of them.
 *
 * A data-protection officer of several sees at once when the open cases of each fall due. Only numbers come through the
 * function, of those authorities alone whose active officer the actor is; each gets its row in the audit trail.
 */
export const seats: Migration = {
  id: '0038-seats',
  sql: `
alter table staff drop constraint uniq$staff_subject;
alter table staff add constraint uniq$staff_subject unique (subject, authority_id);

create function dpo_seats() returns table (staff_id uuid, authority_id text, roles text[])
  language sql stable security definer set search_path = public
  as $$ select o.id, o.authority_id, o.roles
    from staff s join staff o on o.subject = s.subject and o.active and 'dpo' = any (o.roles)
    where s.id::text = ${STAFF} and s.active and ${DPO} $$;
create function due_by_authority(on_day date) returns table (authority_id text, due text, cases int)
  language sql stable security definer set search_path = public
  as $$ select c.authority_id, case when c.lead_due < $1 and not c.lead_paused then 'late'
      else date_trunc('week', c.lead_due::timestamp)::date::text end, count(*)::int
    from case_file c where c.authority_id in (select d.authority_id from dpo_seats() d)
      and c.state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')
      and exists (select 1 from claim k where k.case_id = c.id and k.outcome is null)
    group by 1, 2 $$;
revoke execute on function dpo_seats(), due_by_authority(date) from public;
grant execute on function dpo_seats(), due_by_authority(date) to desk;
create policy write_figures_read on audit_event for insert to desk with check (actor_kind = 'staff'
  and action = 'FiguresRead' and exists (select 1 from dpo_seats() d
    where d.authority_id = audit_event.authority_id and d.staff_id::text = audit_event.actor));
`,
};

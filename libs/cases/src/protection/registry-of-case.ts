/**
 * SQL over `s` (staff) and `c` (case_file): is this one of the registry of the case who may hear of it? Of a protected
 * case that nobody is named to receive it is the data-protection officer, who names somebody.
 */
export const REGISTRY_OF_CASE = `s.active and s.authority_id = c.authority_id and hears_of(c.id, s.id)
  and ('registrar' = any (s.roles) or c.protected and 'dpo' = any (s.roles) and not exists (
    select 1 from protected_receiver p join staff r on r.id = p.staff_id
    where p.authority_id = c.authority_id and r.active and 'registrar' = any (r.roles)))`;

import type pg from 'pg';

/** Lets the e-service of the trial use the interface for Lahti, when the trial has an administrator there. */
export async function seedClients(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
     select gen_random_uuid(), 'demo-e-service', 'lahti', 'Esittelyn asiointipalvelu',
       '{requests:write, cases:read, clocks:read, tasks:read, catalogue:read}', now(), id
     from staff where authority_id = 'lahti' and 'admin' = any (roles)
       and not exists (select 1 from api_client where subject = 'demo-e-service')
     order by id limit 1`,
  );
}

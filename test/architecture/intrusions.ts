import type { Seeds } from './rows-seed.js';

/** What somebody might try to add to the request or the case of another: the statement and its values. */
export const INTRUSIONS = {
  case: (theirs: Seeds['lahti']): [string, unknown[]] => [
    `insert into case_file (id, request_id, authority_id, case_number, state, received_on, opened_at, lead_due,
       lead_nominal, retention_class, catalogue_version, changed_at)
     values (gen_random_uuid(), $1, 'lahti', gen_random_uuid()::text, 'received', '2026-11-22', now(), '2026-12-22',
       '2026-12-22', 'x', 'x', now())`,
    [theirs.requestId],
  ],
  claim: (theirs: Seeds['lahti']): [string, unknown[]] => [
    `insert into claim (id, case_id, "right", regime, scope, data_ids, nominal, due)
     values (gen_random_uuid(), $1, 'access', 'gdpr', 'x', '{}', '2026-12-22', '2026-12-22')`,
    [theirs.caseId],
  ],
  'clock event': (theirs: Seeds['lahti']): [string, unknown[]] => [
    `insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by)
     values (gen_random_uuid(), $1, 'received', '2026-11-22', now(), 'x')`,
    [theirs.claimId],
  ],
  attachment: (theirs: Seeds['lahti']): [string, unknown[]] => [
    `insert into stored_file (id, request_id, kind, name, type, bytes, sha256, quarantine, stored_at)
     values (gen_random_uuid(), $1, 'attachment', 'x', 'txt', 1, 'x', 'unscanned', now())`,
    [theirs.requestId],
  ],
  'name key': (theirs: Seeds['lahti']): [string, unknown[]] => [
    `insert into request_name_key (request_id, name_key) values ($1, 'x')`,
    [theirs.requestId],
  ],
};

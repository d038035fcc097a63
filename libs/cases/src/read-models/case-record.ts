import { isId, type Language } from '#kernel';
import type { Tx } from '#platform';
import type { Right } from '#rights';
import { type Temporal } from 'temporal-polyfill';
import type { CaseState } from '../domain/transitions.js';

/** A case with its request, still sealed: what the desk's use cases start from. */
export interface CaseRecord {
  readonly id: string;
  readonly version: number;
  readonly case_number: string;
  readonly authority_id: string;
  readonly state: CaseState;
  readonly received_on: string;
  readonly triaged: boolean;
  /** Who handles the case; for the person who stands in for them today, that person. */
  readonly handler_id: string | null;
  /** True for who works it today in the place of an absent handler. */
  readonly standing_in: boolean | null;
  readonly handler: string | null;
  readonly register_id: string | null;
  readonly routing_share: { data: string[]; joint: string[] } | null;
  readonly changed_at: string;
  readonly changed_by: string | null;
  readonly request_id: string;
  /** Was it filed after sign-in, so that the person can follow it in the portal? */
  readonly signed_in: boolean;
  readonly channel: string;
  readonly request_received_on: string;
  readonly entered_at: string;
  readonly entered_on: string;
  readonly identity: string;
  readonly identity_check: 'strong' | 'none' | 'id-shown';
  readonly language: Language;
  readonly answer_by: string;
  /** Does the person agree that decisions are served electronically (13/2003 § 18)? */
  readonly consents: boolean;
  /** Channels of other systems by which letters can go. */
  readonly channels: readonly string[];
  /** The home municipality, sealed, and the kinds of data as the registry named them, else as the request says. */
  readonly home: string | null;
  readonly data_ids: string[];
  readonly named_home: string | null;
  readonly named_data_ids: string[] | null;
  readonly answers: string;
  readonly needs: string | null;
  /** Nothing that goes out or is shown in passing may tell where the person lives. */
  readonly protected: boolean;
  readonly receiving_authority_id: string;
}

/** The case of the actor's authority with this id; undefined for any other id, also a malformed one. */
export async function readCaseRecord(tx: Tx, caseId: string): Promise<CaseRecord | undefined> {
  if (!isId(caseId)) return undefined;
  const [row] = await tx.query<CaseRecord>(
    `select c.id, c.version, c.case_number, c.authority_id, c.state, c.received_on, c.triaged_at is not null as triaged,
       done_by(c.handler_id) as handler_id, done_by(c.handler_id) <> c.handler_id as standing_in, h.name as handler, c.register_id, c.routing_share, c.changed_at, m.name as changed_by,
       r.id as request_id, r.person_key is not null as signed_in, r.channel, r.received_on as request_received_on, r.entered_at,
       (r.entered_at at time zone 'Europe/Helsinki')::date as entered_on, r.identity, r.identity_check, r.language,
       r.answer_by, consents_to_service(r.id) as consents, array(select name from connected_channel) as channels, coalesce(c.named_home, c.named_municipality_id, r.home, r.municipality_id) as home,
       coalesce(c.named_data_ids, r.data_ids) as data_ids, coalesce(c.named_home, c.named_municipality_id) as named_home, c.named_data_ids, r.answers, r.needs, c.protected,
       r.receiving_authority_id
     from case_file c join request r on r.id = c.request_id
       left join staff h on h.id = c.handler_id left join staff m on m.id = c.changed_by
     where c.id = $1`,
    [caseId],
  );
  return row;
}

/** Takes the case for one change: true when nobody changed it since `version` was shown. */
export async function claimVersion(
  tx: Tx,
  record: CaseRecord,
  version: number,
  change: { now: Temporal.Instant; staffId: string },
): Promise<boolean> {
  const rows = await tx.query<{ version: number }>(
    `with changed as (
       update case_file set version = version + 1, changed_at = $3, changed_by = $4
       where id = $1 and version = $2 returning version)
     select version from changed`,
    [record.id, version, change.now.toString(), change.staffId],
  );
  return rows.length === 1;
}

export interface StoredClaim {
  readonly id: string;
  readonly right: Right;
  readonly data_ids: string[];
  readonly outcome: string | null;
}

/** A claim of the case; undefined when the id is not one of its claims. */
export async function readStoredClaim(
  tx: Tx,
  caseId: string,
  claimId: string,
): Promise<StoredClaim | undefined> {
  const [claim] = await tx.query<StoredClaim>(
    `select id, "right", data_ids, outcome from claim where case_id = $1 and id::text = $2`,
    [caseId, claimId],
  );
  return claim;
}

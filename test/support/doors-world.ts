import { ROLES, SCOPES, type StaffActor } from '#kernel';
import { KeyedIndex, Sealer, type SignedInCitizen } from '#platform';
import { fileDemoCases } from '../../db/seed/demo-cases.js';
import { demoPeople } from '../../db/seed/demo-staff.js';
import { staffMember } from '../builders/staff.builder.js';
import { paperRequest } from './desk-world.js';
import type { Ids } from './doors.js';
import { ListeningHouse } from './listening-house.js';

/** Somebody in Lahti and somebody in Tornio who may do everything there is to do in their own authority. */
export const AT_HOME: StaffActor = { ...staffMember('petri.testila'), roles: ROLES };
export const ELSEWHERE: StaffActor = { ...staffMember('teemu.testilainen'), roles: ROLES };

/** Tables of looks, sessions and counters. */
export const BESIDE_ACTS = ['app_session', 'audit_event', 'api_pace', 'post_pace'];

/** The cases of the demo in portal, desk and interface, and of everything that an address can name one row of Lahti. */
export class DoorsWorld {
  private constructor(
    readonly house: ListeningHouse,
    /** By the names of the desk's addresses. */
    readonly ids: Ids,
  ) {}

  static async open(): Promise<DoorsWorld> {
    const house = await ListeningHouse.open('2026-11-23T10:00:00+02:00');
    await fileDemoCases(house.world.portal, house.world.desk, house.world.clock);
    const plant = async (sql: string, values: readonly unknown[] = []): Promise<string> => {
      const { rows } = await house.world.owner.query<{ id: string }>(sql, [...values]);
      if (!rows[0]) throw new Error(`No row for a door: ${sql}`);
      return rows[0].id;
    };
    const seal = (text: unknown) => house.desk.get(Sealer, { strict: false }).seal(JSON.stringify(text));
    const [me, colleague] = [AT_HOME.staffId, staffMember('hanna.esimerkki').staffId];
    const caseId = await plant(
      `select c.id from case_file c join request r on r.id = c.request_id
       where c.authority_id = 'lahti' and c.state = 'in-handling' and r.person_key = $1 and exists (select 1 from letter l where l.case_id = c.id and l.to_person)
       order by (select count(*) from task t where t.case_id = c.id) desc, c.id limit 1`,
      [personOf(house, 'eero.testinen').personKey],
    );
    const ofCase = (table: string, more = '') =>
      plant(`select id from ${table} where case_id = $1 ${more} order by id limit 1`, [caseId]);
    const made = `'2026-11-23T08:00:00Z'`;
    const ids = {
      caseId,
      claimId: await ofCase('claim'),
      taskId: await ofCase('task'),
      letterId: await ofCase('letter', 'and to_person'),
      deliveryId: await plant(
        `with sent as (insert into delivery (id, case_id, channel, reason, state, planned_at, serves, because)
           values (gen_random_uuid(), $1, 'by-hand', 'letter-available', 'sent', ${made}, true, 'wish') returning id),
         letters as (insert into delivery_letter (delivery_id, letter_id, place)
           select sent.id, l.id, 0 from sent, (select id from letter where case_id = $1 and to_person limit 1) l returning 1),
         posted as (insert into letter_sending (id, case_id, letter_id, way, sent_on, recorded_at, recorded_by, delivery_id)
           select gen_random_uuid(), $1, l.id, 'post', '2026-11-20', ${made}, $2, sent.id
           from sent, (select id from letter where case_id = $1 and to_person limit 1) l returning 1)
         select sent.id from sent, (select count(*) from letters) a, (select count(*) from posted) b`,
        [caseId, me],
      ),
      fileId: await plant(
        `insert into stored_file (id, request_id, case_id, task_id, kind, name, type, bytes, sha256, quarantine, stored_at)
         select gen_random_uuid(), c.request_id, c.id, t.id, 'attachment', $2, 'txt', 1, 'x', 'clean', ${made}
         from case_file c join task t on t.case_id = c.id where c.id = $1 limit 1 returning id`,
        [caseId, house.desk.get(Sealer, { strict: false }).seal('kopio.txt')],
      ),
      questionId: await plant(
        `insert into question (id, case_id, kind, claim_ids, content, asked_on, asked_at, asked_by, reply_hoped_on, letter_id)
         select gen_random_uuid(), $1, 'clarification', array[(select id from claim where case_id = $1 limit 1)], $2, '2026-11-23',
           ${made}, $3, '2026-12-07', (select id from letter where case_id = $1 limit 1) returning id`,
        [caseId, seal({ asks: 'Mitä vuosia?' }), me],
      ),
      breachId: await plant(
        `insert into breach (id, authority_id, case_id, letter_id, kind, what, aware_at, notify_by_at, reported_at, reported_by)
         select gen_random_uuid(), 'lahti', $1, l.id, 'wrong-recipient', $2, ${made}, '2026-11-26T09:00:00Z', ${made}, $3
         from (select id from letter where case_id = $1 and to_person limit 1) l returning id`,
        [caseId, house.desk.get(Sealer, { strict: false }).seal('Kirje meni naapurille.'), me],
      ),
      draftId: await draftOf(house),
      batchId: await plant(
        `insert into post_batch (id, authority_id, made_at, made_by) values (gen_random_uuid(), 'lahti', ${made}, $1) returning id`,
        [me],
      ),
      exportId: await plant(
        `insert into record_export (id, case_id, authority_id, number, state, closed_at, error_code)
         values (gen_random_uuid(), $1, 'lahti', 1, 'failed', ${made}, 'records.no-space') returning id`,
        [caseId],
      ),
      workId: await plant(
        `insert into outbox (id, job, payload, run_at, created_at, attempts, failed_at, last_error_code)
         values (gen_random_uuid(), 'cases.tell-staff', jsonb_build_object('caseId', $1::text, 'news', 'message'), ${made}, ${made}, 8, ${made}, 'failed')
         returning id`,
        [caseId],
      ),
      clientId: await plant(
        `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
         values (gen_random_uuid(), 'e-service', 'lahti', 'e-service', $1, ${made}, $2) returning id`,
        [SCOPES, me],
      ),
      'feedback/:id': await plant(
        `insert into feedback (id, authority_id, kind, language, received_on, received_at, content)
         values (gen_random_uuid(), 'lahti', 'general', 'fi', '2026-11-23', ${made}, $1) returning id`,
        [seal({ text: 'Hyvin toimii.', page: '', email: '', name: '' })],
      ),
      'certificates/:id': await plant(
        `insert into erasure (id, case_id, authority_id, class, days, ended_on, counts, erased_at)
         select gen_random_uuid(), id, authority_id, 'identity-copies', 30, received_on, '{}', now() from case_file where id = $1 returning id`,
        [caseId],
      ),
      'absences/:id': await plant(
        `insert into absence (id, staff_id, from_on, to_on, made_at, made_by)
         values (gen_random_uuid(), $1, '2026-12-01', '2026-12-02', ${made}, $1) returning id`,
        [colleague],
      ),
      'proposals/:id': await plant(
        `insert into role_proposal (id, authority_id, staff_id, role, proposed_at, proposed_by, expires_at)
         values (gen_random_uuid(), 'lahti', $1, 'dpo', ${made}, $2, '2026-12-20') returning id`,
        [colleague, staffMember('ari.yllapito').staffId],
      ),
      'staff/:id': colleague,
      'catalogue/:id': await plant('select id from catalogue_version limit 1').catch(() => NOBODY),
    };
    await house.world.files.put(ids.fileId, Buffer.from('kopio'));
    await plant(
      `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
       values (gen_random_uuid(), 'tornio-service', 'tornio', 'x', $1, ${made}, $2) returning id`,
      [SCOPES, ELSEWHERE.staffId],
    );
    return new DoorsWorld(house, { ...ids, ...WORDS });
  }

  /** Everything that acts leave behind, to tell that nothing changed; looks, sessions and counters are not of it. */
  async traces(): Promise<Record<string, string>> {
    const { owner } = this.house.world;
    const { rows } = await owner.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1`,
      [BESIDE_ACTS],
    );
    const traces: Record<string, string> = {};
    for (const { name } of rows) {
      const found = await owner.query<{ mark: string }>(
        `select md5(coalesce(string_agg(row, '' order by row), '')) as mark
         from (select (to_jsonb(t) - 'opened_at' - 'opened_by')::text as row from ${name} t) t`,
      );
      traces[name] = found.rows[0]!.mark;
    }
    return traces;
  }

  close(): Promise<void> {
    return this.house.close();
  }
}

/** A draft that the registry of Lahti has saved. */
async function draftOf(house: ListeningHouse): Promise<string> {
  const browser = house.as('kirsi.kirjaaja');
  const form = await browser.get('/fi/requests/new');
  await browser.postFiles('/fi/requests/new/draft', paperRequest(form), []);
  const { rows } = await house.world.owner.query<{ id: string }>('select id from entry_draft');
  if (!rows[0]) throw new Error('No draft was saved');
  return rows[0].id;
}

/** A citizen of the demo as the portal knows them after sign-in. */
export function personOf(house: ListeningHouse, sub: string): SignedInCitizen {
  const { name, hetu, email } = demoPeople().citizens.find((one) => one.sub === sub)!;
  const [givenName = '', familyName = ''] = name.split(' ');
  const personKey = house.portal.get(KeyedIndex, { strict: false }).of('hetu', hetu);
  return { kind: 'citizen', personKey, identity: { name, givenName, familyName, hetu, email } };
}

/** The same rows by the names of the portal's addresses. */
export async function idsOfPortal({ house, ids }: DoorsWorld): Promise<Ids> {
  const { owner } = house.world;
  const { rows } = await owner.query<{ requestId: string; fileId: string }>(
    `with sent as (insert into stored_file (id, request_id, kind, name, type, bytes, sha256, quarantine, stored_at)
       select gen_random_uuid(), request_id, 'attachment', (select name from stored_file where id = $2), 'txt', 1, 'x', 'clean', now()
       from case_file where id = $1 returning id, request_id)
     select request_id as "requestId", id as "fileId" from sent`,
    [ids['caseId'], ids['fileId']],
  );
  await house.world.files.put(rows[0]!.fileId, Buffer.from('x'));
  return {
    'cases/:id': ids['caseId']!,
    'letters/:id': ids['letterId']!,
    'attachments/:id': rows[0]!.fileId,
    'receipts/:id': rows[0]!.requestId,
    questionId: ids['questionId']!,
    page: 'register',
    file: 'access.pdf',
  };
}

export const NOBODY = '0b9c1a9e-0000-4000-8000-0000000000bb';

/** Parts of addresses that are words and name no row. */
const WORDS = {
  'letters/:kind': 'case-closed',
  'questions/:kind': 'identity',
  table: 'weeks',
  file: 'whole.csv',
  of: 'fi',
  kind: 'case-closed',
  registerId: 'lahti-tyollisyyspalvelut',
  systemId: 'walmu',
};

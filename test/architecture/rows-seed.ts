import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AT, caseFile, claim, DAY, type Insert, request } from './rows-seed-of-case.js';

/** What one authority has: one request with one case and one row in each table. */
export interface SeedsOfAuthority {
  readonly requestId: string;
  readonly caseId: string;
  readonly claimId: string;
  readonly deliveryId: string;
  readonly staffId: string;
  readonly draftId: string;
  /** A claim without a decision. */
  readonly spareClaimId: string;
}

/** Rows of two authorities that have nothing to do with each other, and one request that two more share. */
export interface Seeds {
  readonly tornio: SeedsOfAuthority;
  readonly lahti: SeedsOfAuthority;
  readonly shared: {
    readonly requestId: string;
    readonly caseOfKemi: string;
    readonly caseOfKittila: string;
  };
}

/** Writes the rows as the owner of the tables, whom no policy holds back. */
export async function laySeeds(adminUrl: string): Promise<Seeds> {
  const owner = new pg.Client({ connectionString: adminUrl });
  await owner.connect();
  await owner.query('set role tietopyynto_owner');
  const insert: Insert = async (table, row) => {
    const entries = Object.entries(row);
    const names = entries.map(([name]) => `"${name}"`).join(', ');
    const values = entries.map((_, index) => `$${index + 1}`).join(', ');
    await owner.query(
      `insert into ${table} (${names}) values (${values})`,
      entries.map(([, value]) => value),
    );
    return String(row['id']);
  };
  await insert('app_session', {
    id: 'of the portal',
    app: 'portal',
    data: '',
    created_at: AT,
    expires_at: AT,
  });
  await insert('app_session', { id: 'of the desk', app: 'desk', data: '', created_at: AT, expires_at: AT });
  const seeds = {
    tornio: await ofAuthority(insert, 'tornio', 'key of Aino'),
    lahti: await ofAuthority(insert, 'lahti', 'key of Eero'),
    shared: await shared(insert),
  };
  for (const { caseId, staffId } of [seeds.tornio, seeds.lahti]) {
    const joined = caseId === seeds.tornio.caseId ? seeds.shared.caseOfKemi : seeds.shared.caseOfKittila;
    const numbers = { case_number: 'x', joined_case_number: 'x' };
    await insert('case_join', {
      id: randomUUID(),
      case_id: caseId,
      joined_case_id: joined,
      ...numbers,
      joined_at: AT,
      joined_by: staffId,
    });
  }
  await owner.end();
  return seeds;
}

async function shared(insert: Insert): Promise<Seeds['shared']> {
  const requestId = await request(insert, 'kittila', 'key of Linnea');
  const [caseOfKemi, caseOfKittila] = [
    await caseFile(insert, requestId, 'kemi'),
    await caseFile(insert, requestId, 'kittila'),
  ];
  for (const caseId of [caseOfKemi, caseOfKittila]) await claim(insert, caseId, 'access');
  return { requestId, caseOfKemi, caseOfKittila };
}

async function ofAuthority(insert: Insert, authority: string, personKey: string): Promise<SeedsOfAuthority> {
  const staffId = await insert('staff', {
    id: randomUUID(),
    subject: authority,
    authority_id: authority,
    unit: 'x',
    name: 'x',
    email: 'x',
    title: 'x',
    roles: ['handler'],
  });
  const requestId = await request(insert, authority, personKey);
  const caseId = await caseFile(insert, requestId, authority);
  const claimId = await claim(insert, caseId, 'erasure');
  const draftId = await insert('draft', {
    id: randomUUID(),
    person_key: personKey,
    content: '',
    updated_at: AT,
    expires_at: AT,
  });
  await insert('request_name_key', { request_id: requestId, name_key: authority });
  const deliveryId = await ofCase(insert, { authority, requestId, caseId, claimId, staffId });
  const taken = { case_id: caseId, claim_id: await claim(insert, caseId, 'portability') };
  const told = { id: randomUUID(), way: 'portal', told_on: DAY, recorded_at: AT };
  await insert('withdrawal', { ...taken, ...told });
  const appeal = { kind: 'appeal', body: 'administrative-court', came_on: DAY, recorded_at: AT };
  await insert('review', { id: randomUUID(), case_id: caseId, recorded_by: staffId, ...appeal });
  const spareClaimId = await claim(insert, caseId, 'restriction');
  return { requestId, caseId, claimId, deliveryId, staffId, draftId, spareClaimId };
}

async function ofCase(
  insert: Insert,
  ids: { authority: string; requestId: string; caseId: string; claimId: string; staffId: string },
): Promise<string> {
  const { authority, requestId, caseId, claimId, staffId } = ids;
  const [of, by] = [{ id: randomUUID(), case_id: caseId }, { written_by: staffId }];
  await insert('clock_event', {
    id: randomUUID(),
    claim_id: claimId,
    type: 'received',
    on_day: DAY,
    recorded_at: AT,
    recorded_by: 'x',
  });
  await insert('clock_warning', {
    ...of,
    claim_id: claimId,
    authority_id: authority,
    kind: 'overdue',
    due: DAY,
    raised_at: AT,
  });
  await insert('decision', {
    ...of,
    ...by,
    claim_id: claimId,
    state: 'draft',
    outcome: 'refused',
    ground_id: 'x',
    content: '',
    changed_at: AT,
  });
  await insert('disclosure', {
    ...of,
    claim_id: claimId,
    recipient: '',
    basis: 'GDPR 15',
    given_on: DAY,
    way: 'portal',
    document_ids: '{}',
    recorded_by: by.written_by,
    at: AT,
  });
  const file = { name: '', type: 'pdf', bytes: 1, sha256: '', quarantine: 'clean', stored_at: AT };
  const fileId = await insert('stored_file', { ...of, ...file, request_id: requestId, kind: 'letter' });
  const letter = {
    kind: 'x',
    language: 'fi',
    to_person: true,
    title: '',
    template_version: '',
    engine_version: '',
    content: '',
  };
  const letterId = await insert('letter', {
    ...of,
    ...letter,
    file_id: fileId,
    sha256: '',
    pages: 1,
    issued_at: AT,
    issued_by: staffId,
  });
  const recorded = { recorded_at: AT, recorded_by: staffId };
  await insert('letter_sending', { ...of, ...recorded, letter_id: letterId, way: 'post', sent_on: DAY });
  await insert('claim_act', { ...of, ...recorded, claim_id: claimId, act: 'added', reason: 'x' });
  const sending = { ...of, channel: 'citizens-page', reason: 'x', state: 'available', planned_at: AT };
  const deliveryId = await insert('delivery', sending);
  await insert('delivery_letter', { delivery_id: deliveryId, letter_id: letterId, place: 0 });
  await insert('delivery_event', {
    id: randomUUID(),
    delivery_id: deliveryId,
    type: 'x',
    at: AT,
    recorded_at: AT,
  });
  const questionId = await insert('question', {
    ...of,
    kind: 'identity',
    claim_ids: [claimId],
    content: '',
    asked_on: DAY,
    asked_at: AT,
    asked_by: staffId,
    reply_hoped_on: DAY,
    letter_id: letterId,
  });
  const answered = { channel: 'visit', arrived_on: DAY, recorded_at: AT, recorded_by: staffId, content: '' };
  await insert('question_answer', { ...of, ...answered, question_id: questionId });
  await insert('case_message', { ...of, from_person: true, content: '', sent_at: AT });
  const sent = {
    to_authority_id: 'kela',
    kind: 'redirect',
    because: '[]',
    rights: [],
    data_ids: [],
    sent_on: DAY,
    sent_by: staffId,
  };
  await insert('transfer', { ...of, ...sent, request_id: requestId });
  const act = { at: AT, actor_kind: 'staff', action: 'CaseRead' };
  await insert('audit_event', { ...act, authority_id: authority, request_id: requestId, case_id: caseId });
  return deliveryId;
}

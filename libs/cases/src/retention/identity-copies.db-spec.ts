import { EraseSoon, ReadCertificate } from '#cases';
import { newId, type StaffActor } from '#kernel';
import { Sealer } from '#platform';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';

jest.setTimeout(60_000);

const petri = staffMember('petri.testila');
const dpo: StaffActor = { ...staffMember('kirsi.kirjaaja'), roles: ['dpo'] };

let world: CaseWorld;
let caseId: string;
/** A proof of authority, what came to a question of identity, to one about the matter, and with the request. */
let files: Record<'proof' | 'identity' | 'clarification' | 'ordinary', string>;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  const answer = await AnswerOfCase.begun(world, 'access');
  ({ caseId } = answer);
  await answer.answered('access', 'granted');
  await world.owner.query(`update task set state = 'cancelled' where case_id = $1 and state = 'open'`, [
    caseId,
  ]);
  await world.runJobs();
  files = {
    proof: await fileWith({ isProof: true }),
    identity: await fileWith({ answerId: await answered('identity') }),
    clarification: await fileWith({ answerId: await answered('clarification') }),
    ordinary: await fileWith({}),
  };
});
afterAll(() => world.close());

const seal = (text: string): string => world.desk.get(Sealer, { strict: false }).seal(text);

/** A question of the case and the answer that the person gave to it. */
async function answered(kind: 'identity' | 'clarification'): Promise<string> {
  const [questionId, answerId] = [newId(), newId()];
  await world.owner.query(
    `insert into question (id, case_id, kind, claim_ids, content, asked_on, asked_at, asked_by, reply_hoped_on, letter_id)
     select $1, $2, $3, (select array_agg(id) from claim where case_id = $2), $4, '2026-11-24', $5, $6, '2026-12-08', l.id
     from letter l where l.case_id = $2 limit 1`,
    [questionId, caseId, kind, seal('{}'), world.clock.now().toString(), petri.staffId],
  );
  await world.owner.query(
    `insert into question_answer (id, question_id, case_id, channel, arrived_on, recorded_at, content)
     values ($1, $2, $3, 'portal', '2026-11-24', $4, $5)`,
    [answerId, questionId, caseId, world.clock.now().toString(), seal('{}')],
  );
  return answerId;
}

/** A file of the person's: of the case when it came with an answer, else of the request. */
async function fileWith({ isProof = false, answerId = null as string | null }): Promise<string> {
  const id = newId();
  await world.owner.query(
    `insert into stored_file (id, request_id, case_id, answer_id, is_proof, kind, name, type, bytes, sha256, quarantine, stored_at)
     select $1, c.request_id, case when $3::uuid is not null then c.id end, $3, $4, 'attachment', $5, 'pdf', 1, 'x', 'clean', $6
     from case_file c where c.id = $2`,
    [id, caseId, answerId, isProof, seal('passi.pdf'), world.clock.now().toString()],
  );
  await world.files.put(id, Buffer.from('x'));
  return id;
}

/** Which of the files have a row, and which have their bytes. */
async function left(): Promise<{ rows: string[]; bytes: string[] }> {
  const { rows } = await world.owner.query<{ id: string }>('select id from stored_file where id = any ($1)', [
    Object.values(files),
  ]);
  const bytes: string[] = [];
  for (const [name, id] of Object.entries(files)) {
    if (await world.files.get(id).catch(() => null)) bytes.push(name);
  }
  return {
    rows: Object.keys(files).filter((name) => rows.some(({ id }) => id === files[name as 'proof'])),
    bytes,
  };
}

async function swept(): Promise<ReturnType<typeof left>> {
  await world.worker.get(EraseSoon).run();
  await world.runJobs();
  return left();
}

describe('papers that showed who somebody is', () => {
  const all = ['proof', 'identity', 'clarification', 'ordinary'];
  const others = ['clarification', 'ordinary'];

  it('are there on the 29th day after the answer', async () => {
    world.clock.advance({ days: 29 });
    expect(await swept()).toEqual({ rows: all, bytes: all });
  });

  it('are gone on the 30th, and no other file of the person is', async () => {
    world.clock.advance({ days: 1 });
    expect(await swept()).toEqual({ rows: others, bytes: others });
  });

  it('are counted in the certificate', async () => {
    const { rows } = await world.owner.query<{ id: string }>(
      `select id from erasure where case_id = $1 and class = 'identity-copies'`,
      [caseId],
    );
    expect(rows).toHaveLength(1);
    const certificate = valueOf(await world.desk.get(ReadCertificate).run(dpo, rows[0]!.id));
    expect(certificate.erased).toMatchObject([
      { class: 'identity-copies', days: 30, counts: { documents: 2, letters: 0 }, by: null },
    ]);
  });
});

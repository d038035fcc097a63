import { ApproveDecision, MyWork, OpenCaseFile, TakeCase, WriteDecision } from '#cases';
import { FileRequest } from '#cases/citizen';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(120_000);

const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');
const lead = staffMember('hanna.esimerkki');

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  // Tuesday 1.12.2026.
  world = await openCaseWorld('2026-12-01T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.query('delete from absence');
  const filed = await world.portal.get(FileRequest).run(aCitizen(), aRequest().asking('erasure').build());
  if (!filed.ok) throw new Error(filed.refusal.code);
  caseId = filed.value.caseId;
  await world.owner.query(
    `update case_file set triaged_at = opened_at, handler_id = null, state = 'received' where id = $1`,
    [caseId],
  );
  const taken = await world.desk.get(TakeCase).run(handler, caseId, { version: await version() });
  expect(taken.ok).toBe(true);
});

const version = async (): Promise<number> =>
  (await world.owner.query<{ version: number }>(`select version from case_file where id = $1`, [caseId]))
    .rows[0]?.version ?? 0;

const away = (staffId: string, from: string, to: string) =>
  world.owner.query(
    `insert into absence (id, staff_id, from_on, to_on, made_at, made_by)
     values (gen_random_uuid(), $1, $2, $3, now(), $1)`,
    [staffId, from, to],
  );

const work = () => world.desk.get(MyWork).run(lead, null);

describe('the work of an absent person', () => {
  it('stands in the list of who stands in from the first day of the absence, marked as such', async () => {
    await away(handler.staffId, '2026-12-02', '2026-12-04');
    expect((await work()).rows.map((row) => row.caseId)).not.toContain(caseId);
    await away(handler.staffId, '2026-12-01', '2026-12-01');
    const { rows, standsInFor } = await work();
    expect(rows.find((row) => row.caseId === caseId)).toMatchObject({
      standingIn: true,
      handler: 'Petri Testilä',
      next: 'decide',
    });
    expect(standsInFor).toEqual(['Petri Testilä']);
  });

  it('stays in the list of the absent person too', async () => {
    await away(handler.staffId, '2026-12-01', '2026-12-04');
    const own = await world.desk.get(MyWork).run(handler, null);
    expect(own.rows.find((row) => row.caseId === caseId)).toMatchObject({ standingIn: false });
  });

  it('may be done by the stand-in, and by nobody in the place of who is at work', async () => {
    const draft = async () => ({
      claimId: await claimId(),
      version: await version(),
      submit: false,
      outcome: 'refused' as const,
      groundId: '',
      statute: '',
      reasons: '',
      given: '',
      givenAnyway: '',
      approverId: '',
    });
    const write = world.desk.get(WriteDecision);
    expect(await write.run(lead, caseId, await draft())).toMatchObject({
      refusal: { code: 'case.not-yours' },
    });
    await away(handler.staffId, '2026-12-01', '2026-12-04');
    expect(await write.run(lead, caseId, await draft())).toMatchObject({ ok: true });
    const file = await world.desk.get(OpenCaseFile).run(lead, caseId);
    expect(file).toMatchObject({ ok: true, value: { handler: { name: 'Petri Testilä', standingIn: true } } });
  });

  it('is mailed to the stand-in as well', async () => {
    await away(handler.staffId, '2026-12-01', '2027-12-31');
    world.mailer.sent.length = 0;
    world.clock.set('2026-12-29T10:00:00+02:00');
    await world.runJobs();
    world.clock.set('2026-12-01T10:00:00+02:00');
    const to = world.mailer.sent.map((mail) => mail.to);
    expect(to).toEqual(
      expect.arrayContaining(['petri.testila@lahti.example', 'hanna.esimerkki@lahti.example']),
    );
  });
});

describe('the approval of an absent person', () => {
  it('is given by the stand-in, never by the writer', async () => {
    const claim = await claimId();
    await world.owner.query(
      `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, approver_id, changed_at)
       select gen_random_uuid(), $1, $2, 'awaiting-approval', 'refused', 'x', content, $3, $4, now() from
         (select '' as content) c`,
      [caseId, claim, handler.staffId, registrar.staffId],
    );
    const approve = async () =>
      world.desk
        .get(ApproveDecision)
        .run(lead, caseId, { claimId: claim, version: await version(), approve: true });
    expect(await approve()).toMatchObject({ refusal: { code: 'decision.not-your-approval' } });
    await world.owner.query(
      `update unit set deputy_id = $1 where authority_id = 'lahti' and name = 'Kirjaamo'`,
      [lead.staffId],
    );
    await away(registrar.staffId, '2026-12-01', '2026-12-04');
    expect(await approve()).toMatchObject({ ok: true });
  });
});

async function claimId(): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(`select id from claim where case_id = $1`, [
    caseId,
  ]);
  return rows[0]?.id ?? '';
}

import { LookAtCase, OpenCaseFile } from '#cases';
import { FileRequest, ReadMyCase } from '#cases/citizen';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(120_000);

const officer = staffMember('tiina.valvoja');
const handler = staffMember('petri.testila');

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
  const filed = await world.portal.get(FileRequest).run(aCitizen(), aRequest().build());
  if (!filed.ok) throw new Error(filed.refusal.code);
  caseId = filed.value.caseId;
});
afterAll(() => world.close());

const open = (who = officer) => world.desk.get(OpenCaseFile).run(who, caseId);
const look = (reason: string, who = officer) => world.desk.get(LookAtCase).run(who, caseId, reason);
const looks = async (): Promise<unknown[]> =>
  (await world.owner.query('select reason, looked_on from look order by at')).rows;

describe('a look of the data-protection officer', () => {
  it('takes a reason of the list, once per case and day', async () => {
    expect(await open()).toMatchObject({ ok: false, refusal: { code: 'case.reason-needed' } });
    expect(await look('because')).toMatchObject({ ok: false, refusal: { code: 'look.missing-reason' } });
    expect(await look('persons-request')).toMatchObject({ ok: true });
    expect(await look('security')).toMatchObject({ ok: true });
    expect(await open()).toMatchObject({ ok: true });
    expect(await looks()).toEqual([{ reason: 'persons-request', looked_on: '2026-11-23' }]);
  });

  it('ends with the day in Helsinki', async () => {
    world.clock.set('2026-11-23T23:30:00+02:00');
    expect(await open()).toMatchObject({ ok: true });
    world.clock.set('2026-11-24T00:30:00+02:00');
    expect(await open()).toMatchObject({ ok: false });
    world.clock.set('2026-11-23T10:00:00+02:00');
  });

  it('stands with its reason in the history of the case and in what the person is told', async () => {
    const file = await open(handler);
    expect(file.ok && file.value.history.filter(({ action }) => action === 'CaseLooked')).toMatchObject([
      { who: 'Tiina Valvoja', role: 'dpo', reason: 'persons-request' },
    ]);
    const mine = await world.portal.get(ReadMyCase).run(aCitizen(), caseId);
    expect(mine.ok && mine.value.looks.find(({ action }) => action === 'CaseLooked')).toMatchObject({
      role: 'dpo',
      reason: 'persons-request',
      times: 1,
    });
  });

  it('is not there in another authority', async () => {
    expect(await look('supervision', { ...officer, authorityId: 'tornio' })).toMatchObject({
      ok: false,
      refusal: { code: 'case.not-found' },
    });
  });

  it('is written for nobody else: the database takes an own reason only', async () => {
    await expect(
      world.owner.query(
        `begin; set local role desk; select set_config('app.authority', 'lahti', true), set_config('app.staff', '${handler.staffId}', true);
         insert into look values (gen_random_uuid(), '${caseId}', '${officer.staffId}', 'security', '2026-11-25', now())`,
      ),
    ).rejects.toThrow(/row-level security|permission denied/);
    await world.owner.query('rollback');
  });
});

import {
  ChangeDefaultHandlers,
  ChangeLimits,
  HandOverRegistry,
  MyWork,
  OpenSettings,
  SplitCase,
} from '#cases';
import { FileRequest } from '#cases/citizen';
import type { StaffActor } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { routedCase } from '../../../../test/support/handled-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

let world: CaseWorld;
const admin = staffMember('ari.yllapito');
const petri = staffMember('petri.testila');
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.query('truncate default_handler, setting, absence');
});

const REGISTER = 'lahti-tyollisyyspalvelut';
const LIMITS = { searchDays: '10', composeDays: '5', reminderDays: '3', warningHour: '7' };
const rows = async <T>(sql: string): Promise<T[]> => (await world.owner.query(sql)).rows as T[];
const give = (handlerId: string, by: StaffActor = admin) =>
  world.desk.get(ChangeDefaultHandlers).run(by, { [REGISTER]: handlerId });
const change = (over: object = {}) => world.desk.get(ChangeLimits).run(admin, { ...LIMITS, ...over });
const handlerOf = async (caseId: string) =>
  (
    await rows<{ handler_id: string | null; state: string }>(
      `select handler_id, state from case_file where id = '${caseId}'`,
    )
  )[0];

describe('the default handler of a register', () => {
  it('is given its new cases when their routing is confirmed, and finds them in their work', async () => {
    expect((await give(petri.staffId)).ok).toBe(true);
    const { caseId } = await routedCase(world, 'erasure');
    expect(await handlerOf(caseId)).toEqual({ handler_id: petri.staffId, state: 'in-handling' });
    const { rows: work } = await world.desk.get(MyWork).run(petri, null);
    expect(work.map((row) => row.caseId)).toContain(caseId);
    const told = `select subject_id from audit_event where action = 'CaseGiven' and case_id = '${caseId}'`;
    expect(await rows(told)).toEqual([{ subject_id: petri.staffId }]);
  });

  it('gets a part that another authority splits off, too', async () => {
    const kemi = staffMember('maija.kemilainen');
    const { caseId, version } = await routedCase(world, 'access');
    await world.owner.query(`insert into default_handler values ('kemi', '${REGISTER}', '${kemi.staffId}')`);
    const claims = await rows<{ id: string }>(`select id from claim where case_id = '${caseId}'`);
    const split = await world.desk.get(SplitCase).run(staffMember('kirsi.kirjaaja'), caseId, {
      ...{ version, claimIds: claims.map(({ id }) => id), whole: false, authority: 'kemi', clock: 'own' },
      ...{ data: [], reason: 'holds-data', words: '', language: 'fi' },
    });
    expect(split.ok && (await handlerOf(split.value.opened?.caseId ?? ''))).toEqual({
      handler_id: kemi.staffId,
      state: 'in-handling',
    });
  });

  it('is nobody when nobody is set, and none who no longer handles cases', async () => {
    expect(await handlerOf((await routedCase(world, 'erasure')).caseId)).toMatchObject({ handler_id: null });
    await give(petri.staffId);
    await world.owner.query(`update staff set active = false where id = '${petri.staffId}'`);
    const { caseId } = await routedCase(world, 'access');
    await world.owner.query(`update staff set active = true where id = '${petri.staffId}'`);
    expect(await handlerOf(caseId)).toEqual({ handler_id: null, state: 'received' });
  });

  it('is a handler of the own authority, and each change is written down', async () => {
    expect(await give(admin.staffId)).toMatchObject({ refusal: { code: 'settings.not-a-handler' } });
    expect(await give(staffMember('niilo.nayte').staffId)).toMatchObject({ ok: false });
    await give(petri.staffId);
    await give('');
    const changes = await rows(
      `select from_value, to_value from admin_change where what = 'default-handler'`,
    );
    expect(changes).toContainEqual({ from_value: { handler: 'Petri Testilä' }, to_value: { handler: null } });
  });
});

describe('the limits of work', () => {
  it('are those of the installation until the authority sets its own', async () => {
    const before = await world.desk.get(OpenSettings).run(admin);
    expect(before.limits).toEqual({ searchDays: 14, composeDays: 10, reminderDays: 7, warningHour: 8 });
    expect((await change()).ok).toBe(true);
    const after = await world.desk.get(OpenSettings).run(admin);
    expect(after.limits).toEqual({ searchDays: 10, composeDays: 5, reminderDays: 3, warningHour: 7 });
    const elsewhere = await world.desk.get(OpenSettings).run(staffMember('asta.asettaja'));
    expect(elsewhere.limits.searchDays).toBe(14);
  });

  it('are full numbers within their range', async () => {
    expect(await change({ searchDays: '0' })).toMatchObject({
      refusal: { code: 'settings.not-a-number', facts: { field: 'searchDays', min: 1, max: 60 } },
    });
    expect(await change({ warningHour: 'kahdeksan' })).toMatchObject({ ok: false });
  });

  it('say at which hour staff are warned of the cases opened from then on', async () => {
    await change();
    const { caseId } = await routedCase(world, 'erasure');
    const hours = await rows<{ hour: number }>(
      `select distinct extract(hour from o.run_at at time zone 'Europe/Helsinki')::int as hour
       from outbox o join claim k on o.payload ->> 'claimId' = k.id::text where k.case_id = '${caseId}'`,
    );
    expect(hours).toEqual([{ hour: 7 }]);
  });
});

describe('the default registry', () => {
  const file = async () => {
    const unknown = aRequest().with({ authorityId: 'unknown', registerId: 'unknown' }).build();
    const filed = await world.portal.get(FileRequest).run(aCitizen(), unknown);
    return filed.ok ? filed.value.authorityId : filed.refusal.code;
  };

  it('is handed over by the authority that holds it alone, and gets what belongs to nobody known', async () => {
    expect(await file()).toBe('lahti');
    const handOver = world.desk.get(HandOverRegistry);
    const asta = staffMember('asta.asettaja');
    expect(await handOver.run(asta, 'tornio')).toMatchObject({
      refusal: { code: 'settings.not-the-registry' },
    });
    expect(await handOver.run(admin, 'lapin-te-toimisto')).toMatchObject({ ok: false });
    expect((await handOver.run(admin, 'tornio')).ok).toBe(true);
    expect(await file()).toBe('tornio');
    expect(await handOver.run(admin, 'lahti')).toMatchObject({ ok: false });
  });
});

describe('whatever an administrator sets or looks at', () => {
  const trail = (action: string) =>
    rows(
      `select a.actor, a.authority_id, c.what from audit_event a left join admin_change c on c.id = a.subject_id
       where a.action = '${action}'`,
    );
  const byAri = { actor: admin.staffId };

  it.each<[string, string | null, () => Promise<{ ok: boolean }>]>([
    ['setting', 'lahti', () => change()],
    ['default-handler', 'lahti', () => give(petri.staffId)],
    ['setting', null, () => world.desk.get(HandOverRegistry).run(admin, 'tornio')],
  ])('is a change with its row in the audit trail: %s of %s', async (what, of, act) => {
    await world.owner.query('truncate audit_event, admin_change');
    expect((await act()).ok).toBe(true);
    const made = await rows(`select what, authority_id, changed_by::text as by from admin_change`);
    expect(made).toEqual([{ what, authority_id: of, by: admin.staffId }]);
    expect(await trail('AdministrationChanged')).toMatchObject([{ ...byAri, what }]);
  });

  it('is a look in the audit trail when it only reads, and nothing of another authority', async () => {
    await give(petri.staffId);
    await world.owner.query('truncate audit_event');
    await world.desk.get(OpenSettings).run(admin);
    expect(await trail('AdministrationRead')).toMatchObject([{ ...byAri, authority_id: 'lahti' }]);
    const elsewhere = await world.desk.get(OpenSettings).run(staffMember('asta.asettaja'));
    const people = [...elsewhere.handlers, ...elsewhere.approvers].map(({ id }) => id);
    expect(people).not.toContain(petri.staffId);
    expect(elsewhere.registers.filter(({ handlerId }) => handlerId !== null)).toEqual([]);
  });

  it('says nothing when it was refused', async () => {
    await world.owner.query('truncate audit_event, admin_change');
    expect((await change({ searchDays: '0' })).ok).toBe(false);
    expect((await give(staffMember('asta.asettaja').staffId)).ok).toBe(false);
    expect([
      ...(await rows('select 1 from admin_change')),
      ...(await trail('AdministrationChanged')),
    ]).toEqual([]);
  });
});

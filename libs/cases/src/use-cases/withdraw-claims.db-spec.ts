import { MyWork, OpenCaseFile, RecordWithdrawal, TakeCase, WriteDecision } from '#cases';
import { FileRequest, ReadMyCase, WithdrawClaims } from '#cases/citizen';
import type { Result } from '#kernel';
import type { Right } from '#rights';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const eero = aCitizen();
const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');
const day = (iso: string) => Temporal.PlainDate.from(iso);
let world: CaseWorld;

beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

/** A filed case of Eero with a claim for each right, by right. */
async function filed(...rights: Right[]) {
  const input = aRequest()
    .asking(...rights)
    .build();
  const { caseId, claims } = valueOf(await world.portal.get(FileRequest).run(eero, { ...input }));
  return { caseId, ...Object.fromEntries(claims.map(({ id, right }) => [right, id])) } as {
    caseId: string;
  } & Record<Right, string>;
}
const withdraw = (caseId: string, ids: string[], actor = eero) =>
  world.portal.get(WithdrawClaims).run(actor, caseId, ids);
const mine = async (caseId: string) => valueOf(await world.portal.get(ReadMyCase).run(eero, caseId));
const file = async (caseId: string) => valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId));
const warned = async (caseId: string) =>
  (await world.owner.query('select kind from clock_warning where case_id = $1', [caseId])).rowCount;

describe('withdrawing a part of a request', () => {
  it('ends that part; the other goes on with its own day, and the case leads by it', async () => {
    const { caseId, ...claims } = await filed('own-document', 'access');
    expect((await mine(caseId)).leadDue.toString()).toBe('2026-12-07');
    valueOf(await withdraw(caseId, [claims['own-document']]));
    const view = await mine(caseId);
    expect(view.state).toBe('received');
    expect(view.claims.map(({ right, outcome }) => [right, outcome])).toEqual([
      ['own-document', 'withdrawn'],
      ['access', null],
    ]);
    expect(view.following.withdrawals.map(({ toldOn }) => toldOn.toString())).toEqual(['2026-11-22']);
    const { rows } = await world.owner.query('select lead_due from case_file where id = $1', [caseId]);
    expect([view.leadDue.toString(), rows[0].lead_due]).toEqual(['2026-12-22', '2026-12-22']);
  });

  it('takes the draft of its decision along, and the case is worked on', async () => {
    const { caseId, ...claims } = await filed('erasure', 'access');
    await world.owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
    valueOf(await world.desk.get(TakeCase).run(petri, caseId, { version: 1 }));
    const refusal = {
      ...{ outcome: 'refused' as const, groundId: 'erasure-17-3-b', statute: 'Laki, 1 §', reasons: 'Syy' },
      ...{ given: '', approverId: hanna.staffId, claimId: claims.erasure, submit: true },
    };
    const { version } = await file(caseId);
    valueOf(await world.desk.get(WriteDecision).run(petri, caseId, { ...refusal, version }));
    expect((await file(caseId)).state).toBe('awaiting-approval');
    valueOf(await withdraw(caseId, [claims.erasure]));
    const after = await file(caseId);
    expect([after.state, after.claims.some(({ decision }) => decision !== null)]).toEqual([
      'in-handling',
      false,
    ]);
    const ofHanna = (await world.desk.get(MyWork).run(hanna, null)).rows;
    expect(ofHanna.filter((row) => row.caseId === caseId && row.next === 'approve')).toEqual([]);
  });
});

describe('withdrawing all of it', () => {
  it('ends the case as withdrawn; the warnings that were planned do nothing', async () => {
    const { caseId, access } = await filed('access');
    valueOf(await withdraw(caseId, [access]));
    expect((await mine(caseId)).state).toBe('withdrawn');
    world.clock.set('2026-12-23T10:00:00+02:00');
    await world.runJobs();
    expect(await warned(caseId)).toBe(0);
    world.clock.set('2026-11-22T10:00:00+02:00');
  });

  it('leaves a case with an answered part decided', async () => {
    const { caseId, ...claims } = await filed('access', 'erasure');
    await world.owner.query(`update claim set outcome = 'granted', closed_at = now() where id = $1`, [
      claims.access,
    ]);
    valueOf(await withdraw(caseId, [claims.erasure]));
    expect((await mine(caseId)).state).toBe('decided');
  });

  it('twice is once: one row, one trace, one e-mail to each who hears of it', async () => {
    const { caseId, access } = await filed('access');
    const both = await Promise.all([withdraw(caseId, [access]), withdraw(caseId, [access])]);
    expect(both.map(codeOf)).toEqual(['ok', 'ok']);
    expect(both.map((result) => valueOf(result).withdrawn.length).sort()).toEqual([0, 1]);
    const { rows } = await world.owner.query(
      `select count(*)::int as traces from audit_event where case_id = $1 and action = 'ClaimWithdrawn'`,
      [caseId],
    );
    expect(rows[0].traces).toBe(1);
    world.mailer.sent.length = 0;
    await world.runJobs();
    await world.runJobs();
    const { caseNumber } = await mine(caseId);
    const told = world.mailer.sent.filter(({ subject }) => subject.endsWith(`peruttu: ${caseNumber}`));
    expect(told.map(({ to }) => to)).toEqual(['kirsi.kirjaaja@lahti.example']);
    expect(told.map(({ text }) => text).join(' ')).not.toMatch(/Eero|tarkast/i);
  });
});

describe('a withdrawal is refused', () => {
  it('in the case of another person, which stays as it was', async () => {
    const { caseId, access } = await filed('access');
    expect(codeOf(await withdraw(caseId, [access], aCitizen('stranger')))).toBe('case.not-found');
    expect((await mine(caseId)).state).toBe('received');
  });

  it('of a claim of another case', async () => {
    const [one, other] = [await filed('access'), await filed('access')];
    expect(codeOf(await withdraw(one.caseId, [other.access]))).toBe('withdrawal.nothing-chosen');
  });

  it('when the claim was decided meanwhile; beside an open one it is told and the open one ends', async () => {
    const { caseId, ...claims } = await filed('access', 'erasure');
    await world.owner.query(`update claim set outcome = 'refused', closed_at = now() where id = $1`, [
      claims.access,
    ]);
    expect(codeOf(await withdraw(caseId, [claims.access]))).toBe('withdrawal.decided-meanwhile');
    const both = valueOf(await withdraw(caseId, [claims.access, claims.erasure]));
    expect(both).toEqual({ withdrawn: [claims.erasure], decided: [claims.access] });
    const [access] = (await mine(caseId)).claims.filter(({ right }) => right === 'access');
    expect(access?.outcome).toBe('refused');
  });
});

describe('a withdrawal that came another way', () => {
  const record = (caseId: string, ids: string[], toldOn = '2026-11-22', actor = petri) =>
    world.desk.get(RecordWithdrawal).run(actor, caseId, { claimIds: ids, way: 'phone', toldOn: day(toldOn) });

  it('is written down with its day and way, and shows on the page of the person', async () => {
    const { caseId, access } = await filed('access');
    world.clock.set('2026-11-24T10:00:00+02:00');
    valueOf(await record(caseId, [access], '2026-11-23'));
    const view = await mine(caseId);
    expect([view.state, view.following.withdrawals[0]?.toldOn.toString()]).toEqual([
      'withdrawn',
      '2026-11-23',
    ]);
    expect(view.looks.map(({ action }) => action)).toContain('WithdrawalRecorded');
    world.clock.set('2026-11-22T10:00:00+02:00');
  });

  it('cannot have come tomorrow, nor before the request', async () => {
    const { caseId, access } = await filed('access');
    expect(codeOf(await record(caseId, [access], '2026-11-23'))).toBe('told.in-future');
    expect(codeOf(await record(caseId, [access], '2026-11-21'))).toBe('told.before-receipt');
  });

  it('is not for the staff of another authority', async () => {
    const { caseId, access } = await filed('access');
    const stranger = staffMember('teemu.testilainen');
    expect(codeOf(await record(caseId, [access], '2026-11-22', stranger))).toBe('case.not-found');
  });
});

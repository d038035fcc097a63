import { DeskInbox, JoinCases, OpenCaseFile, OpenJoin, RegisterPaperRequest } from '#cases';
import { FileRequest } from '#cases/citizen';
import type { Result } from '#kernel';
import { KeyedIndex } from '#platform';
import type { Right } from '#rights';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const HETU = '020594X903P';

let world: CaseWorld;
beforeEach(async () => {
  await world?.close();
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());

/** Eero files in the portal, signed in. */
async function filed(...rights: Right[]): Promise<string> {
  world.clock.advance({ minutes: 1 });
  const personKey = world.portal.get(KeyedIndex, { strict: false }).of('hetu', HETU);
  const input = aRequest()
    .asking(...rights)
    .build();
  return valueOf(await world.portal.get(FileRequest).run(aCitizen(personKey), input)).caseId;
}
/** A letter with Eero's identity code, whoever wrote it. */
async function written(
  right: Right,
  change: { receivedOn?: string; registerId?: string } = {},
): Promise<string> {
  const receipt = await world.desk.get(RegisterPaperRequest).run(registrar, {
    receivedOn: Temporal.PlainDate.from(change.receivedOn ?? '2026-11-22'),
    channel: 'letter',
    name: 'Eero Testinen',
    hetu: HETU,
    email: null,
    phone: null,
    address: 'Mallikatu 5, 15100 LAHTI',
    language: 'fi',
    registerId: change.registerId ?? 'lahti-tyollisyyspalvelut',
    municipality: 'lahti',
    claims: [{ right, scope: { what: 'Kaikki tietoni.' } }],
    noteLabel: 'Pyyntö',
    note: 'Kaikki tietoni.',
    attachments: [],
  });
  return valueOf(receipt).caseId;
}
const opened = async (caseId: string, other = '', actor = registrar) =>
  valueOf(await world.desk.get(OpenJoin).run(actor, caseId, other));
const join = async (caseId: string, otherCaseId: string, same: string[] = []) => {
  const { version } = await opened(caseId);
  return world.desk.get(JoinCases).run(registrar, caseId, { version, otherCaseId, same });
};
const file = async (caseId: string) => valueOf(await world.desk.get(OpenCaseFile).run(registrar, caseId));
const claimsOf = async (caseId: string) =>
  (await file(caseId)).claims.map(({ right, outcome, clock }) => [right, outcome, clock.due.toString()]);
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

describe('two cases of one person', () => {
  it('find each other by the keyed hash, with number, day, rights and state', async () => {
    const [first, second] = [await filed('access'), await filed('access', 'own-document')];
    const [related] = (await opened(second)).related;
    const { caseNumber } = await file(first);
    expect([related?.caseNumber, related?.receivedOn.toString(), related?.rights, related?.state]).toEqual([
      caseNumber,
      '2026-11-22',
      ['access'],
      'received',
    ]);
    expect([related?.mayJoin, related?.identityChecked]).toEqual([true, true]);
  });

  it('are joined: the earlier receipt rules, the later ends, what only it asked goes over with its own day', async () => {
    const first = await filed('access');
    world.clock.advance({ days: 3 });
    const second = await filed('access', 'own-document');
    const plan = (await opened(second, first)).plan!;
    expect(plan.claims.map(({ claim, same }) => [claim.right, same])).toEqual([
      ['own-document', false],
      ['access', true],
    ]);
    const same = plan.claims.filter((each) => each.same).map(({ claim }) => claim.id);
    expect(valueOf(await join(second, first, same))).toEqual({ caseId: first, joinedCaseId: second });
    expect(await claimsOf(first)).toEqual([
      ['own-document', null, '2026-12-09'],
      ['access', null, '2026-12-22'],
    ]);
    expect((await file(second)).state).toBe('joined');
    expect((await claimsOf(second)).map(([, outcome]) => outcome)).toEqual(['joined', 'joined']);
  });

  it('keep their numbers and lead to each other, with what each holds', async () => {
    const [first, second] = [await filed('access'), await filed('erasure')];
    const [one, other] = [await file(first), await file(second)];
    valueOf(await join(first, second));
    expect((await opened(first)).joins.map(({ caseNumber, into }) => [caseNumber, into])).toEqual([
      [other.caseNumber, true],
    ]);
    expect((await opened(first)).joins[0]!.answers).toEqual(other.answers);
    expect((await opened(second)).joins.map(({ caseNumber, into }) => [caseNumber, into])).toEqual([
      [one.caseNumber, false],
    ]);
  });

  it('whose claim is not marked as the same go on as two claims: nothing is dropped', async () => {
    const [first, second] = [await filed('access'), await filed('access')];
    valueOf(await join(first, second));
    expect((await claimsOf(first)).map(([right, outcome]) => [right, outcome])).toEqual([
      ['access', null],
      ['access', null],
    ]);
  });

  it('are not joined when the identity behind one was never checked', async () => {
    const [verified, unverified] = [await filed('access'), await written('access')];
    const refused = await join(verified, unverified);
    expect(codeOf(refused)).toBe('join.identity-unchecked');
    expect(!refused.ok && refused.refusal.facts?.['cases']).toBe((await file(unverified)).caseNumber);
    expect((await opened(verified)).related[0]?.identityChecked).toBe(false);
    await world.owner.query(
      `insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by)
       select gen_random_uuid(), id, 'identity-confirmed', '2026-11-22', now(), 'x' from claim where case_id = $1`,
      [unverified],
    );
    expect(codeOf(await join(verified, unverified))).toBe('ok');
  });

  it('are not joined with another person’s case, another matter, or one that has ended', async () => {
    const mine = await filed('access');
    const other = aRequest()
      .with({ identity: { ...aRequest().build().identity, hetu: '010594Y9032' } })
      .build();
    const theirs = valueOf(await world.portal.get(FileRequest).run(aCitizen('aino'), other)).caseId;
    expect(codeOf(await join(mine, theirs))).toBe('join.other-person');
    const elsewhere = await written('erasure', { registerId: 'unknown' });
    expect(codeOf(await join(mine, elsewhere))).toBe('join.other-matter');
    await world.owner.query(`update case_file set state = 'closed' where id = $1`, [elsewhere]);
    expect(codeOf(await join(mine, elsewhere))).toBe('case.ended');
  });

  it('are not joined once a decision on the later one is being written, on an old version, or by strangers', async () => {
    const [first, second] = [await filed('access'), await filed('access')];
    const { version } = await opened(first);
    const input = { version: version + 1, otherCaseId: second, same: [] };
    expect(codeOf(await world.desk.get(JoinCases).run(registrar, first, input))).toBe(
      'case.changed-meanwhile',
    );
    const stranger = staffMember('outi.mallila');
    expect(codeOf(await world.desk.get(JoinCases).run(stranger, first, { ...input, version }))).toBe(
      'case.not-found',
    );
    await world.owner.query(
      `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, changed_at)
       select gen_random_uuid(), case_id, id, 'draft', 'refused', 'x', '', $2, now() from claim where case_id = $1`,
      [second, registrar.staffId],
    );
    expect(codeOf(await join(first, second))).toBe('join.decision-begun');
  });
});

describe('a repeat within a year', () => {
  it('is told with the earlier case, and refuses nothing', async () => {
    const earlier = await filed('access');
    await world.owner.query(`update claim set outcome = 'granted', closed_at = '2025-11-25T10:00:00Z'`);
    await world.owner.query(`update case_file set state = 'decided'`);
    const again = await filed('access', 'erasure');
    const [related] = (await opened(again)).related;
    expect([related?.caseId, related?.repeated, related?.mayJoin]).toEqual([earlier, ['access'], false]);
    await world.owner.query(`update claim set closed_at = '2025-11-20T10:00:00Z' where case_id = $1`, [
      earlier,
    ]);
    expect((await opened(again)).related[0]?.repeated).toEqual([]);
  });

  /** What the row of a case in the inbox says it repeats. */
  const repeatedBy = async (caseId: string) => {
    const { rows } = await world.desk.get(DeskInbox).run(registrar, null);
    return rows.find((row) => row.caseId === caseId)?.repeat?.caseId ?? null;
  };
  const answer = (caseId: string, day: string) =>
    world.owner.query(`update claim set outcome = 'granted', closed_at = $2 where case_id = $1`, [
      caseId,
      `${day}T10:00:00Z`,
    ]);

  it('stands in the inbox with the latest case that was answered so', async () => {
    const [first, second] = [
      await written('access', { receivedOn: '2026-02-02' }),
      await written('access', { receivedOn: '2026-06-01' }),
    ];
    await answer(first, '2026-02-20');
    await answer(second, '2026-06-20');
    const again = await written('access');
    expect(await repeatedBy(again)).toBe(second);
    await answer(second, '2025-11-20');
    expect(await repeatedBy(again)).toBe(first);
  });

  it('does not stand there for another right, another register, or before an answer', async () => {
    await answer(await written('erasure', { receivedOn: '2026-02-02' }), '2026-02-20');
    await answer(
      await written('access', { receivedOn: '2026-02-02', registerId: 'lappi-typ' }),
      '2026-02-20',
    );
    await written('access', { receivedOn: '2026-11-02' });
    expect(await repeatedBy(await written('access'))).toBeNull();
  });
});

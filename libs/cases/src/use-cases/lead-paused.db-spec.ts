import { RecordWithdrawal } from '#cases';
import { AskForDecision, WithdrawClaims } from '#cases/citizen';
import type { Right } from '#rights';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { handler, QuestionWorld, valueOf } from '../../../../test/support/question-world.js';

let world: QuestionWorld;
beforeAll(async () => {
  world = await QuestionWorld.open();
});
afterAll(() => world.close());

/** Documents and data asked for on 22.11.2026, due on 7.12. and 22.12.; on 24.11. the person is asked about one. */
async function askedAbout(right: Right): Promise<{ caseId: string } & Record<Right, string>> {
  const caseId = await world.taken('2026-11-22', aRequest().asking('own-document', 'access'));
  const { claims } = await world.file(caseId);
  const ids = Object.fromEntries(claims.map((claim) => [claim.right, claim.id])) as Record<Right, string>;
  await world.ask(caseId, '2026-11-24', { claimIds: [ids[right]] });
  return { caseId, ...ids };
}
/** What the lists and the board go by: whether the leading clock stands still, and its day. */
async function lead(caseId: string): Promise<[boolean, string]> {
  const { rows } = await world.world.owner.query<{ lead_paused: boolean; lead_due: string }>(
    'select lead_paused, lead_due::text from case_file where id = $1',
    [caseId],
  );
  return [rows[0]!.lead_paused, rows[0]!.lead_due];
}
const withdraw = (caseId: string, id: string) =>
  world.world.portal.get(WithdrawClaims).run(aCitizen(), caseId, [id]);

describe('whether the leading clock stands still', () => {
  it('is so when the running clock that led is withdrawn and one that waits for an answer leads', async () => {
    const { caseId, ...claims } = await askedAbout('access');
    expect(await lead(caseId)).toEqual([false, '2026-12-07']);
    valueOf(await withdraw(caseId, claims['own-document']));
    const [paused, due] = await lead(caseId);
    const [left] = (await world.file(caseId)).claims.filter(({ outcome }) => outcome === null);
    expect([paused, left?.clock.health, due]).toEqual([true, 'paused', left?.clock.due.toString()]);
  });

  it('is not so any more when the waiting one is withdrawn, told by phone', async () => {
    const caseId = await world.taken('2026-11-22', aRequest().asking('erasure', 'access'));
    const { claims } = await world.file(caseId);
    const toldOn = world.world.clock.today();
    await world.ask(caseId, '2026-11-22', { claimIds: claims.map(({ id }) => id) });
    expect((await lead(caseId))[0]).toBe(true);
    const told = { way: 'phone', toldOn } as const;
    const record = (claimIds: string[]) =>
      world.world.desk.get(RecordWithdrawal).run(handler, caseId, { claimIds, ...told });
    valueOf(await record([claims[0]!.id]));
    expect((await lead(caseId))[0]).toBe(true);
    valueOf(await record([claims[1]!.id]));
    expect((await lead(caseId))[0]).toBe(false);
  });

  it("is not so when the authority's decision is asked for, whose new clock runs and leads", async () => {
    const { caseId, ...claims } = await askedAbout('access');
    const refuse = `update claim set outcome = 'refused', closed_at = now() where id = $1`;
    await world.world.owner.query(refuse, [claims['own-document']]);
    const waits = `update case_file set lead_paused = true, lead_due = '2026-12-22' where id = $1`;
    await world.world.owner.query(waits, [caseId]);
    valueOf(await world.world.portal.get(AskForDecision).run(aCitizen(), caseId));
    expect(await lead(caseId)).toEqual([false, '2026-12-08']);
  });
});

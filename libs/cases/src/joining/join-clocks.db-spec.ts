import { JoinCases, MakeExtensive, OpenJoin } from '#cases';
import type { Right } from '#rights';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';
import {
  codeOf,
  handler,
  QuestionWorld,
  registrar,
  valueOf,
} from '../../../../test/support/question-world.js';

let world: QuestionWorld;
beforeEach(async () => {
  await world?.close();
  world = await QuestionWorld.open();
});
afterAll(() => world.close());

const asked = (day: string, right: Right) => world.taken(day, aRequest().asking(right));
/** Identity asked on 9.3. and confirmed on 20.3.: eleven days, the vector of the law. */
async function waited(caseId: string): Promise<void> {
  const question = await world.ask(caseId, '2026-03-09', { kind: 'identity' });
  valueOf(await world.answer(question, '2026-03-20'));
}
const desk = async (caseId: string, other = '') =>
  valueOf(await world.world.desk.get(OpenJoin).run(registrar, caseId, other));
async function join(caseId: string, otherCaseId: string) {
  const { version, plan } = await desk(caseId, otherCaseId);
  const same = plan?.claims.filter((each) => each.same).map(({ claim }) => claim.id) ?? [];
  return world.world.desk.get(JoinCases).run(registrar, caseId, { version, otherCaseId, same });
}
const open = async (caseId: string) =>
  (await world.file(caseId)).claims.filter(({ outcome }) => outcome === null);
const dues = async (caseId: string) =>
  (await open(caseId)).map(({ right, clock }) => `${right} ${clock.due.toString()}`);

describe('the clock of a claim whose case is joined into another', () => {
  it('goes over with the wait that really was: received 5.3., asked 9.3., confirmed 20.3., due 16.4.', async () => {
    const first = await asked('2026-03-02', 'erasure');
    const second = await asked('2026-03-05', 'access');
    await waited(second);
    valueOf(await join(first, second));
    expect(await dues(first)).toEqual(['erasure 2026-04-02', 'access 2026-04-16']);
    const [, access] = await open(first);
    expect(access?.clock.unsuspendedDue.toString()).toBe('2026-04-07');
    expect(access?.clock.steps.map(({ rule }) => rule)).toContain('pause');
    expect((await world.stored(first)).toSorted()).toEqual([
      '2026-04-02 2026-04-02',
      '2026-04-16 2026-04-16',
    ]);
  });

  it('forgets a question that was undone, before and after', async () => {
    const [first, second] = [await asked('2026-03-02', 'erasure'), await asked('2026-03-05', 'access')];
    const question = await world.ask(second, '2026-03-09');
    valueOf(await world.on('2026-03-12').undo(second, question));
    valueOf(await join(first, second));
    expect(await dues(first)).toEqual(['erasure 2026-04-02', 'access 2026-04-07']);
  });

  it('keeps the longer period that was chosen for documents: received 22.11., due 22.12.', async () => {
    const first = await asked('2026-11-20', 'access');
    const second = await asked('2026-11-22', 'own-document');
    const { version, claims } = await world.file(second);
    const input = { version, claimId: claims[0]!.id, reason: 'many-documents' };
    valueOf(await world.world.desk.get(MakeExtensive).run(handler, second, input));
    valueOf(await join(first, second));
    expect(await dues(first)).toEqual(['access 2026-12-21', 'own-document 2026-12-22']);
  });
});

describe('a joined claim of the same right', () => {
  it('ends with the earlier one, whose day its own wait does not move; the wait stays to be read', async () => {
    const [first, second] = [await asked('2026-03-05', 'access'), await asked('2026-03-06', 'access')];
    await waited(second);
    valueOf(await join(first, second));
    expect(await dues(first)).toEqual(['access 2026-04-07']);
    const [joined] = (await desk(first)).joins;
    expect(
      joined?.questions.map(({ kind, askedOn, answer }) => [kind, `${askedOn}`, `${answer?.arrivedOn}`]),
    ).toEqual([['identity', '2026-03-09', '2026-03-20']]);
  });

  it('goes on beside the earlier one when a wait has made that one later: nothing is put off', async () => {
    const first = await asked('2026-03-05', 'access');
    await waited(first);
    const second = await asked('2026-03-06', 'access');
    const { plan } = await desk(first, second);
    expect(plan?.claims.map(({ same, earlierHere }) => [same, earlierHere])).toEqual([[false, true]]);
    valueOf(await join(first, second));
    expect(await dues(first)).toEqual(['access 2026-04-07', 'access 2026-04-16']);
  });

  it('is not joined while its case waits for an answer that could not be given any more', async () => {
    const [first, second] = [await asked('2026-03-05', 'access'), await asked('2026-03-06', 'access')];
    await world.ask(second, '2026-03-09');
    expect(codeOf(await join(first, second))).toBe('join.question-open');
  });
});

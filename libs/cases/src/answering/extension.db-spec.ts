import { ExtendTime, type ExtendTimeInput, OpenExtension } from '#cases';
import { ReadMyCase } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');

let world: CaseWorld;
let answer: AnswerOfCase;
beforeAll(async () => {
  world = await openCaseWorld('2026-10-30T10:00:00+02:00');
});
afterAll(() => world.close());
/** Received on Friday 30.10.2026: one month ends on Monday 30.11., three on Saturday 30.1.2027, so on 1.2. */
beforeEach(async () => {
  world.clock.set('2026-10-30T10:00:00+02:00');
  answer = await AnswerOfCase.begun(world, 'access', 'own-document');
});

const mine = async () => valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), answer.caseId));
const extend = async (actor = petri, change: Partial<ExtendTimeInput> = {}) =>
  world.desk.get(ExtendTime).run(actor, answer.caseId, {
    version: await answer.version(),
    claimIds: [await answer.claimOf('access')],
    reasons: ['complexity'],
    words: 'Tietoja on yhdeksässä järjestelmässä.',
    ...change,
  });
const due = async () =>
  Object.fromEntries((await mine()).claims.map(({ right, clock }) => [right, clock.due.toString()]));

describe('more time to answer', () => {
  it('is taken on the last day for it, with a letter, and the person reads both on the own case', async () => {
    world.clock.set('2026-11-30T15:00:00+02:00');
    const { letterId } = valueOf(await extend());
    const view = await mine();
    expect(view.letters.map(({ id, kind }) => [id, kind])).toEqual([[letterId, 'extension-notice']]);
    expect(await due()).toEqual({ access: '2027-02-01', 'own-document': '2026-11-13' });
    const steps = view.claims.find(({ right }) => right === 'access')!.clock.steps;
    expect(steps.map(({ rule }) => rule)).toContain('extended');
  });

  it('plans the warnings of the new day, and those of the old fall silent', async () => {
    world.clock.set('2026-11-20T10:00:00+02:00');
    valueOf(await extend());
    world.clock.set('2026-11-30T18:00:00+02:00');
    await world.runJobs();
    const raised = async () =>
      (
        await world.owner.query(
          'select w.due::text from clock_warning w join claim c on c.id = w.claim_id where w.case_id = $1 and c."right" = $2',
          [answer.caseId, 'access'],
        )
      ).rows.map((row) => row.due);
    expect(new Set(await raised())).not.toContain('2026-11-30');
    world.clock.set('2027-02-02T10:00:00+02:00');
    await world.runJobs();
    expect(await raised()).toContain('2027-02-01');
  });

  it('is too late on the next day, and cannot be taken twice', async () => {
    world.clock.set('2026-11-20T10:00:00+02:00');
    valueOf(await extend());
    expect(codeOf(await extend())).toBe('extension.already-extended claims');
    answer = await AnswerOfCase.begun(world, 'access');
    world.clock.set('2026-12-22T10:00:00+02:00');
    expect(codeOf(await extend())).toBe('extension.too-late claims');
    expect((await mine()).letters).toEqual([]);
  });

  it('is not known to the openness act', async () => {
    const documents = await answer.claimOf('own-document');
    expect(codeOf(await extend(petri, { claimIds: [documents] }))).toBe('extension.no-extension claims');
    const { extendable } = valueOf(await world.desk.get(OpenExtension).run(petri, answer.caseId));
    expect(extendable.map(({ claim, extendedTo }) => [claim.right, extendedTo.toString()])).toEqual([
      ['access', '2027-02-01'],
    ]);
  });

  it('needs a reason of the law, what takes time here, and the handler of the case', async () => {
    expect(codeOf(await extend(petri, { claimIds: [] }))).toBe('extension.nothing-chosen claims');
    expect(codeOf(await extend(petri, { reasons: ['holidays'] }))).toBe('extension.missing-reason reasons');
    expect(codeOf(await extend(petri, { words: ' ' }))).toBe('extension.missing-words words');
    expect(codeOf(await extend(hanna))).toBe('case.not-yours');
    expect(codeOf(await extend(petri, { version: 99 }))).toBe('case.changed-meanwhile');
    expect(await due()).toEqual({ access: '2026-11-30', 'own-document': '2026-11-13' });
  });
});

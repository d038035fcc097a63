import { ApproveDecision, IssueLetter, WriteDecision } from '#cases';
import { ReadMyCase } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sealer } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { handler, QuestionWorld, valueOf } from '../../../../test/support/question-world.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

const hanna = staffMember('hanna.esimerkki');
const ASKS = 'Pyydämme tunnistautumaan palvelussa tai näyttämään henkilökortin.';
const CAME = 'Kysymykseen ei ole vastattu.';

let house: QuestionWorld;
beforeAll(async () => {
  house = await QuestionWorld.open();
});
afterAll(() => house.close());

let caseId: string;
beforeEach(async () => {
  caseId = await house.taken('2026-11-02', aRequest().asking('access'));
});

const asked = () =>
  house.ask(caseId, '2026-11-03', {
    kind: 'identity',
    asks: ASKS,
    replyBy: Temporal.PlainDate.from('2026-11-17'),
  });
const claimId = async () => (await house.file(caseId)).claims[0]!.id;
const version = async () => (await house.file(caseId)).version;
const write = async (over: object = {}) =>
  house.world.desk.get(WriteDecision).run(handler, caseId, {
    ...{ outcome: 'refused', groundId: 'access-12-6', statute: '', reasons: CAME, given: '', extent: '' },
    ...{ approverId: hanna.staffId, claimId: await claimId(), version: await version(), submit: true },
    ...over,
  });

describe('a request of nobody knows whom', () => {
  it('ends by a decision of two people that tells what was asked, and nothing of any register', async () => {
    await asked();
    house.on('2026-11-18');
    valueOf(await write());
    const approve = { claimId: await claimId(), version: await version(), approve: true };
    expect(codeOf(await house.world.desk.get(ApproveDecision).run(handler, caseId, approve))).not.toBe('ok');
    valueOf(await house.world.desk.get(ApproveDecision).run(hanna, caseId, approve));
    const issue = { claimId: await claimId(), version: await version() };
    const { letterId } = valueOf(await house.world.desk.get(IssueLetter).run(handler, caseId, issue));
    const { rows } = await house.world.owner.query('select kind, content from letter where id = $1', [
      letterId,
    ]);
    expect(rows[0].kind).toBe('identity-not-established');
    const { html } = JSON.parse(house.world.desk.get(Sealer, { strict: false }).open(rows[0].content)) as {
      html: string;
    };
    expect(html).toContain(ASKS);
    expect(html).toContain('<dd>3.11.2026</dd>');
    expect(html).toContain(CAME);
    expect(html).toContain('12 artiklan 6 kohta');
    const mine = valueOf(await house.world.portal.get(ReadMyCase).run(aCitizen(), caseId));
    expect(mine.claims.map(({ outcome }) => outcome)).toEqual(['refused']);
  });

  it('does not end before identity was asked for, nor before the day for the answer has gone by', async () => {
    expect(codeOf(await write())).toBe('decision.identity-not-asked groundId');
    await asked();
    house.on('2026-11-17');
    expect(codeOf(await write())).toBe('decision.identity-time-left groundId');
  });

  it('does not end so when identity was given, whatever way', async () => {
    const questionId = await asked();
    house.on('2026-11-20');
    valueOf(await house.record(caseId, questionId, { identityMethod: 'passport' }));
    expect(codeOf(await write())).toBe('decision.identity-given groundId');
  });

  it('needs a second person', async () => {
    await asked();
    house.on('2026-11-18');
    expect(codeOf(await write({ approverId: handler.staffId }))).toBe(
      'decision.approver-is-writer approverId',
    );
  });
});

import { TellConsent } from '#cases/citizen';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { AnswerOfCase, foundInWorkshop } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { demoSystemSettings, valueOf } from '../../../../test/support/handled-case.js';

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  await demoSystemSettings(world.owner);
});
afterAll(() => world.close());

describe('what is written down of data that were given', () => {
  it.each([
    ['on the own page, with consent to electronic service', true, 'portal'],
    ['by post, without it (13/2003 § 18)', false, 'post'],
  ])('says that they went %s', async (_, given, way) => {
    const answer = await AnswerOfCase.begun(world, 'access');
    valueOf(await world.portal.get(TellConsent).run(aCitizen(), answer.caseId, { given }));
    const fileId = await foundInWorkshop(world, answer.caseId);
    await answer.answered('access', 'granted', { documentIds: [fileId] });
    const { rows } = await world.owner.query('select way from disclosure where case_id = $1', [
      answer.caseId,
    ]);
    expect(rows).toEqual([{ way }]);
  });
});

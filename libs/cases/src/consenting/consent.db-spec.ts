import { OpenAfterwards, RecordConsent } from '#cases';
import { FileRequest, ReadMyCase, TellConsent } from '#cases/citizen';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest, type RequestBuilder } from '../../../../test/builders/request.builder.js';
import { codeOf, handler, QuestionWorld, valueOf } from '../../../../test/support/question-world.js';

const eero = aCitizen('eero');
let house: QuestionWorld;
beforeAll(async () => {
  house = await QuestionWorld.open();
});
afterAll(() => house.close());

const filed = async (request: RequestBuilder, by = eero) =>
  valueOf(await house.world.portal.get(FileRequest).run(by, request.build())).caseId;
const agrees = async (caseId: string) =>
  valueOf(await house.world.desk.get(OpenAfterwards).run(handler, caseId)).consents;
const tell = (caseId: string, given: boolean, by = eero) =>
  house.world.portal.get(TellConsent).run(by, caseId, { given });
const day = (iso: string) => Temporal.PlainDate.from(iso);
const looks = async (caseId: string) => {
  const { rows } = await house.world.owner.query<{ action: string; actor_kind: string }>(
    `select action, actor_kind from audit_event where case_id = $1 and action like 'ServiceConsent%' order by id`,
    [caseId],
  );
  return rows.map(({ action, actor_kind }) => `${actor_kind} ${action}`);
};

describe('consent to electronic service (13/2003 § 18)', () => {
  it('is given by choosing the own page in the form, which says so', async () => {
    expect(await agrees(await filed(aRequest().with({ answerBy: 'portal' })))).toBe(true);
  });

  it.each([
    ['wants the answer over the counter', aRequest().with({ answerBy: 'counter' }), eero],
    ['filed without sign-in', aRequest().withoutSignIn().with({ answerBy: 'email-notice' }), aCitizen(null)],
  ])('is not there when the person %s', async (_, request, by) => {
    expect(await agrees(await filed(request, by))).toBe(false);
  });

  it('is given and taken back on the page of the case; each time is written down, saying it twice once', async () => {
    const caseId = await filed(aRequest().with({ answerBy: 'counter' }));
    for (const given of [true, true, false]) valueOf(await tell(caseId, given));
    const mine = valueOf(await house.world.portal.get(ReadMyCase).run(eero, caseId));
    expect([mine.consents, await agrees(caseId)]).toEqual([false, false]);
    expect(await looks(caseId)).toEqual(['citizen ServiceConsentGiven', 'citizen ServiceConsentWithdrawn']);
  });

  it('of another person cannot be given', async () => {
    const caseId = await filed(aRequest().with({ answerBy: 'counter' }));
    expect(codeOf(await tell(caseId, true, aCitizen('aino')))).toBe('case.not-found');
    expect(await agrees(caseId)).toBe(false);
  });

  it('told to the office is written down by staff, from the day it was told', async () => {
    house.on('2026-11-25');
    const caseId = await filed(aRequest().with({ answerBy: 'counter' }));
    const record = (given: boolean, toldOn: string) =>
      house.world.desk.get(RecordConsent).run(handler, caseId, { given, way: 'phone', toldOn: day(toldOn) });
    expect(codeOf(await record(true, '2026-11-26'))).toBe('told.in-future');
    expect(codeOf(await record(true, '2026-11-24'))).toBe('told.before-receipt');
    expect(codeOf(await record(true, '2026-11-25'))).toBe('ok');
    expect(await agrees(caseId)).toBe(true);
    valueOf(await record(false, '2026-11-25'));
    expect(await agrees(caseId)).toBe(false);
    expect(await looks(caseId)).toEqual(['staff ServiceConsentGiven', 'staff ServiceConsentWithdrawn']);
  });
});

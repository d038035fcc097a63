import { LettersToSend, OpenCaseFile, RecordSending } from '#cases';
import { FileRequest } from '#cases/citizen';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest, type RequestBuilder } from '../../../../test/builders/request.builder.js';
import { handler, QuestionWorld, registrar, valueOf } from '../../../../test/support/question-world.js';
import { refuseDocument } from '../../../../test/support/refused-document.js';

const DAY = '2026-11-23';
let house: QuestionWorld;
beforeAll(async () => {
  house = await QuestionWorld.open();
});
afterAll(() => house.close());

const filed = async (request: RequestBuilder) => {
  const citizen = aCitizen(request.build().identity.verified === 'none' ? null : 'eero');
  house.on(DAY);
  return valueOf(await house.world.portal.get(FileRequest).run(citizen, request.build()));
};
const waitingOf = async (caseId: string) => {
  const { rows, count } = await house.world.desk.get(LettersToSend).run(registrar);
  expect(count).toBe(rows.length);
  return rows.filter((letter) => letter.caseId === caseId);
};
const atHome = (request: RequestBuilder) => {
  const { identity } = request.build();
  return request.with({
    answerBy: 'post',
    identity: { ...identity, address: 'Testikatu 1, 15110 Lahti' },
  });
};

describe('a letter to a person who filed without sign-in', () => {
  it('a question waits to be sent; once its sending is recorded, the case tells when and how', async () => {
    const { caseId } = await filed(aRequest().withoutSignIn().with({ answerBy: 'email-notice' }));
    await house.routed(caseId);
    await house.ask(caseId, DAY, {}, registrar);
    const [letter, ...others] = await waitingOf(caseId);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ kind: 'clarification-request', authority: null, wants: 'email-notice' });
    expect(letter?.personName).toBe('Eero Testinen');
    const sending = { way: 'post', sentOn: house.world.clock.today() };
    valueOf(await house.world.desk.get(RecordSending).run(registrar, letter!.letterId, sending));
    expect(await waitingOf(caseId)).toEqual([]);
    const { letters } = valueOf(await house.world.desk.get(OpenCaseFile).run(handler, caseId));
    expect(letters.map(({ sent }) => `${sent?.way} ${sent?.on.toString()}`)).toEqual([`post ${DAY}`]);
  });

  it('a decision waits too, and nothing says that it lies in the portal', async () => {
    const { caseId, claims } = await filed(aRequest().withoutSignIn().asking('own-document'));
    await refuseDocument(house.world, caseId, claims[0]!.id);
    const waiting = await waitingOf(caseId);
    expect(waiting.map(({ kind }) => kind)).toEqual(['openness-refusal']);
    const { rows } = await house.world.owner.query(
      `select channel, state from delivery where case_id = $1 and reason = 'letter-available' order by channel`,
      [caseId],
    );
    expect(rows).toEqual([
      { channel: 'by-hand', state: 'waiting' },
      { channel: 'email-notice', state: 'planned' },
    ]);
  });
});

describe('a letter to a person who is signed in', () => {
  it.each([
    ['waits for nobody when they read it on their page', aRequest(), 0],
    ['waits to be sent when they asked for it by post', atHome(aRequest()), 1],
    ['waits to be handed over when they collect it', aRequest().with({ answerBy: 'counter' }), 1],
  ])('%s', async (_, request, count) => {
    const { caseId } = await filed(request);
    await house.routed(caseId);
    await house.ask(caseId, DAY, {}, registrar);
    expect(await waitingOf(caseId)).toHaveLength(count);
  });
});

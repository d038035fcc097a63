import { RecordReturn } from '#cases';
import { ReadMyLetter, TellConsent } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { codeOf, registrar, valueOf } from '../../../../test/support/question-world.js';
import { refuseErasure } from '../../../../test/support/refused-document.js';
import { SendingWorld } from '../../../../test/support/sending-world.js';

const ADDRESS = 'Testikatu 1, 15110 Lahti';
const OUTSIDE = { answerBy: 'email-notice' } as const;
const BY_POST = { answerBy: 'post' } as const;
let sending: SendingWorld;
beforeAll(async () => {
  sending = await SendingWorld.open();
});
afterAll(() => sending.close());
beforeEach(async () => {
  sending.house.on('2026-11-24');
  await sending.disconnected();
});

describe('a decision goes out', () => {
  it('on the own page with consent; it is served when the person opens it, the first time', async () => {
    const caseId = await sending.refused();
    expect(await sending.ways(caseId)).toEqual(['citizens-page available wish']);
    expect(await sending.served(caseId)).toBeNull();
    for (const day of ['2026-11-26', '2026-11-27']) {
      sending.house.on(day);
      valueOf(
        await sending.house.world.portal.get(ReadMyLetter).run(aCitizen(), (await sending.letter(caseId)).id),
      );
    }
    expect(await sending.served(caseId)).toBe('e-service 2026-11-26');
    sending.house.on('2026-12-03');
    await sending.run();
    expect(await sending.ways(caseId)).toEqual(['citizens-page available wish']);
  });

  it('without consent on paper, with a copy on the own page', async () => {
    const { caseId, claims } = await sending.filed({}, { address: ADDRESS });
    valueOf(await sending.house.world.portal.get(TellConsent).run(aCitizen(), caseId, { given: false }));
    await refuseErasure(sending.house.world, caseId, claims[0]!.id);
    expect(await sending.ways(caseId)).toEqual([
      'citizens-page available copy',
      'post-batch waiting no-consent',
    ]);
    expect((await sending.waiting(caseId))[0]?.envelope).toMatchObject({
      channel: 'post-batch',
      because: 'no-consent',
    });
    // Reading the copy serves nobody who has not agreed to be served there.
    valueOf(
      await sending.house.world.portal.get(ReadMyLetter).run(aCitizen(), (await sending.letter(caseId)).id),
    );
    expect(await sending.served(caseId)).toBeNull();
    valueOf(await sending.send(caseId, 'post', '2026-11-24'));
    expect(await sending.served(caseId)).toBe('letter 2026-11-24');
    expect(await sending.waiting(caseId)).toEqual([]);
  });

  it('over the counter, only to who shows who they are, and is served that day', async () => {
    const caseId = await sending.refused({ answerBy: 'counter' });
    expect(codeOf(await sending.send(caseId, 'handed-over', '2026-11-24'))).toBe('sending.missing-proof');
    valueOf(await sending.send(caseId, 'handed-over', '2026-11-24', 'passport'));
    expect(await sending.served(caseId)).toBe('certificate 2026-11-24');
    expect(codeOf(await sending.send(caseId, 'handed-over', '2026-11-24', 'passport'))).toBe(
      'sending.already-recorded',
    );
  });
});

describe('a decision that nobody fetches', () => {
  it('is put in the post when seven days have gone, not before', async () => {
    const caseId = await sending.refused({}, { address: ADDRESS });
    sending.house.on('2026-12-01');
    await sending.run();
    expect(await sending.ways(caseId)).toEqual(['citizens-page available wish']);
    sending.house.on('2026-12-02');
    await sending.run();
    await sending.run();
    expect(await sending.ways(caseId)).toEqual([
      'citizens-page available wish',
      'post-batch waiting not-fetched',
    ]);
    valueOf(await sending.send(caseId, 'post', '2026-12-02'));
    expect(await sending.served(caseId)).toBe('letter 2026-12-02');
  });

  it('waits for a person of the office where there is no address', async () => {
    const caseId = await sending.refused();
    sending.house.on('2026-12-02');
    await sending.run();
    expect((await sending.waiting(caseId))[0]?.envelope).toMatchObject({
      channel: 'by-hand',
      because: 'no-address',
    });
  });
});

describe('a letter that came back', () => {
  it('waits to be sent again, its handler is told, and the second sending is what serves', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    const back = async (day: string | null) => {
      const { ways } = (await sending.letter(caseId)).proof!;
      const { deliveryId } = ways.find(({ channel }) => channel === 'post-batch')!;
      return sending.house.world.desk
        .get(RecordReturn)
        .run(registrar, deliveryId, day ? Temporal.PlainDate.from(day) : null);
    };
    expect(codeOf(await back('2026-11-24'))).toBe('return.not-sent');
    valueOf(await sending.send(caseId, 'post', '2026-11-24'));
    sending.house.on('2026-12-01');
    expect(codeOf(await back(null))).toBe('return.missing-day');
    expect(codeOf(await back('2026-12-02'))).toBe('return.in-future');
    expect(codeOf(await back('2026-11-23'))).toBe('return.before-sent');
    expect(await sending.served(caseId)).toBe('letter 2026-11-24');
    expect(codeOf(await back('2026-12-01'))).toBe('ok');
    expect(codeOf(await back('2026-12-01'))).toBe('return.not-sent');
    expect(await sending.served(caseId)).toBeNull();
    expect((await sending.waiting(caseId))[0]?.envelope).toMatchObject({
      channel: 'by-hand',
      because: 'came-back',
    });
    sending.house.world.mailer.sent.length = 0;
    await sending.run();
    await sending.run();
    expect(sending.house.world.mailer.sent.map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^Kirje palautui/),
    );
    valueOf(await sending.send(caseId, 'post', '2026-12-01'));
    expect(await sending.served(caseId)).toBe('letter 2026-12-01');
  });
});

describe('a person without sign-in', () => {
  it('gets a decision by the office; e-mail shows nothing of it', async () => {
    const caseId = await sending.refused(OUTSIDE, { verified: 'none', hetu: null }, aCitizen(null));
    expect(await sending.ways(caseId)).toEqual(['by-hand waiting no-address']);
  });

  it('known by an identity code gets it in the mailbox after agreeing, and by post when there is none', async () => {
    await sending.connected();
    const { caseId, claims } = await sending.filed(OUTSIDE, { verified: 'none' }, aCitizen(null));
    await sending.house.world.owner.query(
      `insert into service_consent (id, request_id, given, way, told_on, recorded_at, recorded_by)
       select gen_random_uuid(), request_id, true, 'letter', '2026-11-24', now(), $2 from case_file where id = $1`,
      [caseId, registrar.staffId],
    );
    await refuseErasure(sending.house.world, caseId, claims[0]!.id);
    expect(await sending.ways(caseId)).toEqual(['suomifi-electronic planned no-address']);
    sending.mailbox.faults.push('delivery.no-mailbox');
    await sending.run();
    expect((await sending.ways(caseId)).at(-1)).toBe('by-hand waiting no-address');
  });
});

import { ReadSuomifiEvents } from '#delivery';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SendingWorld } from '../../../../test/support/sending-world.js';
import { POSTI_SETTINGS, suomifiSettings } from '../../../../test/support/suomifi-house.js';
import { SuomifiStub } from '../../../../test/support/suomifi-stub.js';

jest.setTimeout(30_000);
let stub: SuomifiStub;
let sending: SendingWorld;
beforeAll(async () => {
  stub = await new SuomifiStub().open();
  sending = await SendingWorld.open({ ...suomifiSettings(stub), ...POSTI_SETTINGS });
  await sending.connected();
});
afterAll(async () => {
  await sending.close();
  await stub.close();
});
beforeEach(() => void sending.house.on('2026-11-24'));

const news = (): Promise<number> => sending.worker.get(ReadSuomifiEvents, { strict: false }).run();

describe('a decision that goes over Suomi.fi', () => {
  it('on paper is with Posti once, and is served on the seventh day after Posti printed it', async () => {
    const caseId = await sending.refused({ answerBy: 'post' }, { address: 'Testikatu 1, 15110 Lahti' });
    stub.meet('loses-reply', '/v2/paper-mail-without-id');
    await sending.run();
    sending.house.world.clock.advance({ hours: 1 });
    await sending.run();
    expect((await sending.ways(caseId)).at(-1)).toBe('suomifi-paper sent wish');
    const envelope = await sending.envelope(caseId, 'suomifi-paper');
    const mine = stub.messages.filter(({ body }) => body.externalId === envelope);
    expect(mine.map(({ path, files }) => [path, files.length])).toEqual([['/v2/paper-mail-without-id', 1]]);
    expect(await sending.served(caseId)).toBeNull();
    stub.happen('Sent for printing and enveloping', envelope, '2026-11-25T10:00:00Z');
    stub.happen('Paper mail created', envelope, '2026-11-24T08:00:00Z');
    expect(await news()).toBe(2);
    expect(await sending.served(caseId)).toBe('letter 2026-11-25');
  });
});

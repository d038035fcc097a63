import { TakeBackReturned } from '#cases';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SendingWorld } from '../../../../test/support/sending-world.js';

const ADDRESS = 'Testikatu 1, 15110 Lahti';
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

describe('a channel of another system', () => {
  it('is handed the letters by a job once, with what it needs and nothing in the job', async () => {
    await sending.connected();
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    expect(await sending.ways(caseId)).toEqual([
      'citizens-page available copy',
      'suomifi-paper planned wish',
    ]);
    await sending.run();
    await sending.run();
    const mine = [...sending.paper.taken.values()].at(-1)!;
    expect(mine.recipient).toMatchObject({ name: 'Eero Testinen', address: { zipCode: '15110' } });
    expect(new TextDecoder().decode(mine.letters[0]!.pdf.slice(0, 5))).toBe('%PDF-');
    expect(await sending.ways(caseId)).toEqual(['citizens-page available copy', 'suomifi-paper sent wish']);
    const { rows } = await sending.house.world.owner.query(
      `select payload from outbox where job = 'delivery.send-envelope' and payload::text like '%Eero%'`,
    );
    expect(rows).toEqual([]);
  });

  it('that does not take them lets the next way do it, with the reason in the list', async () => {
    await sending.connected();
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    sending.paper.faults.push('delivery.not-configured');
    await sending.run();
    expect(await sending.ways(caseId)).toEqual([
      'citizens-page available copy',
      'suomifi-paper failed wish',
      'post-batch waiting wish',
    ]);
    expect((await sending.waiting(caseId))[0]?.envelope).toMatchObject({ fault: 'delivery.not-configured' });
  });

  it('that refuses them leaves them to a person', async () => {
    await sending.connected();
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    sending.paper.faults.push('delivery.rejected');
    await sending.run();
    expect((await sending.ways(caseId)).slice(1)).toEqual([
      'suomifi-paper failed wish',
      'by-hand waiting not-taken',
    ]);
  });

  it('that lost its reply has them once', async () => {
    await sending.connected();
    const before = sending.paper.taken.size;
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    sending.paper.losesReply = true;
    await sending.run();
    expect((await sending.ways(caseId)).at(-1)).toBe('suomifi-paper sent wish');
    expect(sending.paper.taken.size).toBe(before + 1);
  });

  it('tells later that a letter was printed, and that it came back: it served nothing then and waits again', async () => {
    await sending.connected();
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    await sending.run();
    const { deliveryId } = (await sending.letter(caseId)).proof!.ways.find(
      ({ channel }) => channel === 'suomifi-paper',
    )!;
    await sending.tell(deliveryId, 'Sent for printing and enveloping', '2026-11-25');
    expect(await sending.served(caseId)).toBe('letter 2026-11-25');
    await sending.tell(deliveryId, 'Posti: returned to sender', '2026-12-01');
    await sending.worker.get(TakeBackReturned).run();
    await sending.worker.get(TakeBackReturned).run();
    expect((await sending.ways(caseId)).slice(1)).toEqual([
      'suomifi-paper returned wish',
      'by-hand waiting came-back',
    ]);
    expect(await sending.served(caseId)).toBeNull();
  });

  it('is not used for what the worker has not told of', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    expect((await sending.ways(caseId)).at(-1)).toBe('post-batch waiting wish');
  });
});

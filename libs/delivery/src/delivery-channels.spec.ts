import { describe, expect, it } from '@jest/globals';
import { aConsignment } from './channel.contract.js';
import { afterFault } from './delivery-channel.js';
import { DeliveryChannels } from './delivery-channels.js';
import { FakeChannel } from './fake-channel.js';
import { CounterChannel } from './handed/counter.channel.js';

describe('the channels of an installation', () => {
  const electronic = new FakeChannel('suomifi-electronic');
  const channels = new DeliveryChannels([new CounterChannel(), electronic]);

  it('are found by name', async () => {
    const consignment = aConsignment();
    expect(await channels.send('suomifi-electronic', consignment)).toEqual({
      ok: true,
      value: { state: 'sent', reference: '1' },
    });
    expect([...electronic.taken.keys()]).toEqual([consignment.id]);
    expect(channels.configured).toEqual(['suomifi-electronic', 'counter']);
  });

  it('that are not there answer that they are not configured', async () => {
    expect(await channels.send('suomifi-paper', aConsignment())).toEqual({
      ok: false,
      refusal: { code: 'delivery.not-configured' },
    });
  });
});

describe('after a fault', () => {
  it.each([
    ['delivery.no-mailbox', 'another-channel'],
    ['delivery.no-identity', 'another-channel'],
    ['delivery.no-address', 'another-channel'],
    ['delivery.too-large', 'another-channel'],
    ['delivery.not-configured', 'another-channel'],
    ['delivery.unreachable', 'try-again'],
    ['delivery.rejected', 'ask-a-person'],
  ] as const)('%s: %s', (fault, next) => {
    expect(afterFault(fault)).toBe(next);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { POSTI_SETTINGS, SuomifiHouse } from '../../../test/support/suomifi-house.js';
import { aConsignment } from './channel.contract.js';
import { CHANNELS } from './delivery-channel.js';
import { DeliveryChannels } from './delivery-channels.js';

jest.setTimeout(30_000);
let house: SuomifiHouse;
beforeAll(async () => {
  house = await SuomifiHouse.open('2026-11-28T10:00:00+02:00');
});
afterAll(() => house.close());

const HOUSE = ['citizens-page', 'post-batch', 'counter'];

describe('the channels of a worker', () => {
  it('are those of the house where nothing else is set', () => {
    expect(house.world.worker.get(DeliveryChannels, { strict: false }).configured).toEqual(HOUSE);
  });

  it('are the mailbox too where Suomi.fi is set, and it is reached', async () => {
    const channels = house.worker.get(DeliveryChannels, { strict: false });
    expect(channels.configured).toEqual(['citizens-page', 'suomifi-electronic', 'post-batch', 'counter']);
    const consignment = aConsignment();
    expect(await channels.send('suomifi-electronic', consignment)).toMatchObject({
      value: { state: 'sent' },
    });
    expect(house.stub.messages.map(({ body }) => body.externalId)).toEqual([consignment.id]);
    expect(await channels.send('suomifi-paper', consignment)).toMatchObject({
      refusal: { code: 'delivery.not-configured' },
    });
  });

  it('are all where the contract with Posti is set too', async () => {
    const worker = await house.restarted(POSTI_SETTINGS);
    const channels = worker.get(DeliveryChannels, { strict: false });
    expect(channels.configured).toEqual([...CHANNELS]);
    expect(await channels.send('suomifi-paper', aConsignment())).toMatchObject({ value: { state: 'sent' } });
  });
});

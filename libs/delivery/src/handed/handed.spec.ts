import { channelContract, type ChannelTraits, type ChannelWorld } from '../channel.contract.js';
import type { Consignment, DeliveryChannel } from '../delivery-channel.js';
import { CitizensPageChannel } from './citizens-page.channel.js';
import { CounterChannel } from './counter.channel.js';
import { PostBatchChannel } from './post-batch.channel.js';

/** What stays in the house: whoever has a receipt has it, and nothing is shown. */
function handed(channel: DeliveryChannel): ChannelWorld {
  const kept = new Set<string>();
  return {
    send: async (consignment: Consignment) => {
      const answer = await channel.send(consignment);
      if (answer.ok) kept.add(consignment.id);
      return answer;
    },
    reached: (id) => (kept.has(id) ? 1 : 0),
    public: () => '',
  };
}

const house = {
  outside: false,
  named: false,
  shows: false,
  needs: [],
  protectedByContactAddress: null,
} as const;
const page: ChannelTraits = { ...house, state: 'available' };
const counter: ChannelTraits = { ...house, state: 'waiting' };

channelContract('citizens-page', page, () => handed(new CitizensPageChannel()));
channelContract('counter', counter, () => handed(new CounterChannel()));
channelContract('post-batch', { ...counter, needs: ['address'], protectedByContactAddress: true }, () =>
  handed(new PostBatchChannel()),
);

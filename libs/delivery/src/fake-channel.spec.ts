import { channelContract, type Trouble } from './channel.contract.js';
import { FakeChannel } from './fake-channel.js';

function fake(channel: FakeChannel) {
  return {
    send: channel.send.bind(channel),
    meet: (trouble: Trouble) => {
      if (trouble === 'loses-reply') channel.losesReply = true;
      else channel.faults.push(trouble === 'refuses' ? 'delivery.rejected' : 'delivery.unreachable');
    },
    reached: (id: string) => (channel.taken.has(id) ? 1 : 0),
    public: () => '',
  };
}

const outside = { outside: true, named: true, shows: false, state: 'sent' } as const;
channelContract(
  'of tests, electronic',
  { ...outside, needs: ['identity'], protectedByContactAddress: null },
  () => fake(new FakeChannel('suomifi-electronic')),
);
channelContract(
  'of tests, on paper',
  { ...outside, state: 'waiting', named: false, needs: ['address'], protectedByContactAddress: true },
  () => fake(new FakeChannel('post-batch', 'waiting')),
);

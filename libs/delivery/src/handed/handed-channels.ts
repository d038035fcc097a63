import type { DeliveryChannel } from '../delivery-channel.js';
import { CitizensPageChannel } from './citizens-page.channel.js';
import { CounterChannel } from './counter.channel.js';
import { PostBatchChannel } from './post-batch.channel.js';

/** The channels that every installation has: people carry them, and nothing leaves the house by itself. */
export function handedChannels(): DeliveryChannel[] {
  return [new CitizensPageChannel(), new CounterChannel(), new PostBatchChannel()];
}

import { no, type Result } from '#kernel';
import {
  type ChannelFault,
  type ChannelName,
  CHANNELS,
  type Consignment,
  type DeliveryChannel,
  type Receipt,
} from './delivery-channel.js';

/** The channels of this installation, by name. */
export class DeliveryChannels {
  readonly #channels: ReadonlyMap<ChannelName, DeliveryChannel>;

  constructor(channels: readonly DeliveryChannel[]) {
    this.#channels = new Map(channels.map((channel) => [channel.name, channel]));
  }

  /** Those that can be sent by here, in the order of `CHANNELS`. */
  get configured(): readonly (typeof CHANNELS)[number][] {
    return CHANNELS.filter((name) => this.#channels.has(name));
  }

  /** Sends by a channel; one that this installation does not have answers 'delivery.not-configured'. */
  async send(
    name: (typeof CHANNELS)[number],
    consignment: Consignment,
  ): Promise<Result<Receipt, ChannelFault>> {
    const channel = this.#channels.get(name);
    return channel ? channel.send(consignment) : no('delivery.not-configured');
  }
}

import { ok, type Result } from '#kernel';
import { type ChannelFault, type Consignment, DeliveryChannel, type Receipt } from '../delivery-channel.js';

/** The service point: the letters wait until the person comes and shows who they are. */
export class CounterChannel extends DeliveryChannel {
  readonly name = 'counter';

  async send(_consignment: Consignment): Promise<Result<Receipt, ChannelFault>> {
    return ok({ state: 'waiting', reference: null });
  }
}

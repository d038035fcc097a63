import { ok, type Result } from '#kernel';
import { type ChannelFault, type Consignment, DeliveryChannel, type Receipt } from '../delivery-channel.js';

/** The person's own pages: the letters are there as soon as they are issued, and nothing leaves the house. */
export class CitizensPageChannel extends DeliveryChannel {
  readonly name = 'citizens-page';

  async send(_consignment: Consignment): Promise<Result<Receipt, ChannelFault>> {
    return ok({ state: 'available', reference: null });
  }
}

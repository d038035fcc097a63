import { ok, type Result } from '#kernel';
import { type ChannelFault, type Consignment, DeliveryChannel, type Receipt } from '../delivery-channel.js';
import { paperAddress } from '../paper-address.js';

/** The authority's own post: the letters wait until somebody prints the batch and sends it. */
export class PostBatchChannel extends DeliveryChannel {
  readonly name = 'post-batch';

  async send({ recipient, protected: isProtected }: Consignment): Promise<Result<Receipt, ChannelFault>> {
    const address = paperAddress(recipient, isProtected);
    return address.ok ? ok({ state: 'waiting', reference: null }) : address;
  }
}

import { no, ok, type Result } from '#kernel';
import {
  type ChannelFault,
  type ChannelName,
  type Consignment,
  DeliveryChannel,
  type Receipt,
} from './delivery-channel.js';
import { paperAddress } from './paper-address.js';

const ON_PAPER: readonly ChannelName[] = ['suomifi-multichannel', 'suomifi-paper', 'post-batch'];
const BY_IDENTITY: readonly ChannelName[] = ['suomifi-electronic', 'suomifi-multichannel'];

/** Keeps consignments in memory, for tests; answers with the faults it was told, then takes. */
export class FakeChannel extends DeliveryChannel {
  /** What reached the person, by id: the same one once. */
  readonly taken = new Map<string, Consignment>();
  /** Answers of the next sendings, in turn. */
  readonly faults: ChannelFault[] = [];
  /** Takes the next one and says that it could not be reached. */
  losesReply = false;

  constructor(
    readonly name: ChannelName,
    private readonly state: Receipt['state'] = 'sent',
  ) {
    super();
  }

  async send(consignment: Consignment): Promise<Result<Receipt, ChannelFault>> {
    const fault = this.faults.shift();
    if (fault) return no(fault);
    if (BY_IDENTITY.includes(this.name) && !consignment.recipient.identityCode)
      return no('delivery.no-identity');
    if (ON_PAPER.includes(this.name)) {
      const address = paperAddress(consignment.recipient, consignment.protected);
      if (!address.ok) return address;
    }
    if (!this.taken.has(consignment.id)) this.taken.set(consignment.id, consignment);
    if (this.losesReply) {
      this.losesReply = false;
      return no('delivery.unreachable');
    }
    const number = [...this.taken.keys()].indexOf(consignment.id) + 1;
    return ok({ state: this.state, reference: this.state === 'sent' ? String(number) : null });
  }
}

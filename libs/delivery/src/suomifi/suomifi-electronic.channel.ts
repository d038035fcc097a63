import { no, type Result } from '#kernel';
import type { ChannelFault, Consignment, Receipt } from '../delivery-channel.js';
import type { SuomifiAccount } from './suomifi-account.js';
import { faultOf, sentAs } from './suomifi-answer.js';
import { SuomifiChannel } from './suomifi-channel.js';
import type { SuomifiClient } from './suomifi-client.js';
import { electronicMessage } from './suomifi-message.js';

/** The person's mailbox in Suomi.fi Messages, for who has taken one into use. */
export class SuomifiElectronicChannel extends SuomifiChannel {
  readonly name = 'suomifi-electronic';

  constructor(
    client: SuomifiClient,
    private readonly account: SuomifiAccount,
  ) {
    super(client);
  }

  async send(consignment: Consignment): Promise<Result<Receipt, ChannelFault>> {
    const { identityCode } = consignment.recipient;
    if (!identityCode) return no('delivery.no-identity');
    const mailbox = await this.client.hasMailbox(identityCode);
    if (mailbox.kind !== 'done') return faultOf(mailbox);
    if (!mailbox.value) return this.#withoutMailbox(consignment);
    const attached = await this.attachAll(consignment);
    if (!attached.ok) return attached;
    return this.sendMessage(electronicMessage(consignment, this.account, attached.value));
  }

  /** A mailbox may have been closed since an earlier try whose reply was lost: the letter is there all the same. */
  async #withoutMailbox({ id }: Consignment): Promise<Result<Receipt, ChannelFault>> {
    const before = await this.client.sentBefore(id);
    if (before.kind !== 'done') return faultOf(before);
    return before.value ? sentAs(before.value) : no('delivery.no-mailbox');
  }
}

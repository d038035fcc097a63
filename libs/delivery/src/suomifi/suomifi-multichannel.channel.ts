import { no, type Result } from '#kernel';
import type { ChannelFault, Consignment, Receipt } from '../delivery-channel.js';
import { fileNames } from './message-words.js';
import { SuomifiChannel } from './suomifi-channel.js';
import { multichannelMessage } from './suomifi-message.js';
import { addressForPosti, onOneFile, type PaperParts } from './suomifi-paper.js';

/** To the mailbox in Suomi.fi where the person has one, else on paper by Posti; Suomi.fi looks which. */
export class SuomifiMultichannelChannel extends SuomifiChannel {
  readonly name = 'suomifi-multichannel';

  constructor(private readonly parts: PaperParts) {
    super(parts.client);
  }

  async send(consignment: Consignment): Promise<Result<Receipt, ChannelFault>> {
    if (!consignment.recipient.identityCode) return no('delivery.no-identity');
    const address = addressForPosti(consignment);
    if (!address.ok) return address;
    const { account, posti, binder } = this.parts;
    const file = await onOneFile(consignment, binder);
    if (!file.ok) return file;
    const paper = await this.attach(fileNames(consignment)[0]!, file.value);
    if (!paper.ok) return paper;
    const attached = await this.attachAll(consignment);
    if (!attached.ok) return attached;
    const files = { attachmentIds: attached.value, paperId: paper.value };
    return this.sendMessage(
      multichannelMessage(consignment, { account, posti, address: address.value }, files),
    );
  }
}

import type { Result } from '#kernel';
import type { ChannelFault, Consignment, Receipt } from '../delivery-channel.js';
import { fileNames } from './message-words.js';
import { SuomifiChannel } from './suomifi-channel.js';
import { paperMessage } from './suomifi-message.js';
import { addressForPosti, onOneFile, type PaperParts } from './suomifi-paper.js';

/** On paper by Posti, to an address, without an identity code. */
export class SuomifiPaperChannel extends SuomifiChannel {
  readonly name = 'suomifi-paper';

  constructor(private readonly parts: PaperParts) {
    super(parts.client);
  }

  async send(consignment: Consignment): Promise<Result<Receipt, ChannelFault>> {
    const address = addressForPosti(consignment);
    if (!address.ok) return address;
    const { account, posti, binder } = this.parts;
    const file = await onOneFile(consignment, binder);
    if (!file.ok) return file;
    const paper = await this.attach(fileNames(consignment)[0]!, file.value);
    if (!paper.ok) return paper;
    const to = { account, posti, address: address.value, paperId: paper.value };
    return this.sendMessage(paperMessage(consignment, to));
  }
}

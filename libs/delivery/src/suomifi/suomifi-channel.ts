import { no, ok, type Result } from '#kernel';
import { type ChannelFault, type Consignment, DeliveryChannel, type Receipt } from '../delivery-channel.js';
import { fileNames } from './message-words.js';
import { faultOf, sentAs } from './suomifi-answer.js';
import type { SuomifiClient } from './suomifi-client.js';
import type { SuomifiMessage } from './suomifi-message.js';

/** What one upload may have: 10 MiB for the whole request, of which the form around the file takes its part. */
const LARGEST_UPLOAD = 10 * 1024 * 1024 - 16 * 1024;
const MOST_ATTACHMENTS = 50;

/** What the channels over Suomi.fi Messages have in common. */
export abstract class SuomifiChannel extends DeliveryChannel {
  constructor(protected readonly client: SuomifiClient) {
    super();
  }

  /** Uploads the letters under neutral names, in their order. */
  protected async attachAll(consignment: Consignment): Promise<Result<string[], ChannelFault>> {
    if (!fits(consignment.letters.map(({ pdf }) => pdf))) return no('delivery.too-large');
    const names = fileNames(consignment);
    const ids: string[] = [];
    for (const [index, { pdf }] of consignment.letters.entries()) {
      const attached = await this.attach(names[index]!, pdf);
      if (!attached.ok) return attached;
      ids.push(attached.value);
    }
    return ok(ids);
  }

  protected async attach(fileName: string, pdf: Uint8Array): Promise<Result<string, ChannelFault>> {
    if (!fits([pdf])) return no('delivery.too-large');
    const attached = await this.client.attach(fileName, pdf);
    return attached.kind === 'done' ? ok(attached.value) : faultOf(attached);
  }

  protected async sendMessage(message: SuomifiMessage): Promise<Result<Receipt, ChannelFault>> {
    const sent = await this.client.send(message);
    return sent.kind === 'done' ? sentAs(sent.value) : faultOf(sent);
  }
}

function fits(files: readonly Uint8Array[]): boolean {
  return files.length <= MOST_ATTACHMENTS && files.every(({ length }) => length <= LARGEST_UPLOAD);
}

import { no, ok, type Result } from '#kernel';
import type { ChannelFault, Consignment, PostalAddress } from '../delivery-channel.js';
import { paperAddress } from '../paper-address.js';
import type { LetterBinder } from './letter-binder.js';
import type { PostiAccount, SuomifiAccount } from './suomifi-account.js';
import type { SuomifiClient } from './suomifi-client.js';

/** What the paper channels are made of. */
export interface PaperParts {
  readonly client: SuomifiClient;
  readonly account: SuomifiAccount;
  readonly posti: PostiAccount;
  readonly binder: LetterBinder;
}

/**
 * Where the paper goes. Of a protected person nothing goes this way, not even to a contact address: the address passes
 * through two more houses, and the envelope shows the sender's (661/2009 § 36).
 */
export function addressForPosti(consignment: Consignment): Result<PostalAddress, ChannelFault> {
  if (consignment.protected) return no('delivery.no-address', { because: 'protected' });
  return paperAddress(consignment.recipient, false);
}

/** The letters as the one file that paper takes. A message that only says where they are is not for paper. */
export async function onOneFile(
  { letters }: Consignment,
  binder: LetterBinder,
): Promise<Result<Uint8Array, ChannelFault>> {
  const [first, ...more] = letters;
  if (!first) return no('delivery.too-large');
  return ok(more.length === 0 ? first.pdf : await binder.bind(letters));
}

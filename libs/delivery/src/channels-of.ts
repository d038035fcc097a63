import { DeliveryChannels } from './delivery-channels.js';
import { handedChannels } from './handed/handed-channels.js';
import type { LetterBinder } from './suomifi/letter-binder.js';
import { SuomifiElectronicChannel } from './suomifi/suomifi-electronic.channel.js';
import { SuomifiMultichannelChannel } from './suomifi/suomifi-multichannel.channel.js';
import { SuomifiPaperChannel } from './suomifi/suomifi-paper.channel.js';
import type { Suomifi } from './suomifi/suomifi.js';

/** The channels of an installation: those of the house always, those of Suomi.fi and of Posti where they are set. */
export function channelsOf(suomifi: Suomifi | null, binder: LetterBinder): DeliveryChannels {
  const house = handedChannels();
  if (!suomifi) return new DeliveryChannels(house);
  const { client, account } = suomifi;
  const electronic = new SuomifiElectronicChannel(client, account);
  if (!account.posti) return new DeliveryChannels([...house, electronic]);
  const paper = { client, account, posti: account.posti, binder };
  return new DeliveryChannels([
    ...house,
    electronic,
    new SuomifiMultichannelChannel(paper),
    new SuomifiPaperChannel(paper),
  ]);
}

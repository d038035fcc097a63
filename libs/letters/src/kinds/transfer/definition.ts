import type { LetterDefinition } from '../../letter-definition.js';
import { TRANSFER_CONTENT } from './content.js';
import { TransferContext } from './context.js';
import { sampleTransfer } from './sample.js';
import { transferView } from './view.js';

/** The letter to another authority that answers a share of the request. */
export const TRANSFER: LetterDefinition<'transfer', TransferContext> = {
  kind: 'transfer',
  name: {
    fi: 'Siirto toiselle viranomaiselle',
    sv: 'Överföring till en annan myndighet',
    en: 'Transfer to another authority',
  },
  version: 1,
  context: TransferContext,
  content: TRANSFER_CONTENT,
  view: transferView,
  sample: sampleTransfer,
};

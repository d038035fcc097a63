import type { LetterDefinition } from '../../letter-definition.js';
import { TRANSFER_NOTICE_CONTENT } from './content.js';
import { TransferNoticeContext } from './context.js';
import { sampleTransferNotice } from './sample.js';
import { transferNoticeView } from './view.js';

/** The notice to the person of the parts of the request that others answer. */
export const TRANSFER_NOTICE: LetterDefinition<'transfer-notice', TransferNoticeContext> = {
  kind: 'transfer-notice',
  name: {
    fi: 'Ilmoitus pyynnön siirtämisestä',
    sv: 'Underrättelse om överföring av en begäran',
    en: 'Notice of the transfer of a request',
  },
  version: 1,
  context: TransferNoticeContext,
  content: TRANSFER_NOTICE_CONTENT,
  view: transferNoticeView,
  sample: sampleTransferNotice,
};

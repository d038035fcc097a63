import type { LetterDefinition } from '../../letter-definition.js';
import { RECIPIENT_NOTICE_CONTENT } from './content.js';
import { RecipientNoticeContext } from './context.js';
import { sampleRecipientNotice } from './sample.js';
import { recipientNoticeView } from './view.js';

/** The letter that tells a recipient of a rectification, erasure or restriction, and the other home of a plan of its rectification. */
export const RECIPIENT_NOTICE: LetterDefinition<'recipient-notice', RecipientNoticeContext> = {
  kind: 'recipient-notice',
  name: {
    fi: 'Ilmoitus tietojen saajalle',
    sv: 'Meddelande till mottagare av uppgifter',
    en: 'Notice to a recipient of data',
  },
  version: 1,
  context: RecipientNoticeContext,
  content: RECIPIENT_NOTICE_CONTENT,
  view: recipientNoticeView,
  sample: sampleRecipientNotice,
};

import { OpenStage } from './stages/open-stage.js';
import { AskForDecision } from './use-cases/ask-for-decision.js';
import { AskToFollow } from './use-cases/ask-to-follow.js';
import { CloseReview } from './use-cases/close-review.js';
import { ListMyCases } from './use-cases/list-my-cases.js';
import { ListOpenReviews } from './use-cases/list-open-reviews.js';
import { OpenAfterwards } from './use-cases/open-afterwards.js';
import { OpenFollow } from './use-cases/open-follow.js';
import { ReadFollow } from './use-cases/read-follow.js';
import { ReadMyAttachment } from './use-cases/read-my-attachment.js';
import { ReadMyCase } from './use-cases/read-my-case.js';
import { ReadMyLetter } from './use-cases/read-my-letter.js';
import { RecordConsent } from './use-cases/record-consent.js';
import { RecordDecisionAsked } from './use-cases/record-decision-asked.js';
import { RecordReview } from './use-cases/record-review.js';
import { RecordWithdrawal } from './use-cases/record-withdrawal.js';
import { TellConsent } from './use-cases/tell-consent.js';
import { WithdrawClaims } from './use-cases/withdraw-claims.js';

/** What the person does with an own case. */
export const FOLLOWING = [
  ListMyCases,
  ReadMyCase,
  ReadMyLetter,
  ReadMyAttachment,
  WithdrawClaims,
  AskForDecision,
  TellConsent,
  AskToFollow,
  OpenFollow,
  ReadFollow,
];

/** What staff write down of what the person, a court or an overseer did. */
export const AFTERWARDS = [
  OpenAfterwards,
  RecordWithdrawal,
  RecordDecisionAsked,
  RecordConsent,
  RecordReview,
  CloseReview,
  ListOpenReviews,
];

/** What both need. */
export const STAGES_OF_CLAIMS = [OpenStage];

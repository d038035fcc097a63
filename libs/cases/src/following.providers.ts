import { OpenStage } from './stages/open-stage.js';
import { AskForDecision } from './use-cases/ask-for-decision.js';
import { ListMyCases } from './use-cases/list-my-cases.js';
import { ReadMyAttachment } from './use-cases/read-my-attachment.js';
import { ReadMyCase } from './use-cases/read-my-case.js';
import { ReadMyLetter } from './use-cases/read-my-letter.js';
import { RecordDecisionAsked } from './use-cases/record-decision-asked.js';
import { RecordWithdrawal } from './use-cases/record-withdrawal.js';
import { WithdrawClaims } from './use-cases/withdraw-claims.js';

/** What the person does with an own case. */
export const FOLLOWING = [
  ListMyCases,
  ReadMyCase,
  ReadMyLetter,
  ReadMyAttachment,
  WithdrawClaims,
  AskForDecision,
];

/** What staff write down of what the person, a court or an overseer did. */
export const AFTERWARDS = [RecordWithdrawal, RecordDecisionAsked];

/** What both need. */
export const STAGES_OF_CLAIMS = [OpenStage];

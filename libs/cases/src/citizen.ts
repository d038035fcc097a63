export { CitizenCasesModule } from './citizen-cases.module.js';
export {
  type ClaimOrigin,
  type ClaimScope,
  type ClaimView,
  type ClockView,
  type Health,
  type Outcome,
  stillStands,
} from './domain/claim.js';
export { type RightStanding, standingsOf, strictest } from './behalf/standing.js';
export { behalfFrom, CUSTODY, EVERY_RIGHT, type ToldBehalf } from './behalf/told-behalf.js';
export type { Behalf, Representative } from './domain/behalf.js';
export { isNeedCode, LONGEST_FORMAT, NEED_CODES, type NeedCode, type Needs } from './domain/needs.js';
export { isOtherLanguage, languageName, otherLanguages } from './domain/other-languages.js';
export { FEEDBACK_KINDS, type FeedbackKind, LONGEST_FEEDBACK } from './domain/feedback.js';
export { looksLikeEmail } from './domain/looks-like-email.js';
export type { Answer } from './domain/person.js';
export { regimeOf } from './domain/regime-of.js';
export { type CaseState, isEnded } from './domain/transitions.js';
export { typedDay } from './domain/typed-day.js';
export { type DraftContent, Drafts } from './drafts/drafts.js';
export { RegisterGuide, type RightClock } from './drafts/register-guide.js';
export { type FileRefusalCode, MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from './opening/check-request.js';
export { CASE_ENTITIES } from './persistence/entities.js';
export type { AttachmentView } from './read-models/attachments.js';
export type { MessageView } from './read-models/messages.js';
export type { Elsewhere, MyCaseView, MyLetter } from './read-models/my-case.js';
export type { Look } from './read-models/my-looks.js';
export type { QuestionView } from './read-models/questions.js';
export type { ReviewView } from './read-models/reviews.js';
export type { CaseJoin } from './read-models/case-joins.js';
export type { ClaimActView } from './read-models/claims-desk.js';
export type { Receipt } from './read-models/receipt.js';
export { AnswerMyQuestion } from './use-cases/answer-my-question.js';
export { FileRequest, type FileRequestInput } from './use-cases/file-request.js';
export { type FeedbackRefusalCode } from './feedback/check-feedback.js';
export { type FeedbackInput, SendFeedback, type SentReceipt } from './use-cases/send-feedback.js';
export { ListMyCases, type MyCaseRow } from './use-cases/list-my-cases.js';
export { ReadMyCase } from './use-cases/read-my-case.js';
export { ReadMyLetter } from './use-cases/read-my-letter.js';
export { ReadReceipt } from './use-cases/read-receipt.js';
export { WithdrawClaims, type WithdrawRefusalCode } from './use-cases/withdraw-claims.js';
export { ReadMyAttachment } from './use-cases/read-my-attachment.js';
export { WriteMyMessage } from './use-cases/write-my-message.js';
export type { Disclosure } from './read-models/disclosures.js';
export { TellConsent } from './use-cases/tell-consent.js';
export { AskForDecision } from './use-cases/ask-for-decision.js';
export { AskToFollow } from './use-cases/ask-to-follow.js';
export { OpenFollow } from './use-cases/open-follow.js';
export { type FollowedCase, ReadFollow } from './use-cases/read-follow.js';

export { type ContentItem, contentOf, missingContent } from './content-of.js';
export { AccessAnswerContext, ProcessingInformation } from './kinds/access-answer/context.js';
export { ExtendedClock, ExtensionNoticeContext } from './kinds/extension-notice/context.js';
export { ExtensionUndoneContext } from './kinds/extension-undone/context.js';
export { NoDataFoundContext } from './kinds/no-data-found/context.js';
export { IdentityNotEstablishedContext } from './kinds/identity-not-established/context.js';
export { KinAnswerContext } from './kinds/kin-answer/context.js';
export { PartialAnswerContext, PartToCome } from './kinds/partial-answer/context.js';
export { TO_KNOW_RECIPIENTS } from './kinds/recipients-told/right.js';
export { RecipientsToldContext, ToldRecipient, UntoldRecipient } from './kinds/recipients-told/context.js';
export { RedirectContext, TurnTo } from './kinds/redirect/context.js';
export { GrantedContext } from './granted/context.js';
export { PLAN_STANDINGS, PlanHomeStanding } from './parts/plan-home.js';
export { MissingResult, SEARCH_RESULTS, SearchedSystem } from './parts/searched.js';
export { RefusalCertificateContext } from './kinds/refusal-certificate/context.js';
export { RecipientNoticeContext, TOLD_TO_RECIPIENT } from './kinds/recipient-notice/context.js';
export { ASKED_OF_KEEPER, SearchRequestContext } from './kinds/search-request/context.js';
export { TaskReminderContext } from './kinds/task-reminder/context.js';
export { TransferContext } from './kinds/transfer/context.js';
export { PartElsewhere, TransferNoticeContext } from './kinds/transfer-notice/context.js';
export { containsHetu } from './render/contains-hetu.js';
export { type GuidedKind, LETTER_GUIDE } from './guide/letter-guide.js';
export { LETTER_GROUPS } from './guide/kind-guide.js';
export { copiesOfSample } from './sample-copies.js';
export { markedAsSample, SAMPLE_MARKS } from './sample-mark.js';
export { isLetterKind, LETTER_KINDS, type LetterContext, type LetterKind } from './letter-kinds.js';
export { isServed } from './is-served.js';
export { letterText } from './letter-text.js';
export type { LetterMeta } from './letter-meta.js';
export { OpennessDecisionContext, OpennessRefusalContext } from './openness/context.js';
export { type PreparedLetter, prepareLetter } from './prepare-letter.js';
export { type PaperForm, paperForm, type PaperQuestion, type PaperSection } from './paper-form/paper-form.js';
export { LettersModule } from './letters.module.js';
export { QuestionContext, QuestionedClock } from './questions/context.js';
export { type BoundLetters, LetterPress, type PrintedLetter } from './render/letter-press.js';
export { type LetterPreview, previewLetter } from './preview-letter.js';
export {
  type ReportDocument,
  reportDocument,
  type ReportSection,
  type ReportTable,
} from './report/report-document.js';
export { checkColour, type ColourRefusalCode } from './colour/check-colour.js';
export { checkLogo, LOGO_BYTES, LOGO_PIXELS, type LogoRefusalCode } from './logo/check-logo.js';
export { OMBUDSMAN } from './parts/ombudsman.js';
export { machineCopy, machineCopyName } from './render/machine-copy.js';
export type { LetterLogo, MachineCopy } from './render/press-thread.js';
export {
  type BatchHead,
  type BatchItem,
  bindLetters,
  LARGEST_BATCH,
  printBatch,
} from './batch/print-batch.js';

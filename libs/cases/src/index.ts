export { caseJobHandlers } from './case-job-handlers.js';
export * from './behalf/index.js';
export { LONGEST_FORMAT, NEED_CODES, type NeedCode, type Needs } from './domain/needs.js';
export { isOtherLanguage, languageName, otherLanguages } from './domain/other-languages.js';
export { typedDay } from './domain/typed-day.js';
export type { FeedbackKind } from './domain/feedback.js';
export type { FeedbackView } from './feedback/read-feedback.js';
export { CaseJobsModule } from './case-jobs.module.js';
export { CasesModule } from './cases.module.js';
export type { ClaimChangeRefusalCode } from './claims/may-change-claims.js';
export type { OpenedPlace } from './clients/client-case.js';
export { MAX_ATTACHMENTS } from './opening/check-request.js';
export { CASE_JOBS, MAIL_MOVED_DAY, MAIL_WARNING, SEND_NOTICE, WARN_OF_DEADLINE } from './cases.jobs.js';
export * from './clients/index.js';
export { CATALOGUE } from './catalogue.token.js';
export type { DecisionInput, DecisionRefusalCode } from './deciding/check-decision.js';
export type { LetterPreview } from './deciding/decision-letters.js';
export { approvalsFor, releases } from './deciding/approvals.js';
export type { CheckedIdentity } from './answering/identity-of-case.js';
export type { Finding } from './answering/findings.js';
export { MISSING_REASONS } from './domain/decision.js';
export {
  type ClaimOrigin,
  type ClaimScope,
  type ClaimView,
  type ClockView,
  type Health,
  type Outcome,
  OUTCOMES,
  stillStands,
} from './domain/claim.js';
export { INBOX_GROUPS, type InboxGroup, inboxGroupOf } from './domain/inbox-group.js';
export { BOARD_LISTS, type BoardList } from './domain/board-list.js';
export { becauseOfOffice, SPLIT_REASONS, type SplitReason } from './domain/split-reason.js';
export { ADD_REASONS, type ClaimActKind, ERROR_REASONS, EXTENSIVE_REASONS } from './domain/claim-act.js';
export type { ConfirmedShare } from './domain/confirmed-share.js';
export { LONGEST_SUBJECT, type SubjectRefusalCode } from './diary/check-subject.js';
export { type DiaryFilters, EVERYTHING, type PersonSearch } from './diary/diary-filters.js';
export type { SearchRefusal } from './diary/find-in-diary.js';
export { PUBLICITY, type Publicity, SECRECY_GROUNDS, type SecrecyGround } from './domain/publicity.js';
export type { DueWeek } from './domain/due-weeks.js';
export { FIRST_ID, type Page, PAGE_ROWS, type Place, readPlace, writePlace } from './domain/page-place.js';
export type { Answer } from './domain/person.js';
export { isTheirs as isTheirCase, mayAsk as mayAskPerson } from './questions/check-question.js';
export {
  ANSWER_CHANNELS,
  IDENTITY_METHODS,
  QUESTION_KINDS,
  type QuestionKind,
  UNDO_REASONS,
} from './domain/question.js';
export { STAGES } from './domain/stage.js';
export { CASE_STATES, type CaseState, TRANSITIONS } from './domain/transitions.js';
export { type CatalogueDesk, OpenCatalogue, type VersionDesk } from './catalogue/open-catalogue.js';
export { ProposeCatalogue, type ProposedFiles } from './catalogue/propose-catalogue.js';
export * from './breaches/index.js';
export * from './scanning/index.js';
export * from './sending/index.js';
export { LiveCatalogue } from './catalogue/live-catalogue.js';
export { TakeCatalogue } from './catalogue/take-catalogue.js';
export { ChangeColour } from './letter-settings/change-colour.js';
export { ChangeLogo } from './letter-settings/change-logo.js';
export { ChangeRemedy } from './letter-settings/change-remedy.js';
export { type TypedRemedy } from './letter-settings/check-remedy.js';
export { type LetterSettings, OpenLetterSettings } from './letter-settings/open-letter-settings.js';
export { type ListedKind, ListLetterKinds } from './letter-settings/list-letter-kinds.js';
export { PrintSample } from './letter-settings/print-sample.js';
export { type ShownSample, ShowSample } from './letter-settings/show-sample.js';
export { SaveStandingTexts } from './letter-settings/save-standing-texts.js';
export { ShowLogo } from './letter-settings/show-logo.js';
export {
  isLetterLanguage,
  LONGEST_STANDING,
  NO_TEXTS,
  STANDING_FIELDS,
} from './letter-settings/standing-texts.js';
export { ChangeDefaultHandlers } from './settings/change-default-handlers.js';
export { ChangeProtectedReceivers } from './settings/change-protected-receivers.js';
export { ChangeLimits } from './settings/change-limits.js';
export { HandOverRegistry } from './settings/hand-over-registry.js';
export { OpenSettings, type SettingsDesk } from './settings/open-settings.js';
export { WORK_LIMIT_RANGES, type WorkLimits } from './settings/work-limits.js';
export { RegisterGuide } from './drafts/register-guide.js';
export { CASE_ENTITIES } from './persistence/entities.js';
export type { PurposeAvailability, RightAvailability } from './read-models/availability.js';
export type { CaseClaim, CaseFile, NextAct as CaseNextAct } from './read-models/case-file.js';
export type { Disclosure } from './read-models/disclosures.js';
export type { DeskLetter } from './read-models/desk-letters.js';
export type { ClaimActView, ClaimOfDesk, ClaimsDesk, RightToAdd } from './read-models/claims-desk.js';
export type { DecisionView } from './read-models/decision-view.js';
export type { HistoryRow } from './read-models/history.js';
export type { QuestionView } from './read-models/questions.js';
export type { MessageView } from './read-models/messages.js';
export type { MovedDay } from './read-models/moved-days.js';
export type { RecheckedRouting } from './read-models/rechecked-routing.js';
export type { LetterToSend, WaitingEnvelope } from './read-models/letters-to-send.js';
export type { RelatedCase } from './read-models/related-cases.js';
export type { Receipt } from './read-models/receipt.js';
export type { Triage } from './read-models/triage.js';
export type { InboxRow, NextAct } from './read-models/work-row.js';
export { AddClaim, type AddClaimRefusalCode } from './use-cases/add-claim.js';
export { AnswerFeedback, type AnswerFeedbackRefusalCode } from './use-cases/answer-feedback.js';
export { ListFeedback } from './use-cases/list-feedback.js';
export { MailFeedbackAnswer } from './use-cases/mail-feedback-answer.js';
export { OpenFeedback } from './use-cases/open-feedback.js';
export type { DiaryDocument } from './read-models/diary-documents.js';
export type { DiaryRow } from './read-models/diary-row.js';
export type { DiarySheet } from './read-models/diary-sheet.js';
export type { DiaryStep } from './read-models/diary-steps.js';
export { type DiaryExport, ExportDiary, type ExportQuery } from './use-cases/export-diary.js';
export { type DiaryPage, type DiaryQuery, ListDiary } from './use-cases/list-diary.js';
export { MarkDocument, type MarkRefusalCode } from './use-cases/mark-document.js';
export { OpenDiarySheet } from './use-cases/open-diary-sheet.js';
export { SearchDiaryByPerson } from './use-cases/search-diary-by-person.js';
export { WriteSubject } from './use-cases/write-subject.js';
export { CheckProof } from './use-cases/check-proof.js';
export { ApproveDecision, type ApproveRefusalCode } from './use-cases/approve-decision.js';
export { AskQuestion, type AskRefusalCode } from './use-cases/ask-question.js';
export { type ConfirmedRouting, ConfirmRouting, type RoutingOutcome } from './use-cases/confirm-routing.js';
export {
  type BoardQuery,
  DeadlineBoard,
  type DeadlineBoardView,
  type RaisedWarning,
} from './use-cases/deadline-board.js';
export { DeskInbox, type InboxCount, type InboxPage } from './use-cases/desk-inbox.js';
export { EndClaimInError, type EndClaimRefusalCode } from './use-cases/end-claim-in-error.js';
export { IssueLetter, type IssueRefusalCode } from './use-cases/issue-letter.js';
export { MailNews } from './use-cases/mail-news.js';
export { MailMovedDay } from './use-cases/mail-moved-day.js';
export { type ForeseenDue, ForeseeDue } from './use-cases/foresee-due.js';
export { type LateEntry, ListLateEntries } from './use-cases/list-late-entries.js';
export { OpenRegistered, type Registered } from './use-cases/open-registered.js';
export { type EntryAlarm } from './domain/late-entry.js';
export type { Unopened } from './read-models/unopened.js';
export { type ImportedMails, ImportMails } from './entry-drafts/import-mails.js';
export { type EntryDraftRow, type EntryDrafts, ListEntryDrafts } from './entry-drafts/list-entry-drafts.js';
export { type OpenedDraft, OpenEntryDraft } from './entry-drafts/open-entry-draft.js';
export { type KeptFiles, RegisterEntryDraft } from './entry-drafts/register-entry-draft.js';
export { RemoveEntryDraft } from './entry-drafts/remove-entry-draft.js';
export { ExtendFeedback } from './use-cases/extend-feedback.js';
export { MailFeedbackExtension } from './use-cases/mail-feedback-extension.js';
export { extensionNotice } from './feedback/extension-notice.js';
export { MailReview } from './use-cases/mail-review.js';
export { RemindOfReview } from './use-cases/remind-of-review.js';
export { PlanMissingReminders } from './use-cases/plan-missing-reminders.js';
export {
  type DraftToSave,
  type SaveDraftRefusalCode,
  SaveEntryDraft,
} from './entry-drafts/save-entry-draft.js';
export type { DraftFile, TypedFields } from './entry-drafts/entry-draft.js';
export { SHOWN_TEXT } from './entry-drafts/long-text.js';
export { ListUnopened, type UnopenedPage } from './use-cases/list-unopened.js';
export { MailUnopened } from './use-cases/mail-unopened.js';
export { MailWarning } from './use-cases/mail-warning.js';
export { JoinCases, type JoinInput } from './use-cases/join-cases.js';
export { LOOK_REASONS, type LookReason } from './domain/look.js';
export { LookAtCase, type LookRefusalCode } from './use-cases/look-at-case.js';
export { type LookAsked, OpenLook } from './use-cases/open-look.js';
export { LettersToSend, type WaitingLetters } from './use-cases/letters-to-send.js';
export { type JoinDesk, OpenJoin } from './use-cases/open-join.js';
export { RecordSending } from './use-cases/record-sending.js';
export { type SplitInput, SplitCase } from './use-cases/split-case.js';
export { MakeExtensive, type MakeExtensiveRefusalCode } from './use-cases/make-extensive.js';
export { MOST_COUNTED, MyWork, type WorkPage } from './use-cases/my-work.js';
export { OpenCaseFile } from './use-cases/open-case-file.js';
export { OpenClaimsDesk } from './use-cases/open-claims-desk.js';
export { type DecisionDesk, OpenDecision, type UnsavedDecision } from './use-cases/open-decision.js';
export { OpenTriage } from './use-cases/open-triage.js';
export { NameRouteFacts, type NamedFacts } from './use-cases/name-route-facts.js';
export { PlanMissingUnopened } from './use-cases/plan-missing-unopened.js';
export { PlanMissingWarnings } from './use-cases/plan-missing-warnings.js';
export { PrepareQuestion, type QuestionDesk } from './use-cases/prepare-question.js';
export { ReadAttachment } from './use-cases/read-attachment.js';
export { type CaseMessages, ReadCaseMessages } from './use-cases/read-case-messages.js';
export { ReadLetter } from './use-cases/read-letter.js';
export { RecordConsent } from './use-cases/record-consent.js';
export { RecordDecisionAsked, type RecordAskedRefusalCode } from './use-cases/record-decision-asked.js';
export { RecordWithdrawal, type RecordWithdrawalRefusalCode } from './use-cases/record-withdrawal.js';
export { Recount } from './use-cases/recount.js';
export {
  type PaperRefusalCode,
  type PaperRequestInput,
  RegisterPaperRequest,
} from './use-cases/register-paper-request.js';
export { RecordIdentityCheck, type IdentityCheckRefusalCode } from './use-cases/record-identity-check.js';
export { ReopenDecision } from './use-cases/reopen-decision.js';
export { EXTENSION_REASONS } from './answering/extension-reason.js';
export { type ExtendRefusalCode, ExtendTime, type ExtendTimeInput } from './use-cases/extend-time.js';
export { UndoExtension, type UndoExtensionRefusalCode } from './use-cases/undo-extension.js';
export { type ExtensionDesk, OpenExtension } from './use-cases/open-extension.js';
export { type DocumentsDesk, OpenDocuments } from './use-cases/open-documents.js';
export { type ReplaceRefusalCode, ReplaceDocument } from './use-cases/replace-document.js';
export { RecordAnswer } from './use-cases/record-answer.js';
export { PostUnfetched } from './use-cases/post-unfetched.js';
export { SendEnvelope } from './use-cases/send-envelope.js';
export { RecordReturn, type ReturnRefusalCode } from './use-cases/record-return.js';
export { OpenReturn } from './use-cases/open-return.js';
export type { LetterProof, LetterWay } from './read-models/letter-ways.js';
export { SendNotice } from './use-cases/send-notice.js';
export { SealHomes } from './use-cases/seal-homes.js';
export { SweepExpired } from './use-cases/sweep-expired.js';
export { TakeCase } from './use-cases/take-case.js';
export { TellStaff } from './use-cases/tell-staff.js';
export { UndoQuestion } from './use-cases/undo-question.js';
export { WarnOfDeadline } from './use-cases/warn-of-deadline.js';
export { WarnOfUnopened } from './use-cases/warn-of-unopened.js';
export { WriteDecision, type WriteRefusalCode } from './use-cases/write-decision.js';
export { WriteMessage } from './use-cases/write-message.js';
export { TOLD_WAYS, type ToldWay } from './withdrawing/write-withdrawals.js';
export {
  REVIEW_BODIES,
  REVIEW_KINDS,
  REVIEW_OUTCOMES,
  type ReviewBody,
  type ReviewKind,
  type ReviewOutcome,
} from './domain/review.js';
export type { ReviewView } from './read-models/reviews.js';
export { CloseReview, type CloseReviewRefusalCode } from './use-cases/close-review.js';
export { ListOpenReviews } from './use-cases/list-open-reviews.js';
export { type Afterwards, OpenAfterwards } from './use-cases/open-afterwards.js';
export { type NewReview, RecordReview, type RecordReviewRefusalCode } from './use-cases/record-review.js';
export { SendFollowCode } from './use-cases/send-follow-code.js';
export * from './case-letters/index.js';
export * from './tasks/index.js';
export * from './oversight/index.js';
export * from './records/index.js';
export * from './audit-search/index.js';
export * from './stopped-work/index.js';
export * from './retention/index.js';
export { LIFTING_SOURCES, PROTECTION_SOURCES, type ProtectionSource } from './protection/protection.js';
export {
  ChangeProtection,
  type ProtectionChange,
  type ProtectionRefusalCode,
} from './use-cases/change-protection.js';
export { GiveAccess, type GiveAccessRefusalCode } from './use-cases/give-access.js';
export { type CaseAccess, OpenAccess } from './use-cases/open-access.js';
export { ShowWhereabouts, type Whereabouts } from './use-cases/show-whereabouts.js';
export { TakeAccess, type TakeAccessRefusalCode } from './use-cases/take-access.js';

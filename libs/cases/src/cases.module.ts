import { AuditModule } from '#audit';
import {
  EraseCase,
  HoldCase,
  LiftHold,
  ListRetention,
  ReadCertificate,
  ReadRetentionPlan,
  RETENTION_PLANS_PROVIDER,
} from './retention/index.js';
import { CasesAsked, ExportAudit, ExportHeads, OpenAuditLog, SearchAudit } from './audit-search/index.js';
import { CollectionModule } from '#collection';
import { LettersModule } from '#letters';
import { Module } from '@nestjs/common';
import { ANSWERING, OF_ANSWERING } from './answering/answering.providers.js';
import { BREACHES, OF_BREACHES } from './breaches/breaches.providers.js';
import { StoreBehalf } from './behalf/store-behalf.js';
import { OF_WRITING_LETTERS, WRITING_LETTERS } from './case-letters/case-letters.providers.js';
import { CatalogueModule } from './catalogue.module.js';
import { SETTINGS } from './settings/settings.providers.js';
import { RegisterGuide } from './drafts/register-guide.js';
import { TASKS } from './tasks/tasks.providers.js';
import { GiveTask } from './tasks/give-task.js';
import { LetterToKeeper } from './tasks/letter-to-keeper.js';
import { MakeDoing } from './tasks/make-doing.js';
import { OF_SENDING, SENDING } from './sending/sending.providers.js';
import { NoteClosing } from './tasks/note-closing.js';
import { NewTaskOf } from './tasks/new-task-of.js';
import { AFTERWARDS, STAGES_OF_CLAIMS } from './following.providers.js';
import { ImportMails } from './entry-drafts/import-mails.js';
import { ListEntryDrafts } from './entry-drafts/list-entry-drafts.js';
import { OpenEntryDraft } from './entry-drafts/open-entry-draft.js';
import { RegisterEntryDraft } from './entry-drafts/register-entry-draft.js';
import { RemoveEntryDraft } from './entry-drafts/remove-entry-draft.js';
import { CLIENTS } from './clients/clients.providers.js';
import { OVERSIGHT } from './oversight/oversight.providers.js';
import { PROTECTION } from './protection/protection.providers.js';
import { SaveEntryDraft } from './entry-drafts/save-entry-draft.js';
import { IssueLetterFile } from './letters-of-case/issue-letter-file.js';
import { PlanNotice } from './notices/plan-notice.js';
import { TellOfChange } from './notices/tell-of-change.js';
import { AddClockEvents } from './questions/add-clock-events.js';
import { IssueQuestionLetter } from './questions/issue-question-letter.js';
import { StoreAnswer } from './questions/store-answer.js';
import { RefreshClocks } from './clocks/refresh-clocks.js';
import { OpenCase } from './opening/open-case.js';
import { OpenClaim } from './opening/open-claim.js';
import { OpenRequest } from './opening/open-request.js';
import { NameRouteFacts } from './use-cases/name-route-facts.js';
import { PlanUnopenedAlarm } from './opening/plan-unopened-alarm.js';
import { TellOfPersonNews } from './notices/person-news.js';
import { PlanReviewReminders } from './notices/plan-review-reminders.js';
import { PlanWarningsOfClaim } from './opening/plan-warnings-of-claim.js';
import { StoreFiled } from './opening/store-filed.js';
import { KeptAnswers } from './clients/kept-answers.js';
import { StoreAttachments } from './opening/store-attachments.js';
import { KeepOwnShare } from './routing/keep-own-share.js';
import { SendElsewhere } from './routing/send-elsewhere.js';
import { ShareOut } from './routing/share-out.js';
import { TellSender } from './routing/tell-sender.js';
import { AddClaim } from './use-cases/add-claim.js';
import { ExtendFeedback } from './use-cases/extend-feedback.js';
import { AnswerFeedback } from './use-cases/answer-feedback.js';
import { ListFeedback } from './use-cases/list-feedback.js';
import { OpenFeedback } from './use-cases/open-feedback.js';
import { ExportDiary } from './use-cases/export-diary.js';
import { ListDiary } from './use-cases/list-diary.js';
import { MarkDocument } from './use-cases/mark-document.js';
import { OpenDiarySheet } from './use-cases/open-diary-sheet.js';
import { SearchDiaryByPerson } from './use-cases/search-diary-by-person.js';
import { WriteSubject } from './use-cases/write-subject.js';
import { FindInDiary } from './diary/find-in-diary.js';
import { ApproveDecision } from './use-cases/approve-decision.js';
import { AskQuestion } from './use-cases/ask-question.js';
import { CheckProof } from './use-cases/check-proof.js';
import { ConfirmRouting } from './use-cases/confirm-routing.js';
import { DeadlineBoard } from './use-cases/deadline-board.js';
import { DeskInbox } from './use-cases/desk-inbox.js';
import { ListUnopened } from './use-cases/list-unopened.js';
import { EndClaimInError } from './use-cases/end-claim-in-error.js';
import { ForeseeDue } from './use-cases/foresee-due.js';
import { IssueLetter } from './use-cases/issue-letter.js';
import { JoinCases } from './use-cases/join-cases.js';
import { OpenJoin } from './use-cases/open-join.js';
import { SplitCase } from './use-cases/split-case.js';
import { MakeExtensive } from './use-cases/make-extensive.js';
import { ListLateEntries } from './use-cases/list-late-entries.js';
import { MyWork } from './use-cases/my-work.js';
import { OpenCaseFile } from './use-cases/open-case-file.js';
import { OpenClaimsDesk } from './use-cases/open-claims-desk.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { OpenRegistered } from './use-cases/open-registered.js';
import { OpenTriage } from './use-cases/open-triage.js';
import { PrepareQuestion } from './use-cases/prepare-question.js';
import { ReadAttachment } from './use-cases/read-attachment.js';
import { ReadCaseMessages } from './use-cases/read-case-messages.js';
import { ReadLetter } from './use-cases/read-letter.js';
import { RecordAnswer } from './use-cases/record-answer.js';
import { RegisterPaperRequest } from './use-cases/register-paper-request.js';
import { AskExport } from './records/ask-export.js';
import { ListExports } from './records/list-exports.js';
import { CountStoppedWork } from './stopped-work/count-stopped-work.js';
import { ListStoppedWork } from './stopped-work/list-stopped-work.js';
import { RunStoppedWork } from './stopped-work/run-stopped-work.js';
import { ListHeldFiles } from './scanning/list-held-files.js';
import { TakeCase } from './use-cases/take-case.js';
import { UndoQuestion } from './use-cases/undo-question.js';
import { WriteDecision } from './use-cases/write-decision.js';
import { WriteMessage } from './use-cases/write-message.js';

const REGISTRY = [
  DeskInbox,
  ListUnopened,
  OpenTriage,
  NameRouteFacts,
  ConfirmRouting,
  RegisterPaperRequest,
  RegisterGuide,
];
const CLAIMS = [OpenClaimsDesk, AddClaim, EndClaimInError, MakeExtensive, SplitCase, JoinCases, OpenJoin];
const DRAFTS = [
  ImportMails,
  ListEntryDrafts,
  OpenEntryDraft,
  RegisterEntryDraft,
  RemoveEntryDraft,
  SaveEntryDraft,
];
const ENTRY = [...DRAFTS, ForeseeDue, OpenRegistered, ListLateEntries];
const HANDLING = [MyWork, OpenCaseFile, TakeCase, OpenDecision, WriteDecision, ApproveDecision, IssueLetter];
const PROOF = [CheckProof];
const RETENTION = [ListRetention, ReadRetentionPlan, EraseCase, HoldCase, LiftHold, ReadCertificate];
const AUDIT = [OpenAuditLog, SearchAudit, ExportAudit, ExportHeads];
const RECORDS = [AskExport, ListExports];
const STOPPED_WORK = [CountStoppedWork, ListStoppedWork, RunStoppedWork];
const FEEDBACK = [ListFeedback, OpenFeedback, AnswerFeedback, ExtendFeedback];
const READING = [ReadLetter, ListHeldFiles, ReadAttachment, DeadlineBoard];
const DIARY = [ListDiary, SearchDiaryByPerson, ExportDiary, OpenDiarySheet, WriteSubject, MarkDocument];
const ASKING = [PrepareQuestion, AskQuestion, RecordAnswer, UndoQuestion, WriteMessage, ReadCaseMessages];

/** What the desk may do. Needs the modules of settings, clock, crypto, files, database, outbox and audit. */
@Module({
  imports: [AuditModule, CatalogueModule, CollectionModule, LettersModule],
  providers: [
    ...REGISTRY,
    ...ENTRY,
    ...CLAIMS,
    ...SENDING,
    ...HANDLING,
    ...ANSWERING,
    ...OF_ANSWERING,
    ...WRITING_LETTERS,
    ...OF_WRITING_LETTERS,
    ...AFTERWARDS,
    ...OVERSIGHT,
    ...PROTECTION,
    ...CLIENTS,
    ...TASKS,
    ...SETTINGS,
    ...BREACHES,
    ...OF_BREACHES,
    NewTaskOf,
    GiveTask,
    LetterToKeeper,
    MakeDoing,
    NoteClosing,
    ...OF_SENDING,
    ...STAGES_OF_CLAIMS,
    ...READING,
    ...PROOF,
    ...AUDIT,
    ...RETENTION,
    RETENTION_PLANS_PROVIDER,
    CasesAsked,
    ...RECORDS,
    ...STOPPED_WORK,
    ...FEEDBACK,
    ...DIARY,
    FindInDiary,
    ...ASKING,
    AddClockEvents,
    IssueQuestionLetter,
    StoreAnswer,
    RefreshClocks,
    OpenRequest,
    StoreBehalf,
    OpenCase,
    OpenClaim,
    PlanWarningsOfClaim,
    PlanReviewReminders,
    TellOfPersonNews,
    PlanUnopenedAlarm,
    PlanNotice,
    TellOfChange,
    StoreAttachments,
    StoreFiled,
    KeptAnswers,
    KeepOwnShare,
    SendElsewhere,
    ShareOut,
    TellSender,
    IssueLetterFile,
  ],
  exports: [
    ...AUDIT,
    ...RETENTION,
    ...RECORDS,
    ...STOPPED_WORK,
    ...PROOF,
    ...FEEDBACK,
    ...REGISTRY,
    ...ENTRY,
    ...CLAIMS,
    ...SENDING,
    ...HANDLING,
    ...READING,
    ...DIARY,
    ...AFTERWARDS,
    ...OVERSIGHT,
    ...PROTECTION,
    ...CLIENTS,
    ...ANSWERING,
    ...WRITING_LETTERS,
    ...TASKS,
    ...ASKING,
    ...SETTINGS,
    ...BREACHES,
  ],
})
export class CasesModule {}

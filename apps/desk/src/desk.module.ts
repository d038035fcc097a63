import { AuditModule } from '#audit';
import { CASE_ENTITIES, CasesModule } from '#cases';
import { ClientAccessModule, IdentityModule, StaffAdministrationModule, StaffEntity } from '#identity';
import { LettersModule } from '#letters';
import {
  ClockModule,
  CryptoModule,
  DatabaseModule,
  FilesModule,
  OutboxModule,
  SettingsModule,
} from '#platform';
import { Module } from '@nestjs/common';
import { AbsencesController } from './administration/absences.controller.js';
import { AdministrationController } from './administration/administration.controller.js';
import { CatalogueController } from './administration/catalogue.controller.js';
import { LetterTextsController } from './administration/letter-texts.controller.js';
import { LogoController } from './administration/logo.controller.js';
import { NewStaffController } from './administration/new-staff.controller.js';
import { ProposalsController } from './administration/proposals.controller.js';
import { RemediesController } from './administration/remedies.controller.js';
import { SettingsController } from './administration/settings.controller.js';
import { StaffMemberController } from './administration/staff-member.controller.js';
import { StaffController } from './administration/staff.controller.js';
import { UnitsController } from './administration/units.controller.js';
import { DocsController } from './api/docs.controller.js';
import { ApiModule } from './api/api.module.js';
import { BreachesController } from './breaches/breaches.controller.js';
import { ReportBreachController } from './breaches/report-breach.controller.js';
import { CaseLetterController } from './case-letters/case-letter.controller.js';
import { LetterSamplesController } from './letter-samples/letter-samples.controller.js';
import { ClientsController } from './clients/clients.controller.js';
import { HeldFilesController } from './scanning/held-files.controller.js';
import { RecordsController } from './records/records.controller.js';
import { JoinController } from './joining/join.controller.js';
import { SeatsController } from './seats/seats.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { BatchController } from './sending/batch.controller.js';
import { ReturnController } from './sending/return.controller.js';
import { SendingController } from './sending/sending.controller.js';
import { StoppedWorkController } from './stopped-work/stopped-work.controller.js';
import { SplitController } from './claims/split.controller.js';
import { ClaimsController } from './claims/claims.controller.js';
import { ProofController } from './behalf/proof.controller.js';
import { FeesController } from './fees/fees.controller.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { DiaryController } from './diary/diary.controller.js';
import { DiaryExportController } from './diary/diary-export.controller.js';
import { DiaryPersonController } from './diary/diary-person.controller.js';
import { DiarySheetController } from './diary/diary-sheet.controller.js';
import { AfterwardsController } from './afterwards/afterwards.controller.js';
import { ApprovalController } from './handling/approval.controller.js';
import { CaseFileController } from './handling/case-file.controller.js';
import { DocumentsController } from './handling/documents.controller.js';
import { ExtensionController } from './handling/extension.controller.js';
import { IdentityController } from './handling/identity.controller.js';
import { DecisionController } from './handling/decision.controller.js';
import { IssueLetterController } from './handling/issue-letter.controller.js';
import { LetterController } from './handling/letter.controller.js';
import { MyWorkController } from './handling/my-work.controller.js';
import { AnnualReportController } from './cockpit/annual-report.controller.js';
import { CalendarFeedController } from './cockpit/calendar-feed.controller.js';
import { DueOverviewController } from './cockpit/due-overview.controller.js';
import { CockpitController } from './cockpit/cockpit.controller.js';
import { DeadlineBoardController } from './oversight/deadline-board.controller.js';
import { AccessController } from './protection/access.controller.js';
import { WhereaboutsController } from './protection/whereabouts.controller.js';
import { LookController } from './oversight/look.controller.js';
import { AskController } from './questions/ask.controller.js';
import { MessagesController } from './questions/messages.controller.js';
import { QuestionActsController } from './questions/question-acts.controller.js';
import { AttachmentController } from './registry/attachment.controller.js';
import { EntryDraftController } from './registry/entry-draft.controller.js';
import { EntryDraftsController } from './registry/entry-drafts.controller.js';
import { EntryForm } from './registry/entry-form.js';
import { InboxController } from './registry/inbox.controller.js';
import { RegisterPaperController } from './registry/register-paper.controller.js';
import { RegisteredController } from './registry/registered.controller.js';
import { RoutedController } from './registry/routed.controller.js';
import { RouteFactsController } from './registry/route-facts.controller.js';
import { TriageController } from './registry/triage.controller.js';
import { UnopenedController } from './registry/unopened.controller.js';
import { LateTasksController } from './oversight/late-tasks.controller.js';
import { SystemsController } from './systems/systems.controller.js';
import { InspectionController } from './tasks/inspection.controller.js';
import { MakeTasksController } from './tasks/make-tasks.controller.js';
import { RecipientNoticeController } from './tasks/recipient-notice.controller.js';
import { ReminderController } from './tasks/reminder.controller.js';
import { AuditExportController } from './audit-log/audit-export.controller.js';
import { CertificateController } from './retention/certificate.controller.js';
import { RetentionPlanController } from './retention/plan.controller.js';
import { RetentionController } from './retention/retention.controller.js';
import { AuditLogController } from './audit-log/audit-log.controller.js';
import { SourceController } from './tasks/source.controller.js';
import { TaskActsController } from './tasks/task-acts.controller.js';
import { TaskController } from './tasks/task.controller.js';
import { TaskForm } from './tasks/task-form.js';
import { CallbackController } from './sign-in/callback.controller.js';
import { CheckStaffUnits } from './sign-in/check-staff-units.js';
import { SignInController } from './sign-in/sign-in.controller.js';

/** The pages of the staff. */
@Module({
  imports: [
    SettingsModule,
    ClockModule,
    CryptoModule,
    FilesModule,
    DatabaseModule.forRoot([...CASE_ENTITIES, StaffEntity]),
    OutboxModule,
    AuditModule,
    IdentityModule,
    CasesModule,
    StaffAdministrationModule,
    LettersModule,
    ApiModule,
    ClientAccessModule,
  ],
  controllers: [
    SignInController,
    CallbackController,
    InboxController,
    UnopenedController,
    RegisterPaperController,
    EntryDraftsController,
    EntryDraftController,
    RegisteredController,
    TriageController,
    RouteFactsController,
    RoutedController,
    AttachmentController,
    ClaimsController,
    ProofController,
    FeedbackController,
    BreachesController,
    ReportBreachController,
    CaseLetterController,
    FeesController,
    AskController,
    QuestionActsController,
    MessagesController,
    SplitController,
    JoinController,
    BatchController,
    ReturnController,
    SendingController,
    MyWorkController,
    AfterwardsController,
    CaseFileController,
    MakeTasksController,
    SystemsController,
    LetterSamplesController,
    LateTasksController,
    TaskController,
    TaskActsController,
    SourceController,
    InspectionController,
    RecipientNoticeController,
    ReminderController,
    DecisionController,
    ApprovalController,
    IssueLetterController,
    IdentityController,
    ExtensionController,
    DocumentsController,
    LetterController,
    DeadlineBoardController,
    AuditLogController,
    RetentionController,
    RetentionPlanController,
    CertificateController,
    AuditExportController,
    CockpitController,
    DueOverviewController,
    SeatsController,
    SessionsController,
    AnnualReportController,
    CalendarFeedController,
    LookController,
    AccessController,
    WhereaboutsController,
    RecordsController,
    StoppedWorkController,
    HeldFilesController,
    ClientsController,
    DocsController,
    DiaryController,
    DiaryPersonController,
    DiaryExportController,
    DiarySheetController,
    AdministrationController,
    UnitsController,
    SettingsController,
    CatalogueController,
    AbsencesController,
    StaffController,
    NewStaffController,
    StaffMemberController,
    ProposalsController,
    LetterTextsController,
    RemediesController,
    LogoController,
  ],
  providers: [EntryForm, TaskForm, CheckStaffUnits],
})
export class DeskModule {}

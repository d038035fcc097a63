export { ClockModule } from './clock/clock.module.js';
export { ClockPort } from './clock/clock-port.js';
export { FakeClock } from './clock/fake-clock.js';
export { SystemClock } from './clock/system-clock.js';
export { loadSettings, UnusableSettings } from './config/load-settings.js';
export { loadVerifierSettings, VerifierSettings } from './config/load-verifier-settings.js';
export { type AuditKeySettings } from './config/audit-key-settings.js';
export { Settings } from './config/settings.js';
export { SettingsModule } from './config/settings.module.js';
export { CryptoModule } from './crypto/crypto.module.js';
export { KeyedIndex } from './crypto/keyed-index.js';
export { Sealer } from './crypto/sealer.js';
export { dayColumn, instantColumn } from './database/columns.js';
export { checkSchema } from './database/check-schema.js';
export { Database, openDatabase } from './database/database.js';
export { DatabaseModule } from './database/database.module.js';
export type { Tx } from './database/tx.js';
export { detectFileType, FILE_TYPES, type FileType } from './files/detect-file-type.js';
export { DiskFileStore } from './files/disk-file-store.js';
export { FakeFileStore } from './files/fake-file-store.js';
export { ClamdScanner } from './files/clamd-scanner.js';
export {
  FileScanner,
  NoScanner,
  SCAN_FAULTS,
  type ScanAnswer,
  type ScanFault,
} from './files/file-scanner.js';
export { FileStore, SHELVES } from './files/file-store.js';
export { isNoRoom, NoRoom } from './files/no-room.js';
export { FilesModule } from './files/files.module.js';
export { bareFileName, safeFileName } from './files/safe-file-name.js';
export { type Backoff, defineJob, type JobDefinition } from './queue/define-job.js';
export {
  type CallContext,
  type JobCall,
  type JobContext,
  type JobHandler,
  type JobHandlers,
  jobHandlers,
  onCall,
  onJob,
} from './queue/job-handler.js';
export { Outbox, type OutboxOptions } from './queue/outbox.js';
export { OutboxModule } from './queue/outbox.module.js';
export { drainOutbox, type Drained } from './queue/drain-outbox.js';
export { errorCode } from './queue/error-code.js';
export { JobQueues } from './queue/job-queues.js';
export { type JobOutcome, JobRunner } from './queue/job-runner.js';
export { type JobWatcher, JobWorkers } from './queue/job-workers.js';
export { migrateQueue } from './queue/migrate-queue.js';
export { OutboxRelay } from './queue/outbox-relay.js';
export { OutboxSweeper, type Swept } from './queue/outbox-sweeper.js';
export { type JobList, QueueModule } from './queue/queue.module.js';
export { dateText, dateTimeText, shortWeekdayDateText, weekdayDateText, weekdayText } from './i18n/dates.js';
export { fileSize } from './i18n/file-size.js';
export {
  loadTranslations,
  messageKeys,
  type MessageValues,
  readMessages,
  SHARED_MESSAGES,
  type Translate,
  Translations,
} from './i18n/translate.js';
export { Logger } from './logging/logger.js';
export { type CalendarDay, type CalendarFile, calendarFile } from './web/calendar-file.js';
export { assembleWebApp, type WebAppParts } from './web/assemble-web-app.js';
export { bootWebApp } from './web/boot-web-app.js';
export { startProgram } from './start/start-program.js';
export { startWatchServer, type Watched } from './watch/watch-server.js';
export { stopGracefully } from './web/stop-gracefully.js';
export { BadInput, type InputError } from './web/api/api-problems.js';
export { readLargeJson } from './web/api/json-body.js';
export { BearerAccess, type TokenRefusalCode } from './web/api/bearer-access.js';
export { formToken, TOKEN_FIELD } from './web/csrf.js';
export { FormFlow, showForm, type Submitted, submitPage } from './web/form-flow.js';
export {
  type Answers,
  type FieldError,
  type FormPage,
  type ShownError,
  shownErrors,
} from './web/form-page.js';
export { FromElsewhere, ShowsFormAgain } from './web/form.interceptor.js';
export { Posted } from './web/posted.js';
export {
  AnswerFirst,
  CsrfFailed,
  NotAllowed,
  NotThere,
  orRefuse,
  Refused,
  SignInFirst,
} from './web/problems.js';
export type { RequestContext } from './web/request-context.js';
export { AccessPolicy, Audited, Permission, Public } from './web/route-access.js';
export { checkRoutes, type Route, routesOf } from './web/routes.js';
export { endSession, saved, startSession } from './web/sessions.js';
export { sessionKey, SessionStore } from './web/session-store.js';
export {
  actorOf,
  type ServiceSession,
  type SignedIn,
  type SignedInCitizen,
  type SignedInStaff,
} from './web/signed-in.js';
export { noteSecurity } from './web/security-event.js';
export { sendFile } from './web/send-file.js';
export {
  LARGEST_FILE,
  MOST_ENTRY_FILES,
  MOST_FILES,
  MOST_MAILS,
  TakesFiles,
  type UploadedFile,
  type UploadProblem,
  uploadsOf,
} from './web/uploads.js';
export { createViewEngine, SHARED_VIEWS } from './web/view-engine.js';
export type { PathTable } from './web/view-helpers.js';
export { DemoSettings, loadDemoSettings } from './config/demo-settings.js';
export { Assets, SHARED_PUBLIC } from './web/assets.js';
export { framedBy, securityHeaders } from './web/security-headers.js';
export { expressView } from './web/express-view.js';
export { actId, asAct } from './watch/act-id.js';

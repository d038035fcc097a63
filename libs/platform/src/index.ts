export { ClockModule } from './clock/clock.module.js';
export { ClockPort } from './clock/clock-port.js';
export { FakeClock } from './clock/fake-clock.js';
export { SystemClock } from './clock/system-clock.js';
export { loadSettings, UnusableSettings } from './config/load-settings.js';
export { Settings } from './config/settings.js';
export { SettingsModule } from './config/settings.module.js';
export { CryptoModule } from './crypto/crypto.module.js';
export { KeyedIndex } from './crypto/keyed-index.js';
export { Sealer } from './crypto/sealer.js';
export { dayColumn, instantColumn } from './database/columns.js';
export { Database, openDatabase } from './database/database.js';
export { DatabaseModule } from './database/database.module.js';
export type { Tx } from './database/tx.js';
export { detectFileType, FILE_TYPES, type FileType } from './files/detect-file-type.js';
export { DiskFileStore } from './files/disk-file-store.js';
export { FakeFileStore } from './files/fake-file-store.js';
export { FileStore } from './files/file-store.js';
export { FilesModule } from './files/files.module.js';
export { type Backoff, declaredJobs, defineJob, type JobDefinition } from './queue/define-job.js';
export {
  type JobContext,
  type JobHandler,
  type JobHandlers,
  jobHandlers,
  onJob,
} from './queue/job-handler.js';
export { Outbox, type OutboxOptions } from './queue/outbox.js';
export { OutboxModule } from './queue/outbox.module.js';

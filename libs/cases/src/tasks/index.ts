export type { SearchProposal } from './search-proposal.js';
export {
  MakeTasks,
  type MakeTasksInput,
  type MakeTasksRefusalCode,
  type SystemChoice,
} from '../use-cases/make-tasks.js';
export { AddTask, type AddTaskInput, type AddTaskRefusalCode } from '../use-cases/add-task.js';
export { AssignTask, type AssignTaskRefusalCode } from '../use-cases/assign-task.js';
export { CancelTask, type CancelTaskRefusalCode } from '../use-cases/cancel-task.js';
export { ChaseTask } from '../use-cases/chase-task.js';
export { MailChaser } from '../use-cases/mail-chaser.js';
export { OpenTask, type TaskPage } from '../use-cases/open-task.js';
export { PlanMissingChasers } from '../use-cases/plan-missing-chasers.js';
export { ProposeTasks, type TaskProposal } from '../use-cases/propose-tasks.js';
export { ReopenTask, type ReopenTaskRefusalCode } from '../use-cases/reopen-task.js';
export { SignTask, type SignTaskInput, type SignTaskRefusalCode } from '../use-cases/sign-task.js';
export { MarkThirdParty, type MarkThirdPartyRefusalCode } from '../use-cases/mark-third-party.js';
export type { Colleague } from './colleagues.js';
export type { MyTask } from './my-tasks.js';
export type { TaskEventView } from './task-events.js';
export type { TaskFile } from './task-files.js';
export type { TaskLine } from './task-line.js';
export { SYSTEM_WAYS, type SystemRefusalCode } from '../systems/check-system.js';
export { ListSystems, type Systems, type SystemsOfRegister } from '../systems/list-systems.js';
export { SaveSystem } from '../systems/save-system.js';
export { ListLateTasks, type LateTask } from '../use-cases/list-late-tasks.js';
export { type AtOnceRefusalCode, BeginAtOnce } from '../use-cases/begin-at-once.js';
export { type InspectionInput, SHOWN_IDENTITY } from '../inspection/check-inspection.js';
export type { InspectionView } from '../inspection/read-inspections.js';
export { RemindKeeper, type RemindKeeperRefusalCode } from '../use-cases/remind-keeper.js';
export {
  type RecipientNoticeInput,
  type RecipientNoticeRefusalCode,
  WriteRecipientNotice,
} from '../use-cases/write-recipient-notice.js';
export { RecordInspection, type RecordInspectionRefusalCode } from '../use-cases/record-inspection.js';
export { AskSource, type AskSourceInput, type AskSourceRefusalCode } from '../sources/ask-source.js';
export { OrderErasure, type OrderErasureRefusalCode } from '../sources/order-erasure.js';
export { TakeByHand, type TakeByHandRefusalCode } from '../sources/take-by-hand.js';
export { TellSources } from '../sources/tell-sources.js';
export { WorkSource } from '../sources/work-source.js';

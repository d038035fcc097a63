export * from './gdpr-api/index.js';
export { TASK_CALENDAR } from './calendar.token.js';
export { CollectionModule } from './collection.module.js';
export { CHASE_TASK, ChaseTaskPayload } from './collection.jobs.js';
export { ASK_SOURCE, AskSourcePayload } from './source.jobs.js';
export {
  asTry,
  firstAct,
  type SourceAct,
  type SourceFault,
  type SourceOverview,
  type SourceReason,
  type SourceResult,
  type SourceStop,
  type SourceTry,
  type SourceWork,
} from './domain/source-work.js';
export { type Chaser, CHASER_STEPS, type ChaserStep, chasersOf } from './domain/chasers.js';
export {
  checkTaskAnswer,
  LONGEST_TASK_WORDS,
  type TaskAnswerInput,
  type TaskAnswerRefusalCode,
} from './domain/check-task-answer.js';
export {
  type AskedData,
  type ProposedSystem,
  proposeSystems,
  type SearchReason,
} from './domain/propose-systems.js';
export {
  type AskedRight,
  DOING_OUTCOMES,
  type Keeper,
  LEAVE_OUT_REASONS,
  type LeaveOutReason,
  outcomesOf,
  SEARCH_OUTCOMES,
  TASK_KINDS,
  TASK_STATES,
  TASK_WAYS,
  type TaskAnswer,
  type TaskBrief,
  type TaskContent,
  type TaskKind,
  type TaskOutcome,
  type TaskState,
  type TaskWay,
} from './domain/task.js';
export { taskDue, type TaskDays } from './domain/task-due.js';
export { firstState, isTaskOpen, mayTaskGo, OPEN_TASK_STATES } from './domain/task-transitions.js';
export { TASK_ENTITIES } from './persistence/entities.js';
export { PlanChasers } from './plan-chasers.js';
export { type Manifest, type ManifestLine, manifestOf, readManifest } from './read-models/completeness.js';
export { type ConnectedSource, readConnectedSources } from './read-models/connected-sources.js';
export { type OpenTaskFact, openTasks } from './read-models/open-tasks.js';
export { readSystemSettings, type SystemSetting } from './read-models/system-settings.js';
export { readTask, readTasks, readTasksOfCase, type TaskRecord } from './read-models/task-record.js';
export { type NewTask, type TaskChange, type TaskEventKind, WriteTasks } from './write-tasks.js';

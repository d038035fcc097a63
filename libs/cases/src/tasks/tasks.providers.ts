import { AddTask } from '../use-cases/add-task.js';
import { AssignTask } from '../use-cases/assign-task.js';
import { AskSource } from '../sources/ask-source.js';
import { OrderErasure } from '../sources/order-erasure.js';
import { SetOut } from '../sources/set-out.js';
import { TakeByHand } from '../sources/take-by-hand.js';
import { BeginAtOnce } from '../use-cases/begin-at-once.js';
import { CancelTask } from '../use-cases/cancel-task.js';
import { ListSystems } from '../systems/list-systems.js';
import { SaveSystem } from '../systems/save-system.js';
import { ListLateTasks } from '../use-cases/list-late-tasks.js';
import { MarkThirdParty } from '../use-cases/mark-third-party.js';
import { MakeTasks } from '../use-cases/make-tasks.js';
import { OpenTask } from '../use-cases/open-task.js';
import { ProposeTasks } from '../use-cases/propose-tasks.js';
import { RecordInspection } from '../use-cases/record-inspection.js';
import { ReopenTask } from '../use-cases/reopen-task.js';
import { RemindKeeper } from '../use-cases/remind-keeper.js';
import { WriteRecipientNotice } from '../use-cases/write-recipient-notice.js';
import { SignTask } from '../use-cases/sign-task.js';

/** What staff do with the tasks of a case. */
export const TASKS = [
  ProposeTasks,
  MakeTasks,
  AddTask,
  OpenTask,
  AssignTask,
  SignTask,
  ReopenTask,
  CancelTask,
  MarkThirdParty,
  ListSystems,
  SaveSystem,
  ListLateTasks,
  BeginAtOnce,
  RecordInspection,
  RemindKeeper,
  WriteRecipientNotice,
  SetOut,
  AskSource,
  OrderErasure,
  TakeByHand,
];

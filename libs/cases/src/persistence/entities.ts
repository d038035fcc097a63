import { TASK_ENTITIES } from '#collection';
import { CaseRow } from './case-file.entity.js';
import { ClaimRow } from './claim.entity.js';
import { ClockEventRow } from './clock-event.entity.js';
import { DecisionRow } from './decision.entity.js';
import { DeliveryRow } from './delivery.entity.js';
import { LetterRow } from './letter.entity.js';
import { RequestRow } from './request.entity.js';
import { StoredFileRow } from './stored-file.entity.js';
import { TransferRow } from './transfer.entity.js';

/** Every table that the cases write through an entity. */
export const CASE_ENTITIES = [
  RequestRow,
  CaseRow,
  ClaimRow,
  ClockEventRow,
  DecisionRow,
  LetterRow,
  StoredFileRow,
  DeliveryRow,
  TransferRow,
  ...TASK_ENTITIES,
];

import { dayColumn, instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskKind, TaskOutcome, TaskState, TaskWay } from '../domain/task.js';

/** One thing to look for or to do in one system for one case. `content` and `keeper` are sealed. */
@Entity('task')
export class TaskRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  @Column({ type: 'text', name: 'authority_id' })
  authorityId: string;

  @Column({ type: 'uuid', name: 'claim_ids', array: true })
  claimIds: string[];

  @Column({ type: 'text', name: 'kind' })
  kind: TaskKind;

  /** The system in the catalogue; null when it was added by hand or is no system. */
  @Column({ type: 'text', name: 'register_id', nullable: true })
  registerId: string | null;

  @Column({ type: 'text', name: 'system_id', nullable: true })
  systemId: string | null;

  @Column({ type: 'text', name: 'way' })
  way: TaskWay;

  @Column({ type: 'text', name: 'unit', nullable: true })
  unit: string | null;

  @Column({ type: 'uuid', name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @Column({ type: 'text', name: 'keeper', nullable: true })
  keeper: string | null;

  @Column({ type: 'date', name: 'due_on', transformer: dayColumn })
  dueOn: Temporal.PlainDate;

  @Column({ type: 'text', name: 'state' })
  state: TaskState;

  @Column({ type: 'text', name: 'outcome', nullable: true })
  outcome: TaskOutcome | null;

  @Column({ type: 'text', name: 'content' })
  content: string;

  @Column({ type: 'uuid', name: 'signed_by', nullable: true })
  signedBy: string | null;

  @Column({ type: 'timestamptz', name: 'signed_at', nullable: true, transformer: instantColumn })
  signedAt: Temporal.Instant | null;

  @Column({ type: 'uuid', name: 'letter_id', nullable: true })
  letterId: string | null;

  @Column({ type: 'int', name: 'version' })
  version: number;

  @Column({ type: 'timestamptz', name: 'made_at', transformer: instantColumn })
  madeAt: Temporal.Instant;

  @Column({ type: 'uuid', name: 'made_by' })
  madeBy: string;
}

import { instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecidedOutcome } from '#rights';

/** The decision on one claim while it is written and approved. `content` is sealed. */
@Entity('decision')
export class DecisionRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  @Column({ type: 'uuid', name: 'claim_id' })
  claimId: string;

  @Column({ type: 'text', name: 'state' })
  state: 'draft' | 'awaiting-approval' | 'approved' | 'issued';

  @Column({ type: 'text', name: 'outcome' })
  outcome: DecidedOutcome;

  @Column({ type: 'text', name: 'ground_id' })
  groundId: string;

  @Column({ type: 'text', name: 'content' })
  content: string;

  @Column({ type: 'uuid', name: 'written_by' })
  writtenBy: string;

  @Column({ type: 'uuid', name: 'approver_id', nullable: true })
  approverId: string | null;

  @Column({ type: 'uuid', name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column({ type: 'timestamptz', name: 'approved_at', nullable: true, transformer: instantColumn })
  approvedAt: Temporal.Instant | null;

  @Column({ type: 'text', name: 'returned_note', nullable: true })
  returnedNote: string | null;

  @Column({ type: 'timestamptz', name: 'changed_at', transformer: instantColumn })
  changedAt: Temporal.Instant;
}

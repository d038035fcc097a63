import { dayColumn, instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact that moves a clock. Never changed; a mistake is undone by another fact. */
@Entity('clock_event')
export class ClockEventRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'claim_id' })
  claimId: string;

  @Column({ type: 'text', name: 'type' })
  type: string;

  @Column({ type: 'date', name: 'on_day', transformer: dayColumn })
  onDay: Temporal.PlainDate;

  @Column({ type: 'uuid', name: 'undoes', nullable: true })
  undoes: string | null;

  /** The question to the person that this event belongs to. */
  @Column({ type: 'uuid', name: 'question_id', nullable: true })
  questionId: string | null;

  @Column({ type: 'timestamptz', name: 'recorded_at', transformer: instantColumn })
  recordedAt: Temporal.Instant;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;
}

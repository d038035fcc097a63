import { instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One way in which the person was told or given something. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  @Column({ type: 'uuid', name: 'letter_id', nullable: true })
  letterId: string | null;

  @Column({ type: 'text', name: 'channel' })
  channel: 'portal' | 'email-notice';

  @Column({ type: 'text', name: 'reason' })
  reason: string;

  @Column({ type: 'text', name: 'state' })
  state: 'planned' | 'sent' | 'available' | 'failed';

  @Column({ type: 'timestamptz', name: 'planned_at', transformer: instantColumn })
  plannedAt: Temporal.Instant;

  @Column({ type: 'timestamptz', name: 'done_at', nullable: true, transformer: instantColumn })
  doneAt: Temporal.Instant | null;
}

import type { ChannelName } from '#delivery';
import { instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Way } from '../sending/ways-to-person.js';

/**
 * Where an envelope is. `waiting`: people carry it; `failed`: this way did not take it, and the next was tried; `stopped`: kept
 * from leaving; `misdirected`: somebody else got it.
 */
export type DeliveryState =
  'planned' | 'sent' | 'available' | 'waiting' | 'failed' | 'returned' | 'stopped' | 'misdirected';

/** One envelope: letters of one act on their way to the person by one channel, or the notice that there is something to read. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  @Column({ type: 'text', name: 'channel' })
  channel: ChannelName | 'by-hand';

  /** Why the person is written to. */
  @Column({ type: 'text', name: 'reason' })
  reason: string;

  /** Is this the way by which the letters are served? The copy on the own page beside it and the notice are not. */
  @Column({ type: 'boolean', name: 'serves' })
  serves: boolean;

  /** Why it goes this way. */
  @Column({ type: 'text', name: 'because', nullable: true })
  because: string | null;

  /** The ways that are tried when this one does not take it. */
  @Column({ type: 'jsonb', name: 'further' })
  further: readonly Way[];

  @Column({ type: 'text', name: 'state' })
  state: DeliveryState;

  /** How the other system calls it. */
  @Column({ type: 'text', name: 'reference', nullable: true })
  reference: string | null;

  @Column({ type: 'text', name: 'fault', nullable: true })
  fault: string | null;

  @Column({ type: 'timestamptz', name: 'planned_at', transformer: instantColumn })
  plannedAt: Temporal.Instant;

  @Column({ type: 'timestamptz', name: 'done_at', nullable: true, transformer: instantColumn })
  doneAt: Temporal.Instant | null;
}

import type { Right } from '#rights';
import type { Regime } from '#deadlines';
import { dayColumn, instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClaimOrigin, Outcome } from '../domain/claim.js';

/** One right under one law in a case. `due` and `nominal` are an index over its clock events. `scope` is sealed. */
@Entity('claim')
export class ClaimRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  @Column({ type: 'text', name: 'right' })
  right: Right;

  @Column({ type: 'text', name: 'regime' })
  regime: Regime;

  @Column({ type: 'text', name: 'scope' })
  scope: string;

  @Column({ type: 'text', name: 'data_ids', array: true })
  dataIds: string[];

  @Column({ type: 'text', name: 'outcome', nullable: true })
  outcome: Outcome | null;

  @Column({ type: 'date', name: 'nominal', transformer: dayColumn })
  nominal: Temporal.PlainDate;

  @Column({ type: 'date', name: 'due', transformer: dayColumn })
  due: Temporal.PlainDate;

  @Column({ type: 'text', name: 'origin' })
  origin: ClaimOrigin;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true, transformer: instantColumn })
  closedAt: Temporal.Instant | null;
}

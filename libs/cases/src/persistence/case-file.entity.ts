import { dayColumn, instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseState } from '../domain/transitions.js';

/** One controller's share of a request. `leadDue` and `leadNominal` are an index over the clocks, never the truth. */
@Entity('case_file')
export class CaseRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'request_id' })
  requestId: string;

  @Column({ type: 'text', name: 'authority_id' })
  authorityId: string;

  @Column({ type: 'text', name: 'case_number' })
  caseNumber: string;

  @Column({ type: 'text', name: 'state' })
  state: CaseState;

  @Column({ type: 'int', name: 'version' })
  version: number;

  @Column({ type: 'date', name: 'received_on', transformer: dayColumn })
  receivedOn: Temporal.PlainDate;

  @Column({ type: 'timestamptz', name: 'opened_at', transformer: instantColumn })
  openedAt: Temporal.Instant;

  @Column({ type: 'timestamptz', name: 'triaged_at', nullable: true, transformer: instantColumn })
  triagedAt: Temporal.Instant | null;

  @Column({ type: 'uuid', name: 'handler_id', nullable: true })
  handlerId: string | null;

  @Column({ type: 'text', name: 'register_id', nullable: true })
  registerId: string | null;

  /** The home municipality that the registry named beside the request, sealed; null is "as the request says". */
  @Column({ type: 'text', name: 'named_home', nullable: true })
  namedHome: string | null;

  @Column({ type: 'text', name: 'named_data_ids', array: true, nullable: true })
  namedDataIds: readonly string[] | null;

  @Column({ type: 'date', name: 'lead_due', transformer: dayColumn })
  leadDue: Temporal.PlainDate;

  @Column({ type: 'date', name: 'lead_nominal', transformer: dayColumn })
  leadNominal: Temporal.PlainDate;

  @Column({ type: 'text', name: 'retention_class' })
  retentionClass: string;

  @Column({ type: 'text', name: 'catalogue_version' })
  catalogueVersion: string;

  @Column({ type: 'jsonb', name: 'routing_share', nullable: true })
  routingShare: object | null;

  @Column({ type: 'boolean', name: 'protected' })
  protected: boolean;

  @Column({ type: 'timestamptz', name: 'changed_at', transformer: instantColumn })
  changedAt: Temporal.Instant;

  @Column({ type: 'uuid', name: 'changed_by', nullable: true })
  changedBy: string | null;
}

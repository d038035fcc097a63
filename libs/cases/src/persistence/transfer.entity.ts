import type { Because } from '#kernel';
import { dayColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of a request that went to another authority, or the advice to turn to it. */
@Entity('transfer')
export class TransferRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'request_id' })
  requestId: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  @Column({ type: 'text', name: 'to_authority_id' })
  toAuthorityId: string;

  @Column({ type: 'text', name: 'kind' })
  kind: 'transfer' | 'forwarding' | 'redirect';

  @Column({ type: 'jsonb', name: 'because' })
  because: readonly Because[];

  @Column({ type: 'text', name: 'rights', array: true })
  rights: string[];

  @Column({ type: 'text', name: 'data_ids', array: true })
  dataIds: string[];

  @Column({ type: 'uuid', name: 'letter_id', nullable: true })
  letterId: string | null;

  @Column({ type: 'date', name: 'sent_on', transformer: dayColumn })
  sentOn: Temporal.PlainDate;

  @Column({ type: 'uuid', name: 'sent_by' })
  sentBy: string;
}

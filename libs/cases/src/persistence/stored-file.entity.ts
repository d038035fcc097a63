import { instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { Quarantine } from '../domain/quarantine.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An attachment or the PDF of a letter; the bytes lie in the file store under the same id. `name` is sealed. */
@Entity('stored_file')
export class StoredFileRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'request_id' })
  requestId: string;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId: string | null;

  /** The answer to a question of the authority that the file came with. */
  @Column({ type: 'uuid', name: 'answer_id', nullable: true })
  answerId: string | null;

  /** The task that the file came with. */
  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId: string | null;

  /** Has data of other people too. */
  @Column({ type: 'boolean', name: 'third_party', default: false })
  thirdParty: boolean;

  @Column({ type: 'text', name: 'kind' })
  kind: 'attachment' | 'letter';

  @Column({ type: 'text', name: 'name' })
  name: string;

  @Column({ type: 'text', name: 'type' })
  type: string;

  @Column({ type: 'int', name: 'bytes' })
  bytes: number;

  @Column({ type: 'text', name: 'sha256' })
  sha256: string;

  /** `waiting`: the scanner has not looked at it yet; `unscanned`: there was none. */
  @Column({ type: 'text', name: 'quarantine' })
  quarantine: Quarantine;

  /** Shows the right to speak for somebody else. */
  @Column({ type: 'boolean', name: 'is_proof', default: false })
  isProof: boolean;

  @Column({ type: 'timestamptz', name: 'stored_at', transformer: instantColumn })
  storedAt: Temporal.Instant;
}

import type { Language } from '#kernel';
import { instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A letter as it was sent. Never changed. `content` holds its context and text, sealed. */
@Entity('letter')
export class LetterRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  @Column({ type: 'uuid', name: 'claim_id', nullable: true })
  claimId: string | null;

  @Column({ type: 'text', name: 'kind' })
  kind: string;

  @Column({ type: 'text', name: 'language' })
  language: Language;

  @Column({ type: 'boolean', name: 'to_person' })
  toPerson: boolean;

  @Column({ type: 'text', name: 'title' })
  title: string;

  @Column({ type: 'text', name: 'template_version' })
  templateVersion: string;

  @Column({ type: 'text', name: 'engine_version' })
  engineVersion: string;

  @Column({ type: 'text', name: 'content' })
  content: string;

  @Column({ type: 'uuid', name: 'file_id' })
  fileId: string;

  @Column({ type: 'text', name: 'sha256' })
  sha256: string;

  @Column({ type: 'int', name: 'pages' })
  pages: number;

  @Column({ type: 'timestamptz', name: 'issued_at', transformer: instantColumn })
  issuedAt: Temporal.Instant;

  @Column({ type: 'uuid', name: 'issued_by' })
  issuedBy: string;
}

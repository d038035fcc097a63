import type { Language } from '#kernel';
import { dayColumn, instantColumn } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person sent in one go. `identity`, `answers` and `needs` are sealed. */
@Entity('request')
export class RequestRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', name: 'receiving_authority_id' })
  receivingAuthorityId: string;

  @Column({ type: 'text', name: 'channel' })
  channel: string;

  @Column({ type: 'date', name: 'received_on', transformer: dayColumn })
  receivedOn: Temporal.PlainDate;

  @Column({ type: 'timestamptz', name: 'received_at', nullable: true, transformer: instantColumn })
  receivedAt: Temporal.Instant | null;

  @Column({ type: 'timestamptz', name: 'entered_at', transformer: instantColumn })
  enteredAt: Temporal.Instant;

  @Column({ type: 'uuid', name: 'entered_by', nullable: true })
  enteredBy: string | null;

  /** The program that filed it over the interface. */
  @Column({ type: 'uuid', name: 'client_id', nullable: true })
  clientId: string | null;

  @Column({ type: 'text', name: 'person_key', nullable: true })
  personKey: string | null;

  @Column({ type: 'text', name: 'hetu_key', nullable: true })
  hetuKey: string | null;

  @Column({ type: 'text', name: 'identity' })
  identity: string;

  @Column({ type: 'text', name: 'identity_check' })
  identityCheck: string;

  @Column({ type: 'text', name: 'language' })
  language: Language;

  @Column({ type: 'text', name: 'answer_by' })
  answerBy: string;

  @Column({ type: 'text', name: 'register_id', nullable: true })
  registerId: string | null;

  /** The home municipality, sealed; null when nobody knows. */
  @Column({ type: 'text', name: 'home', nullable: true })
  home: string | null;

  @Column({ type: 'text', name: 'data_ids', array: true })
  dataIds: string[];

  @Column({ type: 'text', name: 'answers' })
  answers: string;

  @Column({ type: 'text', name: 'needs', nullable: true })
  needs: string | null;

  @Column({ type: 'text', name: 'catalogue_version' })
  catalogueVersion: string;
}

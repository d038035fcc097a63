import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Database, FileStore, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { attachmentsIn } from '../retention/named-files.js';

const ACTOR: SystemActor = { kind: 'system', job: 'cases.sweep-expired' };

/** Deletes what has run out: browser sessions, answers kept for programs that send again, and drafts never sent with the files they held. */
@Injectable()
export class SweepExpired {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now().toString();
    await this.database.transaction(ACTOR, async (tx) => {
      await tx.query('delete from app_session where expires_at <= $1', [now]);
      await tx.query('delete from sign_in_attempt where expires_at <= $1', [now]);
      await tx.query(`delete from post_pace where began_at <= $1::timestamptz - interval '1 hour'`, [now]);
      await tx.query(`delete from follow_ask where expires_at <= $1::timestamptz - interval '1 day'`, [now]);
      await tx.query(`delete from api_answer where answered_at <= $1::timestamptz - interval '7 days'`, [
        now,
      ]);
      const drafts = await tx.query<{ id: string; content: string }>(
        'delete from draft where expires_at <= $1 returning id, content',
        [now],
      );
      for (const { id } of drafts) await this.audit.record(tx, ACTOR, 'DraftRemoved', { subjectId: id });
      // Before the rows are gone for good: when a file cannot be removed, the next run finds its draft again.
      const loose = await this.#loose(tx, this.#filesOf(drafts));
      for (const id of loose) await this.files.remove(id);
      await this.#entryDrafts(tx, now);
    });
  }

  /** E-mails the registry imported and left unregistered; their files belong to nobody else. */
  async #entryDrafts(tx: Tx, now: string): Promise<void> {
    const drafts = await tx.query<{ id: string; authority_id: string; content: string }>(
      'delete from entry_draft where expires_at <= $1 returning id, authority_id, content',
      [now],
    );
    for (const { id, authority_id } of drafts)
      await this.audit.record(tx, ACTOR, 'EntryDraftRemoved', { authorityId: authority_id, subjectId: id });
    for (const id of this.#filesOf(drafts)) await this.files.remove(id);
  }

  /** Of these files the ones that neither a request nor a draft that goes on holds. */
  async #loose(tx: Tx, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const stored = await tx.query<{ id: string }>('select id from stored_file where id = any ($1::uuid[])', [
      ids,
    ]);
    const drafts = await tx.query<{ content: string }>('select content from draft');
    const held = new Set([...stored.map(({ id }) => id), ...this.#filesOf(drafts)]);
    return ids.filter((id) => !held.has(id));
  }

  #filesOf(drafts: readonly { content: string }[]): string[] {
    return attachmentsIn(drafts, this.sealer);
  }
}

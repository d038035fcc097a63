import { AuditTrail } from '#audit';
import { isId, newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, FileStore, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import {
  DRAFT_DAYS,
  type DraftFile,
  type EntryDraftContent,
  MOST_ATTACHMENTS_ENTERED,
  type TypedFields,
} from './entry-draft.js';

export interface DraftToSave {
  /** The draft that is continued, or the key that was made with an empty form. */
  readonly id: string;
  /** The draft as it was seen; null for a form that was no draft yet. */
  readonly version: number | null;
  /** Of the list of drafts: who asks and when it came. */
  readonly name: string;
  readonly receivedOn: Temporal.PlainDate | null;
  readonly typed: TypedFields;
  /** Ids of the draft's files that belong to the request, and of those the proofs; the others stay, unticked. */
  readonly keep: readonly string[];
  readonly proofs: readonly string[];
  /** New files beside those that the draft holds. */
  readonly files: readonly { readonly name: string; readonly bytes: Buffer; readonly proof: boolean }[];
}

export type SaveDraftRefusalCode =
  'entry-draft.gone' | 'entry-draft.changed' | 'entry-draft.registered' | 'request.too-many-attachments';

interface Row {
  readonly content: string;
  readonly version: number;
  readonly saved_by: string | null;
}

const EMPTY: Omit<EntryDraftContent, 'name' | 'receivedOn'> = {
  email: '',
  subject: '',
  text: '',
  attachments: [],
  refused: [],
};

/** Keeps a half-filled form of the registry, sealed, for whoever continues it. Saving does not lengthen its time. */
@Injectable()
export class SaveEntryDraft {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, draft: DraftToSave): Promise<Result<null, SaveDraftRefusalCode>> {
    if (!isId(draft.id)) return no('entry-draft.gone');
    return this.database.transaction(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [draft.id]);
      const row = await this.#row(tx, draft.id);
      const refused = await this.#mayNotSave(tx, actor, draft, row);
      if (refused) return no(refused);
      const before = row ? (JSON.parse(this.sealer.open(row.content)) as EntryDraftContent) : EMPTY;
      if (before.attachments.length + draft.files.length > MOST_ATTACHMENTS_ENTERED)
        return no('request.too-many-attachments', { limit: MOST_ATTACHMENTS_ENTERED });
      const { name, typed } = draft;
      const receivedOn = draft.receivedOn?.toString() ?? null;
      const held = before.attachments.map((file) => ({
        ...file,
        left: !draft.keep.includes(file.id),
        proof: draft.proofs.includes(file.id),
      }));
      const attachments = [...held, ...(await this.#stored(draft.files))];
      const content: EntryDraftContent = { ...before, name, receivedOn, typed, attachments };
      await this.#write(tx, actor, draft.id, content);
      await this.audit.record(tx, actor, 'EntryDraftSaved', { subjectId: draft.id });
      return ok(null);
    });
  }

  async #row(tx: Tx, id: string): Promise<Row | undefined> {
    const now = this.clock.now().toString();
    const [row] = await tx.query<Row>(
      'select content, version, saved_by from entry_draft where id = $1 and expires_at > $2 for update',
      [id, now],
    );
    return row;
  }

  /** Nothing that somebody else saved meanwhile is written over unseen. The same form sent twice is saved twice. */
  async #mayNotSave(
    tx: Tx,
    actor: StaffActor,
    { id, version }: DraftToSave,
    row: Row | undefined,
  ): Promise<SaveDraftRefusalCode | null> {
    if (version !== null)
      return row ? (row.version === version ? null : 'entry-draft.changed') : 'entry-draft.gone';
    if (row) return row.saved_by === actor.staffId ? null : 'entry-draft.changed';
    const registered = await tx.query<{ id: string }>('select id from request where id = $1', [id]);
    return registered.length > 0 ? 'entry-draft.registered' : null;
  }

  async #stored(files: DraftToSave['files']): Promise<DraftFile[]> {
    const stored: DraftFile[] = [];
    for (const { name, bytes, proof } of files) {
      const id = newId();
      await this.files.put(id, bytes);
      stored.push({ id, name, bytes: bytes.length, proof });
    }
    return stored;
  }

  async #write(tx: Tx, actor: StaffActor, id: string, content: EntryDraftContent): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `insert into entry_draft (id, authority_id, content, made_by, made_at, expires_at, saved_by, saved_at)
       values ($1, $2, $3, $4, $5, $6, $4, $5)
       on conflict (id) do update set content = excluded.content, version = entry_draft.version + 1,
         saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
      [
        id,
        actor.authorityId,
        this.sealer.seal(JSON.stringify(content)),
        actor.staffId,
        now.toString(),
        now.add({ hours: DRAFT_DAYS * 24 }).toString(),
      ],
    );
  }
}

import { AuditTrail } from '#audit';
import { type CitizenActor, isId, newId, no, ok, type Result } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

export type DraftContent = Readonly<Record<string, unknown>>;

const DAYS_SIGNED_IN = 30;
const DAYS_ANONYMOUS = 1;

/** A request that is still being written. Sealed; 30 days for signed-in people, else one day. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Without sign-in, whoever holds the id holds the draft: it travels sealed. Signed in, it is the person's own. */
  async load(actor: CitizenActor, draftId: string): Promise<Result<DraftContent, 'draft.not-found'>> {
    if (!isId(draftId)) return no('draft.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ content: string }>(
        'select content from draft where id = $1 and expires_at > $2',
        [draftId, this.clock.now().toString()],
      );
      return row ? ok(JSON.parse(this.sealer.open(row.content)) as DraftContent) : no('draft.not-found');
    });
  }

  /** Stores the whole content under the id; null makes a new draft. @returns the id */
  async save(actor: CitizenActor, draftId: string | null, content: DraftContent): Promise<string> {
    const id = draftId ?? newId();
    const now = this.clock.now();
    const hours = 24 * (actor.personKey ? DAYS_SIGNED_IN : DAYS_ANONYMOUS);
    return this.database.transaction(actor, async (tx) => {
      await tx.query(
        `insert into draft (id, person_key, content, updated_at, expires_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set content = excluded.content, updated_at = excluded.updated_at,
           expires_at = excluded.expires_at`,
        [
          id,
          actor.personKey,
          this.sealer.seal(JSON.stringify(content)),
          now.toString(),
          now.add({ hours }).toString(),
        ],
      );
      await this.audit.record(tx, actor, 'DraftKept', { subjectId: id });
      return id;
    });
  }

  /** The signed-in person's newest draft, or null. */
  async latest(actor: CitizenActor): Promise<string | null> {
    if (!actor.personKey) return null;
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        'select id from draft where expires_at > $1 order by updated_at desc limit 1',
        [this.clock.now().toString()],
      );
      return row?.id ?? null;
    });
  }

  /** Forgets the draft; one that is not this person's stays. */
  async remove(actor: CitizenActor, draftId: string): Promise<void> {
    if (!isId(draftId)) return;
    await this.database.transaction(actor, async (tx) => {
      const removed = await tx.query('delete from draft where id = $1 returning id', [draftId]);
      if (removed.length > 0) await this.audit.record(tx, actor, 'DraftRemoved', { subjectId: draftId });
    });
  }
}

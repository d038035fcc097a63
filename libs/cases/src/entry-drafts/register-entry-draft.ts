import { isId, no, type Result, type StaffActor } from '#kernel';
import { Database, FileStore, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Receipt } from '../read-models/receipt.js';
import {
  type PaperRefusalCode,
  type PaperRequestInput,
  RegisterPaperRequest,
} from '../use-cases/register-paper-request.js';
import type { EntryDraftContent } from './entry-draft.js';

/** Registers the request of a draft and removes the draft: of two officers who do it at once, one is told it is gone. */
@Injectable()
export class RegisterEntryDraft {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(RegisterPaperRequest) private readonly registerPaper: RegisterPaperRequest,
  ) {}

  /** @param keep ids of the draft's attachments that belong to the request; `input.attachments` are new ones */
  async run(
    actor: StaffActor,
    draftId: string,
    keep: readonly string[],
    input: PaperRequestInput,
  ): Promise<Result<Receipt, PaperRefusalCode>> {
    if (!isId(draftId)) return no('entry-draft.gone');
    const draft = await this.#content(actor, draftId);
    const kept = (draft?.attachments ?? []).filter(({ id }) => keep.includes(id));
    const bytes = await this.#bytesOf(kept);
    if (!bytes) return no('entry-draft.gone');
    const attachments = [...bytes, ...input.attachments];
    const registered = await this.registerPaper.run(actor, {
      ...input,
      submitKey: draftId,
      draftId,
      attachments,
    });
    if (registered.ok) for (const { id } of draft?.attachments ?? []) await this.files.remove(id);
    return registered;
  }

  async #content(actor: StaffActor, draftId: string): Promise<EntryDraftContent | null> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ content: string }>('select content from entry_draft where id = $1', [
        draftId,
      ]);
      return row ? (JSON.parse(this.sealer.open(row.content)) as EntryDraftContent) : null;
    });
  }

  /** Null when somebody else has just taken the files. */
  async #bytesOf(kept: EntryDraftContent['attachments']): Promise<PaperRequestInput['attachments'] | null> {
    try {
      return await Promise.all(kept.map(async ({ id, name }) => ({ name, bytes: await this.files.get(id) })));
    } catch {
      return null;
    }
  }
}

import { isId, no, type Result, type StaffActor } from '#kernel';
import { Database, FileStore, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Receipt } from '../read-models/receipt.js';
import {
  type PaperRefusalCode,
  type PaperRequestInput,
  RegisterPaperRequest,
} from '../use-cases/register-paper-request.js';
import type { DraftFile, EntryDraftContent } from './entry-draft.js';
import type { SeenDraft } from './take-entry-draft.js';

/** Ids of the draft's files that belong to the request, and of those the proofs of the right to speak for another. */
export interface KeptFiles {
  readonly keep: readonly string[];
  readonly proofs: readonly string[];
}

/** Registers the request of a draft and removes the draft: of two officers who do it at once, one is told it is gone. */
@Injectable()
export class RegisterEntryDraft {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(RegisterPaperRequest) private readonly registerPaper: RegisterPaperRequest,
  ) {}

  /** @param input its `attachments` are new ones, beside those kept of the draft */
  async run(
    actor: StaffActor,
    draft: SeenDraft,
    { keep, proofs }: KeptFiles,
    input: PaperRequestInput,
  ): Promise<Result<Receipt, PaperRefusalCode>> {
    if (!isId(draft.id)) return no('entry-draft.gone');
    const files = await this.#filesOf(actor, draft.id);
    const attachments = await this.#bytesOf(files.filter(({ id, whole }) => !whole && keep.includes(id)));
    const wholeTexts = await this.#bytesOf(files.filter(({ whole }) => whole));
    if (!attachments || !wholeTexts) return no('entry-draft.gone');
    const registered = await this.registerPaper.run(actor, {
      ...input,
      submitKey: draft.id,
      draft,
      attachments: [
        ...attachments.map(({ id, name, bytes }) => ({ name, bytes, proof: proofs.includes(id) })),
        ...input.attachments,
      ],
      wholeTexts: [...wholeTexts, ...(input.wholeTexts ?? [])],
    });
    if (registered.ok) for (const { id } of files) await this.files.remove(id);
    return registered;
  }

  async #filesOf(actor: StaffActor, draftId: string): Promise<readonly DraftFile[]> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ content: string }>('select content from entry_draft where id = $1', [
        draftId,
      ]);
      return row ? (JSON.parse(this.sealer.open(row.content)) as EntryDraftContent).attachments : [];
    });
  }

  /** Null when somebody else has just taken the files. */
  async #bytesOf(kept: readonly DraftFile[]): Promise<{ id: string; name: string; bytes: Buffer }[] | null> {
    try {
      return await Promise.all(
        kept.map(async ({ id, name }) => ({ id, name, bytes: await this.files.get(id) })),
      );
    } catch {
      return null;
    }
  }
}

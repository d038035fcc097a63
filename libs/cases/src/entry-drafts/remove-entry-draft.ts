import { AuditTrail } from '#audit';
import { isId, type StaffActor } from '#kernel';
import { Database, FileStore, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { takeEntryDraft } from './take-entry-draft.js';

/** Removes a draft of the own registry that is no request, with its files. One that is gone already stays gone. */
@Injectable()
export class RemoveEntryDraft {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, draftId: string): Promise<void> {
    if (!isId(draftId)) return;
    const taken = await this.database.transaction(actor, (tx) =>
      takeEntryDraft(tx, { actor, audit: this.audit, sealer: this.sealer }, { id: draftId }),
    );
    if (taken.ok) for (const { id } of taken.value.attachments) await this.files.remove(id);
  }
}

import { AuditTrail } from '#audit';
import { newId, type StaffActor } from '#kernel';
import { ClockPort, Database, FileStore, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { DRAFT_DAYS, type EntryDraftContent } from './entry-draft.js';
import { type ReadMail, readMail } from './read-mail.js';

/** What became of the files: the drafts made, and the files that were no e-mail. */
export interface ImportedMails {
  readonly made: readonly string[];
  readonly malformed: readonly string[];
}

/** Makes a draft of each e-mail. A file that cannot be read is named; the others are kept all the same. */
@Injectable()
export class ImportMails {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    files: readonly { readonly name: string; readonly bytes: Buffer }[],
  ): Promise<ImportedMails> {
    const made: string[] = [];
    const malformed: string[] = [];
    for (const { name, bytes } of files) {
      const mail = await readMail(bytes);
      if (mail.ok) made.push(await this.#keep(actor, mail.value));
      else malformed.push(name);
    }
    return { made, malformed };
  }

  async #keep(actor: StaffActor, mail: ReadMail): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const content: EntryDraftContent = {
      ...mail,
      receivedOn: this.#notInFuture(mail),
      attachments: mail.attachments.map(({ name, bytes }) => ({ id: newId(), name, bytes: bytes.length })),
    };
    for (const [place, { id: fileId }] of content.attachments.entries())
      await this.files.put(fileId, mail.attachments[place]!.bytes);
    await this.database.transaction(actor, async (tx) => {
      await tx.query(
        `insert into entry_draft (id, authority_id, content, made_by, made_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          id,
          actor.authorityId,
          this.sealer.seal(JSON.stringify(content)),
          actor.staffId,
          now.toString(),
          now.add({ hours: DRAFT_DAYS * 24 }).toString(),
        ],
      );
      await this.audit.record(tx, actor, 'EntryDraftMade', { subjectId: id });
    });
    return id;
  }

  /** A server whose clock runs wrong tells no day: the officer writes it. */
  #notInFuture({ receivedOn }: ReadMail): string | null {
    if (!receivedOn || receivedOn.since(this.clock.today()).sign > 0) return null;
    return receivedOn.toString();
  }
}

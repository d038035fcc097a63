import { AuditTrail } from '#audit';
import { newId, type StaffActor } from '#kernel';
import { ClockPort, Database, FileStore, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { DRAFT_DAYS, type DraftFile, type EntryDraftContent } from './entry-draft.js';
import { firstPart } from './long-text.js';
import { type MailOfFile, readMails } from './read-mails.js';

/** What became of the files: the drafts made, and the files that were no e-mail. */
export interface ImportedMails {
  readonly made: readonly string[];
  readonly malformed: readonly string[];
}

/**
 * Makes a draft of each e-mail, and of each e-mail attached to one. A file that cannot be read is named; the others are kept all the same. A text too long
 * to be shown is kept whole as an attachment, under `wholeTextName`.
 */
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
    wholeTextName: string,
  ): Promise<ImportedMails> {
    const made: string[] = [];
    const malformed: string[] = [];
    for (const { name, bytes } of files) {
      const mails = await readMails(bytes);
      if (!mails.ok) malformed.push(name);
      else for (const mail of mails.value) made.push(await this.#keep(actor, mail, wholeTextName));
    }
    return { made, malformed };
  }

  async #keep(actor: StaffActor, mail: MailOfFile, wholeTextName: string): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const text = firstPart(mail.text);
    const attachments = await this.#stored(mail.attachments, false);
    if (text !== mail.text)
      attachments.push(
        ...(await this.#stored([{ name: wholeTextName, bytes: Buffer.from(mail.text) }], true)),
      );
    const content: EntryDraftContent = { ...mail, text, receivedOn: this.#notInFuture(mail), attachments };
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

  async #stored(files: MailOfFile['attachments'], whole: boolean): Promise<DraftFile[]> {
    const stored: DraftFile[] = [];
    for (const { name, bytes } of files) {
      const id = newId();
      await this.files.put(id, bytes);
      stored.push({ id, name, bytes: bytes.length, whole });
    }
    return stored;
  }

  /** A server whose clock runs wrong tells no day: the officer writes it. */
  #notInFuture({ receivedOn }: MailOfFile): string | null {
    if (!receivedOn || receivedOn.since(this.clock.today()).sign > 0) return null;
    return receivedOn.toString();
  }
}

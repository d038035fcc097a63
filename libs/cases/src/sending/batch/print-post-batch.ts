import { AuditTrail } from '#audit';
import { helsinkiDay, isId, type Language, no, ok, type Result, type StaffActor } from '#kernel';
import { type BatchItem, bindLetters, LetterPress, printBatch } from '#letters';
import { ClockPort, Database, FileStore, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../../catalogue.token.js';
import type { PersonIdentity } from '../../domain/person.js';
import { addressLines } from '../../letters-of-case/sender.js';
import { readLetterPdf } from '../../read-models/letter-pdf.js';
import { nameOfAuthority } from '../../read-models/receipt.js';

interface EnvelopeRow {
  readonly case_id: string;
  readonly case_number: string;
  readonly identity: string;
  readonly letters: readonly string[];
}

/** Prints a batch as one file: a list, then each envelope behind a page with its address. Each look at it is written down. */
@Injectable()
export class PrintPostBatch {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(LetterPress) private readonly press: LetterPress,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param language of who prints and envelops */
  async run(
    actor: StaffActor,
    batchId: string,
    language: Language,
  ): Promise<Result<{ pdf: Uint8Array }, 'batch.not-found' | 'batch.empty'>> {
    if (!isId(batchId)) return no('batch.not-found');
    const items = await this.database.transaction(actor, async (tx) => {
      const [batch] = await tx.query('select 1 from post_batch where id = $1', [batchId]);
      if (!batch) return null;
      await this.audit.record(tx, actor, 'PostBatchPrinted', { subjectId: batchId });
      return this.#items(tx, batchId);
    });
    if (!items) return no('batch.not-found');
    if (items.length === 0) return no('batch.empty');
    const printedAt = this.clock.now();
    const today = helsinkiDay(printedAt);
    const authority = nameOfAuthority(this.catalogue, actor.authorityId, today)[language];
    const head = { language, authority, printedAt, printedOn: today.toString(), twoSided: true };
    const { pdf } = await printBatch(this.press, items, head);
    return ok({ pdf });
  }

  async #items(tx: Tx, batchId: string): Promise<BatchItem[]> {
    const rows = await tx.query<EnvelopeRow>(
      `select d.case_id, c.case_number, r.identity, array(select letter_id::text from delivery_letter where delivery_id = d.id order by place) as letters
       from delivery d join case_file c on c.id = d.case_id join request r on r.id = c.request_id
       where d.batch_id = $1 and d.state = 'waiting' order by d.number`,
      [batchId],
    );
    const items: BatchItem[] = [];
    for (const row of rows) {
      const { name, address } = JSON.parse(this.sealer.open(row.identity)) as PersonIdentity;
      const letters = await this.#envelope(tx, row);
      items.push({ name, addressLines: addressLines(address), caseNumber: row.case_number, ...letters });
    }
    return items;
  }

  /** The letters of an envelope as one, when there are several. */
  async #envelope(tx: Tx, { letters }: EnvelopeRow): Promise<{ pdf: Uint8Array; pages: number }> {
    const read: { pdf: Uint8Array; pages: number }[] = [];
    for (const id of letters) {
      const letter = await readLetterPdf(tx, this.files, id);
      if (!letter) throw new Error(`Letter ${id} is not there`);
      read.push({ pdf: letter.pdf, pages: letter.pages });
    }
    return read.length === 1 ? read[0]! : bindLetters(this.press, read, this.clock.now());
  }
}

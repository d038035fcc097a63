import { type CitizenActor, type Language, ok, type Result } from '#kernel';
import { ClockPort, Database, Sealer, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { Answer } from '../domain/person.js';
import { checkRequest, type FileRefusalCode, type RequestContent } from '../opening/check-request.js';
import { receivingAuthority } from '../opening/receiving-authority.js';
import type { CheckedAttachment } from '../opening/store-attachments.js';
import { readDefaultRegistry } from '../settings/default-registry.js';
import { StoreFiled } from '../opening/store-filed.js';
import { readReceipt, type Receipt } from '../read-models/receipt.js';

export interface FileRequestInput extends Omit<RequestContent, 'identity'> {
  /** Made with the draft. A second sending with the same key gives the same receipt. */
  readonly submitKey: string;
  readonly language: Language;
  readonly identity: RequestContent['identity'] & { readonly verified: 'strong' | 'none' };
  readonly dataIds: readonly string[];
  /** Questions and answers as they were shown. */
  readonly answers: readonly Answer[];
}

/** A citizen files a request in the portal. */
@Injectable()
export class FileRequest {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(StoreFiled) private readonly storeFiled: StoreFiled,
  ) {}

  /** Stores everything in one transaction; the receipt is true the moment it is shown. */
  async run(actor: CitizenActor, input: FileRequestInput): Promise<Result<Receipt, FileRefusalCode>> {
    const checked = await checkRequest(input, this.catalogue, {
      allowTestHetu: this.settings.ALLOW_TEST_HETU,
      today: this.clock.today(),
    });
    if (!checked.ok) return checked;
    const sender = { ...actor, filedRequestIds: [...actor.filedRequestIds, input.submitKey] };
    return this.database.transaction(sender, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [input.submitKey]);
      const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
      const earlier = await readReceipt(tx, context, input.submitKey);
      if (earlier) return ok(earlier);
      await this.#store(tx, sender, input, checked.value);
      const receipt = await readReceipt(tx, context, input.submitKey);
      if (!receipt) throw new Error('A request just filed cannot be read by its sender');
      return ok(receipt);
    });
  }

  async #store(
    tx: Tx,
    actor: CitizenActor,
    input: FileRequestInput,
    attachments: readonly CheckedAttachment[],
  ): Promise<void> {
    const today = this.clock.today();
    const rights = input.claims.map((claim) => claim.right);
    await this.storeFiled.run(tx, actor, {
      id: input.submitKey,
      content: input,
      attachments,
      receivingAuthorityId: receivingAuthority(
        { ...input, rights },
        today,
        this.catalogue,
        await readDefaultRegistry(tx, this.settings),
      ),
      channel: 'portal',
      receivedOn: today,
      receivedAt: this.clock.now(),
      identityCheck: input.identity.verified,
      language: input.language,
      dataIds: input.dataIds,
      answers: input.answers,
      // The form says so beside this choice: choosing the own page is agreeing to be served there.
      consentWay: actor.personKey && input.answerBy === 'portal' ? 'form' : null,
    });
  }
}

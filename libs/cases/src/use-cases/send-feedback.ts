import { AuditTrail } from '#audit';
import { type CitizenActor, type Language, ok, type Result } from '#kernel';
import { ClockPort, Database, Sealer, Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { FeedbackContent, FeedbackKind } from '../domain/feedback.js';
import { checkFeedback, type FeedbackRefusalCode, type SentFeedback } from '../feedback/check-feedback.js';
import { readDefaultRegistry } from '../settings/default-registry.js';

export interface FeedbackInput extends SentFeedback {
  /** Made with the form. A second sending with the same key gives the same receipt. */
  readonly submitKey: string;
  readonly language: Language;
}

/** What the sender gets: enough to show the due day with its working. */
export interface SentReceipt {
  readonly id: string;
  readonly kind: FeedbackKind;
  readonly authorityId: string;
  readonly receivedOn: Temporal.PlainDate;
}

/** Anyone tells what is not accessible, asks for content in an accessible form, or says something else. */
@Injectable()
export class SendFeedback {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: CitizenActor, input: FeedbackInput): Promise<Result<SentReceipt, FeedbackRefusalCode>> {
    const kind = checkFeedback(input, this.catalogue);
    if (!kind.ok) return kind;
    const { submitKey: id, message, about, format, email } = input;
    const content: FeedbackContent = { message, about, format, email };
    const receivedOn = this.clock.today();
    const authorityId = await this.database.transaction({ ...actor, personKey: null }, async (tx) => {
      const to = input.authorityId || (await readDefaultRegistry(tx, this.settings));
      await tx.query(
        `insert into feedback (id, authority_id, kind, language, received_on, received_at, content)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [
          id,
          to,
          kind.value,
          input.language,
          receivedOn.toString(),
          this.clock.now().toString(),
          this.sealer.seal(JSON.stringify(content)),
        ],
      );
      // Nobody who signed in is tied to what they write here.
      const nobody: CitizenActor = { ...actor, personKey: null };
      await this.audit.record(tx, nobody, 'FeedbackSent', { authorityId: to, subjectId: id });
      return to;
    });
    return ok({ id, kind: kind.value, authorityId, receivedOn });
  }
}

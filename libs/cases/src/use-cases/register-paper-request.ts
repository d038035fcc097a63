import { AuditTrail } from '#audit';
import { isLanguage, newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { takeEntryDraft } from '../entry-drafts/take-entry-draft.js';
import { checkClaims, type SentClaim } from '../opening/check-claims.js';
import { checkRequest, type FileRefusalCode, type RequestContent } from '../opening/check-request.js';
import type { Answer } from '../domain/person.js';
import { OpenRequest } from '../opening/open-request.js';
import { readReceipt, type Receipt } from '../read-models/receipt.js';

/** Older than this, a receipt day is taken for a slip of the pen. */
const OLDEST_RECEIPT_YEARS = 3;

export interface PaperRequestInput extends Omit<
  RequestContent,
  'identity' | 'authorityId' | 'answerBy' | 'claims'
> {
  /** Made with the form. A second sending with the same key gives the same receipt. */
  readonly submitKey?: string;
  /** The draft the request is made from: it is removed in the same transaction. */
  readonly draftId?: string;
  /** The day the authority got it, by any channel: the clock runs from here. */
  readonly receivedOn: Temporal.PlainDate;
  readonly channel: 'letter' | 'email' | 'phone' | 'visit' | 'unit';
  readonly name: string;
  readonly hetu: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly language: string;
  readonly claims: readonly SentClaim[];
  /** What the person wrote or said. */
  readonly note: string;
  /** The label above the note, as the registrar saw it. */
  readonly noteLabel: string;
  /** The unit the request was left with and the label of its field; needed when the channel is `unit`. */
  readonly unit?: { readonly label: string; readonly name: string };
}

export type PaperRefusalCode =
  | FileRefusalCode
  | 'request.unknown-language'
  | 'request.missing-unit'
  | 'entry-draft.gone'
  | 'request.received-in-future'
  | 'request.received-too-long-ago';

/** The registry office enters a request that came by letter, e-mail, phone or visit. */
@Injectable()
export class RegisterPaperRequest {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(OpenRequest) private readonly openRequest: OpenRequest,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, input: PaperRequestInput): Promise<Result<Receipt, PaperRefusalCode>> {
    const today = this.clock.today();
    if (input.receivedOn.since(today).sign > 0)
      return no('request.received-in-future', { field: 'receivedOn' });
    if (input.receivedOn.since(today.subtract({ years: OLDEST_RECEIPT_YEARS })).sign < 0) {
      return no('request.received-too-long-ago', { field: 'receivedOn' });
    }
    const { name, hetu, email, phone, address, language } = input;
    if (!isLanguage(language)) return no('request.unknown-language', { field: 'language' });
    const unit = input.channel === 'unit' ? (input.unit?.name.trim() ?? '') : null;
    if (unit === '') return no('request.missing-unit', { field: 'unit' });
    const claims = checkClaims(input.claims);
    if (!claims.ok) return claims;
    const content: RequestContent = {
      ...input,
      claims: claims.value,
      identity: { name, hetu, email, phone, address },
      authorityId: actor.authorityId,
      answerBy: address ? 'post' : 'counter',
    };
    const checked = await checkRequest(content, this.catalogue, this.settings.ALLOW_TEST_HETU, today);
    if (!checked.ok) return checked;
    const id = input.submitKey ?? newId();
    return this.database.transaction(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
      const context = { sealer: this.sealer, catalogue: this.catalogue, today };
      const earlier = await readReceipt(tx, context, id);
      if (earlier)
        return input.draftId && !(await isEnteredBy(tx, id, actor)) ? no('entry-draft.gone') : ok(earlier);
      const means = { actor, audit: this.audit, sealer: this.sealer };
      if (input.draftId && !(await takeEntryDraft(tx, means, input.draftId))) return no('entry-draft.gone');
      const opened = await this.openRequest.run(tx, actor, {
        id,
        content,
        attachments: checked.value,
        receivingAuthorityId: actor.authorityId,
        channel: input.channel,
        receivedOn: input.receivedOn,
        receivedAt: null,
        identityCheck: 'none',
        language,
        dataIds: [],
        answers: answersOf(input),
      });
      await this.audit.record(tx, actor, 'RequestRegistered', { requestId: id, caseId: opened.caseId });
      const receipt = await readReceipt(tx, context, id);
      if (!receipt) throw new Error('A request just registered cannot be read by its registry');
      return ok(receipt);
    });
  }
}

async function isEnteredBy(tx: Tx, requestId: string, actor: StaffActor): Promise<boolean> {
  const [row] = await tx.query<{ entered_by: string }>('select entered_by from request where id = $1', [
    requestId,
  ]);
  return row?.entered_by === actor.staffId;
}

/** What the person wrote or said and, left with a unit, with which one. */
function answersOf({ channel, noteLabel, note, unit }: PaperRequestInput): Answer[] {
  const text = { question: noteLabel, answer: note };
  return channel === 'unit' && unit ? [text, { question: unit.label, answer: unit.name }] : [text];
}

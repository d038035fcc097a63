import { AuditTrail } from '#audit';
import { isLanguage, type Language, newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { MOST_ATTACHMENTS_ENTERED } from '../entry-drafts/entry-draft.js';
import { firstPart } from '../entry-drafts/long-text.js';
import { type SeenDraft, type TakeRefusalCode, takeEntryDraft } from '../entry-drafts/take-entry-draft.js';
import { checkClaims, type SentClaim } from '../opening/check-claims.js';
import { checkRequest, type FileRefusalCode, type RequestContent } from '../opening/check-request.js';
import type { Answer } from '../domain/person.js';
import { OpenRequest } from '../opening/open-request.js';
import type { CheckedAttachment } from '../opening/store-attachments.js';
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
  readonly draft?: SeenDraft;
  /** The day the authority got it, by any channel: the clock runs from here. */
  readonly receivedOn: Temporal.PlainDate;
  readonly channel: 'letter' | 'email' | 'phone' | 'visit' | 'unit';
  readonly name: string;
  readonly hetu: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly language: string;
  /** How the person wants the answer; null when they did not say: by post when there is an address. */
  readonly way?: 'post' | 'counter' | 'email-notice' | null;
  readonly claims: readonly SentClaim[];
  /** What the person wrote or said. */
  readonly note: string;
  /** The label above the note, as the registrar saw it. */
  readonly noteLabel: string;
  /** Texts longer than what is shown, whole: kept as attachments whatever they look like. */
  readonly wholeTexts?: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** The file name of a note too long to be shown, and what the request then tells of it beside the first part. */
  readonly wholeText?: { readonly name: string; readonly said: Answer };
  /** The unit the request was left with and the label of its field; needed when the channel is `unit`. */
  readonly unit?: { readonly label: string; readonly name: string };
}

export type PaperRefusalCode =
  | FileRefusalCode
  | 'request.unknown-language'
  | 'request.missing-unit'
  | 'request.kin-written'
  | TakeRefusalCode
  | 'request.received-in-future'
  | 'request.received-too-long-ago';

interface Checked {
  readonly content: RequestContent;
  readonly attachments: readonly CheckedAttachment[];
  readonly language: Language;
}

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
    const checked = await this.#checked(actor, input);
    if (!checked.ok) return checked;
    const { content, attachments, language } = checked.value;
    const { draft } = input;
    const id = input.submitKey ?? newId();
    return this.database.transaction(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
      const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
      const earlier = await readReceipt(tx, context, id);
      if (earlier) return draft && !(await isEnteredBy(tx, id, actor)) ? no('entry-draft.gone') : ok(earlier);
      const means = { actor, audit: this.audit, sealer: this.sealer };
      const taken = draft ? await takeEntryDraft(tx, means, draft) : ok(null);
      if (!taken.ok) return taken;
      const opened = await this.openRequest.run(tx, actor, {
        id,
        content,
        attachments: [...attachments, ...wholeTextsOf(input)],
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

  /** Everything that can be said no to before anything is written. */
  async #checked(actor: StaffActor, input: PaperRequestInput): Promise<Result<Checked, PaperRefusalCode>> {
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
    if (input.channel === 'phone' && input.behalf?.speaker.as === 'kin')
      return no('request.kin-written', { field: 'channel' });
    const claims = checkClaims(input.claims);
    if (!claims.ok) return claims;
    const content: RequestContent = {
      ...input,
      claims: claims.value,
      identity: { name, hetu, email, phone, address },
      authorityId: actor.authorityId,
      answerBy: input.way ?? (address ? 'post' : 'counter'),
    };
    const checked = await checkRequest(content, this.catalogue, {
      allowTestHetu: this.settings.ALLOW_TEST_HETU,
      today,
      mayNot: 'judged',
      mostAttachments: MOST_ATTACHMENTS_ENTERED,
    });
    return checked.ok ? ok({ content, language, attachments: checked.value }) : checked;
  }
}

async function isEnteredBy(tx: Tx, requestId: string, actor: StaffActor): Promise<boolean> {
  const [row] = await tx.query<{ entered_by: string }>('select entered_by from request where id = $1', [
    requestId,
  ]);
  return row?.entered_by === actor.staffId;
}

/** What the person wrote or said, where the rest of it is, and, left with a unit, with which one. */
function answersOf(input: PaperRequestInput): Answer[] {
  const { channel, noteLabel, note, unit, wholeText } = input;
  return [
    { question: noteLabel, answer: firstPart(note) },
    ...(wholeText && wholeTextsOf(input).length > 0 ? [wholeText.said] : []),
    ...(channel === 'unit' && unit
      ? [{ question: unit.label, answer: unit.name, where: true as const }]
      : []),
  ];
}

/**
 * What is longer than what is shown, as the plain text that it is, so that nothing of it is lost. A note that holds the
 * beginning of a text kept whole, with a subject before it or a remark behind it, is one text with it.
 */
function wholeTextsOf({ note, wholeTexts = [], wholeText }: PaperRequestInput): CheckedAttachment[] {
  const asFile = ({ name, bytes }: { name: string; bytes: Buffer }): CheckedAttachment => ({
    name,
    bytes,
    type: 'txt',
    proof: false,
  });
  if (firstPart(note) === note) return wholeTexts.map(asFile);
  if (!wholeText) throw new Error('A text too long to be shown was given no name to be kept under');
  const whole = wholeTexts.map(({ bytes }) => bytes.toString());
  const begun = whole.findIndex((text) => note.includes(firstPart(text)));
  const all = begun === -1 ? note : note.replace(firstPart(whole[begun]!), () => whole[begun]!);
  const others = wholeTexts.filter((_, place) => place !== begun);
  return [...others, { name: wholeText.name, bytes: Buffer.from(all) }].map(asFile);
}

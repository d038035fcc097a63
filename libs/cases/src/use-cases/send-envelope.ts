import { AuditTrail } from '#audit';
import {
  afterFault,
  type ChannelFault,
  type Consignment,
  DeliveryChannels,
  type ConsignedLetter,
  type Receipt,
} from '#delivery';
import type { Result, SystemActor } from '#kernel';
import { type CallContext, ClockPort, FileStore, type JobCall, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type EnvelopePayload } from '../sending/sending.jobs.js';
import { readLetterPdf } from '../read-models/letter-pdf.js';
import { consignmentTo, sameLetters } from '../sending/consignment-to.js';
import { type OpenedEnvelope, openEnvelope } from '../sending/open-envelope.js';
import { PlanUnfetched } from '../sending/plan-unfetched.js';
import { PutOnWay } from '../sending/put-on-way.js';
import type { Way, WayChannel } from '../sending/ways-to-person.js';

interface Outgoing {
  readonly channel: Exclude<WayChannel, 'by-hand'>;
  readonly consignment: Consignment;
}

type Answer = Result<Receipt, ChannelFault>;

const ACTOR: SystemActor = { kind: 'system', job: 'delivery.send-envelope' };
const TO_OFFICE: Way = { channel: 'by-hand', because: 'not-taken' };

/**
 * Hands an envelope to a channel outside the house. The channel knows it by its id: a try that is made again, because the
 * process died between sending and writing it down, does not send twice. What another way may carry goes on to that way;
 * what cannot be sent, or has been tried for the last time, comes to the office, which looks before it sends.
 */
@Injectable()
export class SendEnvelope implements JobCall<EnvelopePayload, Outgoing, Answer> {
  constructor(
    @Inject(DeliveryChannels) private readonly channels: DeliveryChannels,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(PutOnWay) private readonly putOnWay: PutOnWay,
    @Inject(PlanUnfetched) private readonly planUnfetched: PlanUnfetched,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async read(tx: Tx, { deliveryId }: EnvelopePayload): Promise<Outgoing | null> {
    const envelope = await openEnvelope(tx, this.sealer, deliveryId);
    if (envelope?.state !== 'planned') return null;
    const letters: ConsignedLetter[] = [];
    for (const id of envelope.letterIds) letters.push(await this.#letter(tx, id));
    const consignment = {
      ...consignmentTo(envelope, envelope.person, this.#context()),
      ...{ id: deliveryId, letters },
    };
    return { channel: envelope.channel as Outgoing['channel'], consignment };
  }

  async call({ channel, consignment }: Outgoing): Promise<Answer> {
    return this.channels.send(channel, consignment);
  }

  async write(
    tx: Tx,
    { consignment }: Outgoing,
    answer: Answer,
    { last }: CallContext,
  ): Promise<string | null> {
    const envelope = await openEnvelope(tx, this.sealer, consignment.id);
    if (envelope?.state !== 'planned') return null;
    if (answer.ok) {
      await this.#taken(tx, envelope, answer.value);
      return null;
    }
    const { code } = answer.refusal;
    const next = afterFault(code);
    if (next === 'try-again' && !last) return code;
    await this.#goOn(tx, envelope, code, next === 'another-channel' ? envelope.further : [TO_OFFICE]);
    return null;
  }

  async givenUp(tx: Tx, { deliveryId }: EnvelopePayload): Promise<void> {
    const envelope = await openEnvelope(tx, this.sealer, deliveryId);
    if (envelope?.state === 'planned') await this.#goOn(tx, envelope, 'delivery.given-up', [TO_OFFICE]);
  }

  async #taken(tx: Tx, envelope: OpenedEnvelope, { state, reference }: Receipt): Promise<void> {
    await tx.query(`update delivery set state = $2, reference = $3, done_at = $4 where id = $1`, [
      envelope.id,
      state,
      reference,
      this.clock.now().toString(),
    ]);
    await this.planUnfetched.run(tx, envelope);
    await this.#audit(tx, 'EnvelopeSent', envelope);
  }

  async #goOn(tx: Tx, envelope: OpenedEnvelope, fault: string, ways: readonly Way[]): Promise<void> {
    await tx.query(
      `update delivery set state = 'failed', serves = false, fault = $2, done_at = $3 where id = $1`,
      [envelope.id, fault, this.clock.now().toString()],
    );
    await this.putOnWay.run(tx, sameLetters(envelope, this.#context()), ways);
    await this.#audit(tx, 'EnvelopeNotTaken', envelope);
  }

  #context() {
    return { catalogue: this.catalogue, today: this.clock.today() };
  }

  async #letter(tx: Tx, letterId: string): Promise<ConsignedLetter> {
    const letter = await readLetterPdf(tx, this.files, letterId);
    if (!letter) throw new Error(`Letter ${letterId} is not there`);
    const { title, pages, fileName, pdf } = letter;
    return { title, pages, fileName, pdf };
  }

  async #audit(
    tx: Tx,
    action: 'EnvelopeSent' | 'EnvelopeNotTaken',
    { id, authority_id, case_id }: OpenedEnvelope,
  ): Promise<void> {
    await this.audit.record(tx, ACTOR, action, { authorityId: authority_id, caseId: case_id, subjectId: id });
  }
}

import { LettersToSend, type LetterToSend, OpenCaseFile, RecordSending, TellChannels } from '#cases';
import { FileRequest, type FileRequestInput } from '#cases/citizen';
import { appendDeliveryEvents, DeliveryChannels, FakeChannel, handedChannels } from '#delivery';
import type { Result } from '#kernel';
import { Database, Sealer } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../builders/request.builder.js';
import { handler, QuestionWorld, registrar, valueOf } from './question-world.js';
import { refuseErasure } from './refused-document.js';

type Identity = FileRequestInput['identity'];

/** A house with a worker that has two channels of another system, and decisions of Eero's on their way. */
export class SendingWorld {
  readonly mailbox = new FakeChannel('suomifi-electronic');
  readonly paper = new FakeChannel('suomifi-paper');

  private constructor(
    readonly house: QuestionWorld,
    readonly worker: INestApplicationContext,
    channels: { mailbox: FakeChannel; paper: FakeChannel },
  ) {
    this.mailbox = channels.mailbox;
    this.paper = channels.paper;
  }

  /** @param connected settings of a worker that sends for real; left out: its channels are fakes */
  static async open(connected?: Record<string, string>): Promise<SendingWorld> {
    const house = await QuestionWorld.open();
    const [mailbox, paper] = [new FakeChannel('suomifi-electronic'), new FakeChannel('suomifi-paper')];
    const fakes = new DeliveryChannels([...handedChannels(), mailbox, paper]);
    const worker = await (connected
      ? house.world.startWorker(connected)
      : house.world.startWorker({}, fakes));
    return new SendingWorld(house, worker, { mailbox, paper });
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** The worker tells the desk of its channels. */
  connected(): Promise<number> {
    return this.worker.get(TellChannels).run();
  }

  async disconnected(): Promise<void> {
    await this.house.world.owner.query('delete from connected_channel');
  }

  async run(): Promise<void> {
    await this.house.world.runJobs(this.worker);
  }

  /** Eero asks to have data erased; the request is filed by him, or by nobody known. */
  async filed(change: Partial<FileRequestInput> = {}, identity: Partial<Identity> = {}, by = aCitizen()) {
    const plain = aRequest().asking('erasure').build();
    const input = { ...plain, ...change, identity: { ...plain.identity, ...identity } };
    return valueOf(await this.house.world.portal.get(FileRequest).run(by, input));
  }

  /** It is refused, and the decision is on its way. */
  async refused(
    change: Partial<FileRequestInput> = {},
    identity: Partial<Identity> = {},
    by = aCitizen(),
  ): Promise<string> {
    const { caseId, claims } = await this.filed(change, identity, by);
    await refuseErasure(this.house.world, caseId, claims[0]!.id);
    return caseId;
  }

  async letter(caseId: string) {
    return valueOf(await this.house.world.desk.get(OpenCaseFile).run(handler, caseId)).letters[0]!;
  }

  /** Each way of the letter: channel, state and why; notices left out. */
  async ways(caseId: string): Promise<string[]> {
    return (await this.letter(caseId))
      .proof!.ways.filter(({ channel }) => channel !== 'email-notice')
      .map(({ channel, state, because }) => `${channel} ${state} ${because}`);
  }

  async served(caseId: string): Promise<string | null> {
    const { service } = (await this.letter(caseId)).proof!;
    return service && `${service.by} ${service.on.toString()}`;
  }

  async waiting(caseId: string): Promise<readonly LetterToSend[]> {
    const { rows } = await this.house.world.desk.get(LettersToSend).run(registrar);
    return rows.filter((letter) => letter.caseId === caseId);
  }

  async send(caseId: string, way: 'post' | 'handed-over', on: string, shown?: string): Promise<Result<null>> {
    const sending = { way, sentOn: Temporal.PlainDate.from(on), ...(shown ? { shown } : {}) };
    return this.house.world.desk.get(RecordSending).run(registrar, (await this.letter(caseId)).id, sending);
  }

  /** The id of the envelope on this channel. */
  async envelope(caseId: string, on: string): Promise<string> {
    return (await this.letter(caseId)).proof!.ways.find(({ channel }) => channel === on)!.deliveryId;
  }

  /** A carrier tells what happened on this day. */
  tell(deliveryId: string, type: string, day: string): Promise<number> {
    const at = Temporal.Instant.from(`${day}T12:00:00+02:00`);
    const { worker } = this.house.world;
    const event = { deliveryId, type, at, reference: null };
    return worker
      .get(Database, { strict: false })
      .transaction({ kind: 'system', job: 'delivery.events' }, (tx) =>
        appendDeliveryEvents(tx, worker.get(Sealer, { strict: false }), [event], at),
      );
  }
}

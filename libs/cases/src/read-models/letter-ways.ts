import type { ChannelName } from '#delivery';
import type { Service } from '#deadlines';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { DeliveryState } from '../persistence/delivery.entity.js';
import type { SendingWay } from '../sending/check-sending.js';
import { serviceOf } from '../sending/service-of.js';
import type { WayReason } from '../sending/ways-to-person.js';

/** One way on which a letter was put, and what became of it. */
export interface LetterWay {
  readonly deliveryId: string;
  readonly channel: ChannelName | 'by-hand';
  /** `copy`: on the own page beside the way that serves; null: told before reasons were written down, or a notice. */
  readonly because: WayReason | 'copy' | null;
  readonly state: DeliveryState;
  readonly fault: string | null;
  readonly serves: boolean;
  readonly at: Temporal.Instant;
  readonly events: readonly { readonly type: string; readonly at: Temporal.Instant }[];
  /** What the office wrote down of the sending. */
  readonly sending: { readonly way: SendingWay; readonly on: Temporal.PlainDate } | null;
}

/** The proof of delivery of one letter. */
export interface LetterProof {
  readonly ways: readonly LetterWay[];
  /** Null: not served yet. */
  readonly service: Service | null;
}

interface Row extends Omit<LetterWay, 'deliveryId' | 'at' | 'events' | 'sending'> {
  readonly letter_id: string;
  readonly id: string;
  readonly at: string;
  readonly events: readonly { type: string; at: string }[];
  readonly sending: { way: SendingWay; on: string } | null;
}

/** The ways of the letters of a case to the person, by letter, the first way first. One statement. */
export async function readLetterProofs(tx: Tx, caseId: string): Promise<ReadonlyMap<string, LetterProof>> {
  const rows = await tx.query<Row>(
    `select l.letter_id, d.id, d.channel, d.because, d.state, d.fault, d.serves, coalesce(d.done_at, d.planned_at) as at,
       coalesce((select json_agg(json_build_object('type', e.type, 'at', e.at) order by e.at, e.type)
         from delivery_event e where e.delivery_id = d.id), '[]') as events,
       (select json_build_object('way', s.way, 'on', s.sent_on) from letter_sending s
         where s.letter_id = l.letter_id and s.delivery_id = d.id) as sending
     from delivery d join delivery_letter l on l.delivery_id = d.id where d.case_id = $1 order by d.number`,
    [caseId],
  );
  const ways = new Map<string, LetterWay[]>();
  for (const { letter_id: letterId, id, at, events, sending, ...way } of rows)
    ways.set(letterId, [
      ...(ways.get(letterId) ?? []),
      {
        ...way,
        deliveryId: id,
        at: Temporal.Instant.from(at),
        events: events.map(({ type, at: on }) => ({ type, at: Temporal.Instant.from(on) })),
        sending: sending && { way: sending.way, on: Temporal.PlainDate.from(sending.on) },
      },
    ]);
  return new Map([...ways].map(([letterId, own]) => [letterId, { ways: own, service: service(own) }]));
}

const SERVES_NOT: readonly DeliveryState[] = ['returned', 'stopped', 'misdirected'];

/**
 * A letter that came back, was stopped or went to somebody else has served nothing, whatever is deemed otherwise
 * (434/2003 § 59), and reading a copy on the own page serves nobody who has not agreed to it (13/2003 § 18).
 */
function service(all: readonly LetterWay[]): Service | null {
  const ways = all.filter(({ state, because }) => !SERVES_NOT.includes(state) && because !== 'copy');
  return serviceOf({
    events: ways.flatMap(({ events }) => events),
    sendings: ways.flatMap(({ sending }) => (sending ? [sending] : [])),
  });
}

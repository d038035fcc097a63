import type { NoticeReason } from '#delivery';
import type { Language } from '#kernel';
import type { Sealer, Tx } from '#platform';
import type { PersonIdentity } from '../domain/person.js';
import type { ChannelName } from '#delivery';
import type { DeliveryState } from '../persistence/delivery.entity.js';
import type { ReachFacts } from './reachable.js';
import type { Way } from './ways-to-person.js';

/** An envelope with its case and the person it goes to, as the worker sees them. */
export interface OpenedEnvelope extends ReachFacts {
  readonly id: string;
  readonly channel: ChannelName | 'by-hand';
  readonly state: DeliveryState;
  readonly serves: boolean;
  readonly reason: NoticeReason;
  readonly further: readonly Way[];
  readonly case_id: string;
  readonly case_number: string;
  readonly authority_id: string;
  readonly language: Language;
  readonly person: PersonIdentity;
  readonly letterIds: readonly string[];
}

/** Opens an envelope and holds it for this transaction; undefined for any other id. */
export async function openEnvelope(
  tx: Tx,
  sealer: Sealer,
  deliveryId: string,
): Promise<OpenedEnvelope | undefined> {
  const [held] = await tx.query('select 1 from delivery where id = $1 for update', [deliveryId]);
  if (!held) return undefined;
  const [row] = await tx.query<
    Omit<OpenedEnvelope, 'person' | 'letterIds'> & { identity: string; letters: string[] }
  >(
    `select d.id, d.channel, d.state, d.serves, d.reason, d.further, d.case_id, c.case_number, c.authority_id, c.protected,
       r.language, r.answer_by, r.person_key is not null as signed_in, consents_to_service(r.id) as consents, array(select name from connected_channel) as channels, r.identity,
       (select coalesce(array_agg(l.letter_id::text order by l.place), '{}') from delivery_letter l where l.delivery_id = d.id) as letters
     from delivery d join case_file c on c.id = d.case_id join request r on r.id = c.request_id where d.id = $1`,
    [deliveryId],
  );
  if (!row) return undefined;
  const { identity, letters, ...envelope } = row;
  return { ...envelope, person: JSON.parse(sealer.open(identity)) as PersonIdentity, letterIds: letters };
}

import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';

/** A letter that the office has not sent in the envelope `d` (delivery), as SQL; `letter` names its id. */
export const isUnsent = (letter: string): string =>
  `not exists (select 1 from letter_sending s where s.letter_id = ${letter} and s.delivery_id = d.id)`;

/** The envelope in which a letter waits for the office to carry it; undefined when it waits in none. */
export async function waitingEnvelopeOf(tx: Tx, letterId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select d.id from delivery d join delivery_letter l on l.delivery_id = d.id
     where l.letter_id = $1 and d.state = 'waiting'
       and ${isUnsent('$1')}
     order by d.number desc limit 1`,
    [letterId],
  );
  return row?.id;
}

/** An envelope whose letters have all been sent is sent. */
export async function closeEmptyEnvelope(tx: Tx, deliveryId: string, at: Temporal.Instant): Promise<void> {
  await tx.query(
    `update delivery d set state = 'sent', done_at = $2 where d.id = $1 and not exists (select 1 from delivery_letter l
       where l.delivery_id = d.id and ${isUnsent('l.letter_id')})`,
    [deliveryId, at.toString()],
  );
}

import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';

/**
 * The person has opened a letter on the own page after secure identification: the letters that lay there together are
 * served (13/2003 § 18). Only the first time counts.
 */
export async function noteFetched(tx: Tx, letterId: string, at: Temporal.Instant): Promise<void> {
  await tx.query(
    `insert into delivery_event (id, delivery_id, type, at, recorded_at)
     select $2, d.id, 'fetched', $3, $3 from delivery d join delivery_letter l on l.delivery_id = d.id
     where l.letter_id = $1 and d.channel = 'citizens-page'
       and not exists (select 1 from delivery_event e where e.delivery_id = d.id and e.type = 'fetched')
     order by d.number limit 1 on conflict (delivery_id, type, at) do nothing`,
    [letterId, newId(), at.toString()],
  );
}

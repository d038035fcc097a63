import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { FORM } from './link-hash.js';
import type { Link } from './links-for.js';

/** Adds the links and moves the ends of their chains. */
export async function writeLinks(tx: Tx, links: readonly Link[], at: Temporal.Instant): Promise<void> {
  await tx.query(
    `insert into audit_link (chain, place, event_id, previous_event_id, form, hash, sealed_at)
     select chain, place, event_id, previous, ${FORM}, decode(hash, 'hex'), $6
     from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[]) l (chain, place, event_id, previous, hash)`,
    [
      links.map(({ chain }) => chain),
      links.map(({ place }) => place),
      links.map(({ eventId }) => eventId),
      links.map(({ previousEventId }) => previousEventId),
      links.map(({ hash }) => hash),
      at.toString(),
    ],
  );
  const ends = [...new Map(links.map((link) => [link.chain, link])).values()];
  await tx.query(
    `insert into audit_chain (chain, place, event_id, hash)
     select chain, place, event_id, decode(hash, 'hex')
     from unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[]) l (chain, place, event_id, hash)
     on conflict (chain) do update set place = excluded.place, event_id = excluded.event_id, hash = excluded.hash`,
    [
      ends.map(({ chain }) => chain),
      ends.map(({ place }) => place),
      ends.map(({ eventId }) => eventId),
      ends.map(({ hash }) => hash),
    ],
  );
}

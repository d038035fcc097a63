import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { Right } from '#rights';

/** That data were given out: what, to whom, on which basis, how and when. */
export interface Disclosure {
  readonly id: string;
  readonly givenOn: Temporal.PlainDate;
  readonly recipient: string;
  readonly right: Right;
  /** The provision, as `GDPR 15`. */
  readonly basis: string;
  readonly way: 'portal' | 'mailbox' | 'post' | 'counter' | 'viewing';
  /** The letter it went with, by its title; null when data were seen on the premises. */
  readonly letter: string | null;
  /** Names of the documents that were given. */
  readonly documents: readonly string[];
}

interface Row extends Omit<Disclosure, 'givenOn' | 'documents'> {
  readonly given_on: string;
  readonly names: readonly string[];
}

/** What was given out in a case, the newest first. One statement. */
export async function readDisclosures(tx: Tx, sealer: Sealer, caseId: string): Promise<Disclosure[]> {
  const rows = await tx.query<Row>(
    `select d.id, d.given_on, d.recipient, k."right", d.basis, d.way, l.title as letter,
       array(select f.name from stored_file f where f.id = any (d.document_ids) order by f.stored_at, f.id) as names
     from disclosure d join claim k on k.id = d.claim_id left join letter l on l.id = d.letter_id
     where d.case_id = $1 order by d.at desc, d.id`,
    [caseId],
  );
  return rows.map(({ given_on, names, recipient, ...row }) => ({
    ...row,
    recipient: sealer.open(recipient),
    givenOn: Temporal.PlainDate.from(given_on),
    documents: names.map((name) => sealer.open(name)),
  }));
}

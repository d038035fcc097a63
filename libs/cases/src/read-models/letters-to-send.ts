import { daysBetween } from '#deadlines';
import { helsinkiDay, type Text } from '#kernel';
import type { Sealer, Tx } from '#platform';
import { addressLines } from '../letters-of-case/sender.js';
import { findAuthority } from '#registers';
import { Temporal } from 'temporal-polyfill';
import type { PersonIdentity } from '../domain/person.js';
import { nameOfAuthority } from './receipt.js';
import type { ReadContext } from './read-context.js';

/** A letter that the registry office has to send by itself. */
export interface LetterToSend {
  readonly letterId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly kind: 'transfer' | 'transfer-notice';
  /** The authority; null when it goes to the person. */
  readonly authority: Text | null;
  readonly personName: string;
  /** Postal address and e-mail, a line each; empty when none is known. */
  readonly address: readonly string[];
  readonly issuedOn: Temporal.PlainDate;
  /** Calendar days since it was issued. */
  readonly waited: number;
}

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly title: string;
  readonly kind: LetterToSend['kind'];
  readonly to_authority_id: string | null;
  readonly identity: string;
  readonly issued_at: string;
}

/**
 * Letters of the actor's authority whose sending nobody has recorded, the oldest first: to external authorities, and
 * the notice to a person who has no page to read it on. One statement.
 */
export async function readLettersToSend(tx: Tx, context: ReadContext): Promise<LetterToSend[]> {
  const rows = await tx.query<Row>(
    `select l.id, l.case_id, c.case_number, l.title, l.kind, t.to_authority_id, r.identity, l.issued_at
     from letter l join case_file c on c.id = l.case_id join request r on r.id = c.request_id
       left join transfer t on t.letter_id = l.id
     where (l.kind = 'transfer' or (l.kind = 'transfer-notice' and r.person_key is null))
       and not exists (select 1 from letter_sending s where s.letter_id = l.id)
     order by l.issued_at, l.id limit 200`,
  );
  return rows.map((row) => letterOf(row, context));
}

function letterOf(row: Row, { catalogue, sealer, today }: ReadContext): LetterToSend {
  const issuedOn = helsinkiDay(Temporal.Instant.from(row.issued_at));
  const toPerson = row.kind === 'transfer-notice';
  const person = openPerson(sealer, row.identity);
  const contact = row.to_authority_id ? findAuthority(catalogue, row.to_authority_id)?.contact : undefined;
  const lines = toPerson
    ? [...addressLines(person.address), person.email]
    : [...addressLines(contact?.post.fi), contact?.email];
  return {
    letterId: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    title: row.title,
    kind: row.kind,
    authority: row.to_authority_id ? nameOfAuthority(catalogue, row.to_authority_id, today) : null,
    personName: person.name,
    address: lines.filter((line): line is string => Boolean(line)),
    issuedOn,
    waited: daysBetween(issuedOn, today),
  };
}

function openPerson(sealer: Sealer, identity: string): PersonIdentity {
  return JSON.parse(sealer.open(identity)) as PersonIdentity;
}

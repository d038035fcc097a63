import type { Keeper } from '#collection';
import { daysBetween } from '#deadlines';
import { helsinkiDay, type Text } from '#kernel';
import type { Sealer, Tx } from '#platform';
import { type Page, pageOf, PAGE_ROWS, FIRST_ID, type Place } from '../domain/page-place.js';
import { isUnsent } from '../sending/waiting-envelope.js';
import type { WayReason } from '../sending/ways-to-person.js';
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
  readonly kind: string;
  /** The authority or other keeper; null when it goes to the person. */
  readonly authority: Text | null;
  readonly personName: string;
  /** The address shows only on the page that asks for it. */
  readonly protected: boolean;
  /** How the person wants to be answered; null for a letter to an authority. */
  readonly wants: 'portal' | 'email-notice' | 'post' | 'counter' | null;
  /** The envelope it lies in, and why it goes this way; null for a letter to an authority. */
  readonly envelope: WaitingEnvelope | null;
  /** Postal address and e-mail, a line each; empty when none is known. */
  readonly address: readonly string[];
  readonly issuedOn: Temporal.PlainDate;
  /** Calendar days since it was issued. */
  readonly waited: number;
}

/** An envelope that people of the office carry. */
export interface WaitingEnvelope {
  readonly deliveryId: string;
  readonly channel: 'post-batch' | 'counter' | 'by-hand';
  readonly because: WayReason;
  /** What the channel answered that did not take it. */
  readonly fault: string | null;
}

interface Row {
  readonly delivery_id: string | null;
  readonly channel: WaitingEnvelope['channel'];
  readonly because: WayReason;
  readonly fault: string | null;
  readonly id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly title: string;
  readonly kind: string;
  readonly to_person: boolean;
  readonly answer_by: NonNullable<LetterToSend['wants']>;
  readonly to_authority_id: string | null;
  readonly keeper: string | null;
  readonly identity: string;
  readonly protected: boolean;
  readonly issued_at: string;
}

/** An envelope that waits for a person to carry it, and this letter in it. */
const WAITING = `select d.id, d.channel, d.because, (select f.fault from delivery f join delivery_letter fl on fl.delivery_id = f.id
      where fl.letter_id = l.id and f.state = 'failed' order by f.number desc limit 1) as fault
    from delivery d join delivery_letter dl on dl.delivery_id = d.id
    where dl.letter_id = l.id and d.state = 'waiting'
      and ${isUnsent('l.id')}
    order by d.number desc limit 1`;
const WAITS = `(l.to_person and exists (${WAITING})
    or not l.to_person and not exists (select 1 from letter_sending s where s.letter_id = l.id)
      and (l.kind = 'transfer' or l.kind in ('search-request', 'recipient-notice')
        and exists (select 1 from task k where k.letter_id = l.id and k.state = 'open')
        or exists (select 1 from task_reminder m join task k on k.id = m.task_id where m.letter_id = l.id and k.state = 'open')))`;
const ISSUED_ON = `(l.issued_at at time zone 'Europe/Helsinki')::date`;

/**
 * One page of the letters of the actor's authority whose sending nobody has recorded, the oldest first: to external
 * authorities and other keepers, and to people who have no page to read them on or asked for paper. One statement.
 */
export async function readLettersToSend(
  tx: Tx,
  context: ReadContext,
  after: Place | null,
): Promise<Page<LetterToSend>> {
  const rows = await tx.query<Row>(
    `select l.id, l.case_id, c.case_number, l.title, l.kind, l.to_person, t.to_authority_id, k.keeper, r.identity, c.protected, r.answer_by,
       l.issued_at, w.id as delivery_id, w.channel, w.because, w.fault
     from letter l join case_file c on c.id = l.case_id join request r on r.id = c.request_id
       left join transfer t on t.letter_id = l.id left join task_reminder m on m.letter_id = l.id
       left join task k on k.letter_id = l.id or k.id = m.task_id
       left join lateral (${WAITING}) w on l.to_person
     where ${WAITS} and (${ISSUED_ON}, l.id) > ($1::date, $2::uuid)
     order by ${ISSUED_ON}, l.id limit ${PAGE_ROWS + 1}`,
    [after?.day.toString() ?? '-infinity', after?.id ?? FIRST_ID],
  );
  const letters = rows.map((row) => letterOf(row, context));
  return pageOf(letters, ({ issuedOn, letterId }) => ({ day: issuedOn, id: letterId }));
}

/** How many letters wait to be sent. */
export async function countLettersToSend(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from letter l join case_file c on c.id = l.case_id join request r on r.id = c.request_id
     where ${WAITS}`,
  );
  return row?.count ?? 0;
}

function letterOf(row: Row, { catalogue, sealer, today }: ReadContext): LetterToSend {
  const issuedOn = helsinkiDay(Temporal.Instant.from(row.issued_at));
  const toPerson = row.to_person;
  const person = openPerson(sealer, row.identity);
  const keeper = row.keeper ? (JSON.parse(sealer.open(row.keeper)) as Keeper) : null;
  const contact = row.to_authority_id ? findAuthority(catalogue, row.to_authority_id)?.contact : undefined;
  const lines = toPerson
    ? [...(row.protected ? [] : addressLines(person.address)), person.email]
    : [...addressLines(keeper?.address ?? contact?.post.fi), contact?.email];
  return {
    letterId: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    title: row.title,
    kind: row.kind,
    authority: row.to_authority_id
      ? nameOfAuthority(catalogue, row.to_authority_id, today)
      : keeper && { fi: keeper.name, sv: keeper.name, en: keeper.name },
    personName: person.name,
    protected: toPerson && row.protected,
    wants: toPerson ? row.answer_by : null,
    envelope: row.delivery_id
      ? { deliveryId: row.delivery_id, channel: row.channel, because: row.because, fault: row.fault }
      : null,
    address: lines.filter((line): line is string => Boolean(line)),
    issuedOn,
    waited: daysBetween(issuedOn, today),
  };
}

function openPerson(sealer: Sealer, identity: string): PersonIdentity {
  return JSON.parse(sealer.open(identity)) as PersonIdentity;
}

import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** One message between the person and the authority. */
export interface MessageView {
  readonly id: string;
  readonly fromPerson: boolean;
  /** Name of the member of staff; empty for the person, and for who is not shown it. */
  readonly who: string;
  readonly at: Temporal.Instant;
  readonly text: string;
  /** From the person, and nobody at the authority has read it. */
  readonly unread: boolean;
}

/** The messages of a case, the oldest first. */
export async function readMessages(tx: Tx, sealer: Sealer, caseId: string): Promise<MessageView[]> {
  const rows = await tx.query<{
    id: string;
    from_person: boolean;
    who: string | null;
    sent_at: string;
    content: string;
    read_at: string | null;
  }>(
    `select m.id, m.from_person, s.name as who, m.sent_at, m.content, m.read_at
     from case_message m left join staff s on s.id = m.sent_by where m.case_id = $1 order by m.sent_at, m.id`,
    [caseId],
  );
  return rows.map((row) => ({
    id: row.id,
    fromPerson: row.from_person,
    who: row.who ?? '',
    at: Temporal.Instant.from(row.sent_at),
    text: (JSON.parse(sealer.open(row.content)) as { text: string }).text,
    unread: row.from_person && row.read_at === null,
  }));
}

/** How many messages a case has, and how many of the person's nobody at the authority has read. */
export interface MessageCount {
  readonly all: number;
  readonly unread: number;
}

export async function countMessages(tx: Tx, caseId: string): Promise<MessageCount> {
  const [count] = await tx.query<MessageCount>(
    `select count(*)::int as "all", (count(*) filter (where from_person and read_at is null))::int as unread
     from case_message where case_id = $1`,
    [caseId],
  );
  return count ?? { all: 0, unread: 0 };
}

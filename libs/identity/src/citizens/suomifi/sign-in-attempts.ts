import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SystemActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';

const ACTOR: SystemActor = { kind: 'system', job: 'identity.sign-in' };
/** How long a person may take at the identification service. */
const MINUTES_TO_ANSWER = 30;
/** How long an answer waits for the browser that is being redirected to it. */
const MINUTES_TO_FETCH = 2;

/** Requests for identification that are under way. One answer each, fetched once. */
@Injectable()
export class SignInAttempts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  async begin(requestId: string): Promise<void> {
    const now = this.clock.now();
    await this.#run('insert into sign_in_attempt (id, sent_at, expires_at) values ($1, $2, $3)', [
      hashed(requestId),
      now.toString(),
      now.add({ minutes: MINUTES_TO_ANSWER }).toString(),
    ]);
  }

  /** When the request went out; null when there is none that still waits for an answer. */
  async waiting(requestId: string): Promise<string | null> {
    const [row] = await this.#run<{ at: string }>(
      `select to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from sign_in_attempt where id = $1 and used_at is null and expires_at > $2`,
      [hashed(requestId), this.clock.now().toString()],
    );
    return row?.at ?? null;
  }

  /** No answer to it is taken any more. */
  async use(requestId: string): Promise<void> {
    const sql = 'update sign_in_attempt set used_at = $2 where id = $1 and used_at is null';
    await this.#run(sql, [hashed(requestId), this.clock.now().toString()]);
  }

  /**
   * Lays the answer down for the browser that asked.
   *
   * @returns the ticket to fetch it with, 256 random bits in hex; null when the request was answered before
   */
  async answer(requestId: string, answer: object): Promise<string | null> {
    const ticket = randomBytes(32).toString('hex');
    const until = this.clock.now().add({ minutes: MINUTES_TO_FETCH });
    const [row] = await this.#run(
      `update sign_in_attempt set ticket = $2, answer = $3, expires_at = $4, used_at = coalesce(used_at, $5)
       where id = $1 and answer is null returning id`,
      [
        ...[hashed(requestId), hashed(ticket), this.sealer.seal(JSON.stringify(answer))],
        ...[until.toString(), this.clock.now().toString()],
      ],
    );
    return row ? ticket : null;
  }

  /** The answer to this request under this ticket, taken out; null when there is none. */
  async fetch(requestId: string, ticket: string): Promise<unknown> {
    const [row] = await this.#run<{ answer: string }>(
      'delete from sign_in_attempt where id = $1 and ticket = $2 and expires_at > $3 returning answer',
      [hashed(requestId), hashed(ticket), this.clock.now().toString()],
    );
    return row ? (JSON.parse(this.sealer.open(row.answer)) as unknown) : null;
  }

  #run<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.database.transaction(ACTOR, (tx) => tx.query<Row>(sql, parameters));
  }
}

function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

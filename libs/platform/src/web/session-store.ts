import { createHash } from 'node:crypto';
import type { SystemActor } from '#kernel';
import { type SessionData, Store } from 'express-session';
import type { Clock } from '#kernel';
import type { Sealer } from '../crypto/sealer.js';
import type { Database } from '../database/database.js';

/** A session that nobody uses ends after this. */
export const IDLE_MINUTES = 30;
/** A session ends after this however busy it is. */
export const LONGEST_HOURS = 8;

const ACTOR: SystemActor = { kind: 'system', job: 'web.keep-session' };

type Done<T = void> = (error?: unknown, value?: T) => void;

/**
 * Browser sessions in table `app_session`: the id only as a hash, the contents sealed. Whose they are stands beside it: the
 * id of staff, the key of a citizen, hashes of the session at the identification service. So a person's sessions can be
 * ended wherever they are, and a role taken away ends those that hold it.
 */
export class SessionStore extends Store {
  constructor(
    private readonly app: 'portal' | 'desk',
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const sql =
      'select data, created_at as began from app_session where id = $1 and app = $2 and expires_at > $3';
    this.#run<KeptRow>(sql, [sessionKey(sid), this.app, this.clock.now().toString()])
      .then(([row]) => (row ? this.#opened(row) : null))
      .then((session) => done(null, session), done);
  }

  /** A session that was read from the table is never written into it anew: who ended it meanwhile has ended it. */
  override set(sid: string, session: SessionData, done: Done = () => undefined): void {
    const sql = session.isKept ? UPDATE : INSERT;
    const data = this.sealer.seal(JSON.stringify(session));
    const began = session.beganAt ?? this.clock.now().toString();
    const times = [began, this.#idleEnd(), LONGEST_HOURS];
    this.#run(sql, [sessionKey(sid), this.app, data, ...times, ...whose(session)]).then(() => done(), done);
  }
  /** Moves the end of an idle session, at most once a minute. */
  override touch(sid: string, _session: SessionData, done: Done = () => undefined): void {
    const sql = `update app_session
      set expires_at = least($3::timestamptz, created_at + make_interval(hours => $4))
      where id = $1 and app = $2 and expires_at < $3::timestamptz - interval '1 minute'`;
    this.#run(sql, [sessionKey(sid), this.app, this.#idleEnd(), LONGEST_HOURS]).then(() => done(), done);
  }

  override destroy(sid: string, done: Done = () => undefined): void {
    const sql = 'delete from app_session where id = $1 and app = $2';
    this.#run(sql, [sessionKey(sid), this.app]).then(() => done(), done);
  }

  #opened({ data, began }: KeptRow): SessionData {
    const session = JSON.parse(this.sealer.open(data)) as SessionData;
    return Object.assign(session, { isKept: true, beganAt: began });
  }

  #idleEnd(): string {
    return this.clock.now().add({ minutes: IDLE_MINUTES }).toString();
  }

  #run<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.database.transaction(ACTOR, (tx) => tx.query<Row>(sql, parameters));
  }
}

interface KeptRow {
  readonly data: string;
  readonly began: string;
}

const INSERT = `insert into app_session
    (id, app, data, created_at, expires_at, staff_id, person_key, service_name, service_index)
  values ($1, $2, $3, $4, least($5::timestamptz, $4::timestamptz + make_interval(hours => $6)), $7, $8, $9, $10)
  on conflict (id) do update set data = excluded.data, staff_id = excluded.staff_id,
    person_key = excluded.person_key, service_name = excluded.service_name,
    service_index = excluded.service_index,
    expires_at = least(excluded.expires_at, app_session.created_at + make_interval(hours => $6))`;

const UPDATE = `update app_session set data = $3, staff_id = $7, person_key = $8, service_name = $9, service_index = $10,
    expires_at = least($5::timestamptz, created_at + make_interval(hours => $6))
  where id = $1 and app = $2 and $4::timestamptz is not null`;

/** Staff, citizen, session at the identification service: name and index. */
function whose({ signedIn, serviceSession }: SessionData): (string | null)[] {
  return [
    signedIn?.kind === 'staff' ? signedIn.staffId : null,
    signedIn?.kind === 'citizen' ? signedIn.personKey : null,
    serviceSession ? sessionKey(serviceSession.nameId) : null,
    serviceSession ? sessionKey(serviceSession.sessionIndex) : null,
  ];
}

/** How a secret of a session, which is random, stands in the database: its SHA-256, in hex. */
export function sessionKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

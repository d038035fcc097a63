import type { ClockPort } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { AWAY, type Away, exchange } from './exchange.js';
import { readJson, textIn } from './read-json.js';
import type { SuomifiAccount, SuomifiLog } from './suomifi-account.js';
import type { SuomifiPasswords } from './suomifi-passwords.js';

/** The interface took none of the passwords (400). */
export interface NoEntry {
  readonly kind: 'no-entry';
}

export interface Entry {
  readonly kind: 'entry';
  readonly token: string;
  readonly password: string;
}

interface Held extends Entry {
  readonly until: Temporal.Instant;
}

/** Seconds before its end at which a token is no longer used. */
const MARGIN = 30;

/** Signs in and keeps the token until shortly before its end, in memory alone. */
export class SuomifiLogin {
  #held: Held | null = null;

  constructor(
    private readonly account: SuomifiAccount,
    private readonly passwords: SuomifiPasswords,
    private readonly clock: ClockPort,
    private readonly log: SuomifiLog,
  ) {}

  /** @param refused a token that was not taken: another one is asked for */
  async enter(refused?: string): Promise<Entry | NoEntry | Away> {
    const held = this.#held;
    const fresh =
      held && held.token !== refused && Temporal.Instant.compare(this.clock.now(), held.until) < 0;
    if (fresh) return held;
    this.#held = null;
    for (const password of await this.passwords.candidates()) {
      const answer = await this.#ask(password);
      if (answer.kind !== 'no-entry') return answer;
    }
    return { kind: 'no-entry' };
  }

  /** Forgets the token, as after a change of the password. */
  leave(): void {
    this.#held = null;
  }

  async #ask(password: string): Promise<Entry | NoEntry | Away> {
    const { url, username, timeoutSeconds } = this.account;
    const json = { username, password };
    const call = { method: 'POST', path: '/v1/token', json } as const;
    const reply = await exchange(url, call, timeoutSeconds);
    if (reply.kind === 'away') return reply;
    this.log(`POST /v1/token ${reply.status} ${reply.traceId}`, 'log');
    if (reply.status >= 400 && reply.status < 500) return { kind: 'no-entry' };
    const given = readJson(reply.text);
    const token = textIn(given, 'access_token');
    if (reply.status !== 200 || !token) return AWAY;
    const lasts = Number(given['expires_in']);
    const seconds = Math.max(0, (Number.isFinite(lasts) ? Math.floor(lasts) : 60) - MARGIN);
    this.#held = { kind: 'entry', token, password, until: this.clock.now().add({ seconds }) };
    await this.passwords.taken(password);
    return this.#held;
  }
}

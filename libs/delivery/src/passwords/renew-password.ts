import { ClockPort, Settings } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { SUOMIFI, type Suomifi } from '../suomifi/suomifi.js';
import { makePassword } from './make-password.js';
import { StoredPasswords } from './stored-passwords.js';

/** How long a change that nobody has heard of again is left alone: another worker may be at it. */
const SETTLES_AFTER = { hours: 1 };

/**
 * Changes the password of the account in Suomi.fi Messages every so many days. The new one is written down before it is
 * asked for and counts once it has let us in, so a reply that is lost locks nobody out.
 */
@Injectable()
export class RenewPassword {
  readonly #log = new Logger(RenewPassword.name);

  constructor(
    @Inject(SUOMIFI) private readonly suomifi: Suomifi | null,
    @Inject(StoredPasswords) private readonly passwords: StoredPasswords,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** @returns how many were changed: one or none */
  async run(): Promise<number> {
    const days = this.settings.SUOMIFI_MESSAGES_PASSWORD_DAYS;
    if (!this.suomifi || days === 0) return 0;
    const { pending, current } = await this.passwords.read();
    if (pending) return this.#settle(this.suomifi, pending);
    // Nobody has signed in yet: there is nothing to be renewed.
    if (!current || this.#isBefore(current.since, { hours: days * 24 })) return 0;
    return this.#change(this.suomifi);
  }

  async #change({ client }: Suomifi): Promise<number> {
    // Signed in before the new one is written down: it is not tried in vain.
    if ((await client.signIn()).kind !== 'done') return 0;
    const password = makePassword();
    if (!(await this.passwords.propose(password))) return 0;
    const answer = await client.changePassword(password);
    if (answer.kind === 'done') {
      await this.passwords.taken(password);
      this.#log.log('The password of Suomi.fi Messages was changed');
      return 1;
    }
    const refused = answer.kind === 'refused' && answer.status < 500;
    if (refused || answer.kind === 'no-entry') await this.#giveUp();
    this.#log.error(`The password of Suomi.fi Messages could not be changed: ${answer.kind}`);
    return 0;
  }

  /** An earlier change whose end is not known: if the new password lets us in it counts, else it is forgotten. */
  async #settle({ client }: Suomifi, pending: { since: Temporal.Instant }): Promise<number> {
    if (this.#isBefore(pending.since, SETTLES_AFTER)) return 0;
    const answer = await client.signIn();
    if (answer.kind === 'no-entry') this.#log.error('No known password lets us into Suomi.fi Messages');
    if (answer.kind !== 'done') return 0;
    const after = await this.passwords.read();
    if (!after.pending) return 1;
    await this.passwords.drop(pending);
    return 0;
  }

  async #giveUp(): Promise<void> {
    const { pending } = await this.passwords.read();
    if (pending) await this.passwords.drop(pending);
  }

  #isBefore(since: Temporal.Instant, time: { hours: number }): boolean {
    return Temporal.Instant.compare(this.clock.now(), since.add(time)) < 0;
  }
}

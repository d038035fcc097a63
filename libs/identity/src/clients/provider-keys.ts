import type { ClockPort } from '#platform';
import {
  createLocalJWKSet,
  errors,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWTHeaderParameters,
} from 'jose';
import type { Temporal } from 'temporal-polyfill';
import { OidcClient } from '../sign-in/oidc-client.js';

/** The provider does not answer, or not with keys. */
export class KeysUnreachable extends Error {}

/** Keys older than this are read anew: one that the provider took back counts no longer. */
const LONGEST_KEPT = { minutes: 10 };
/** A key nobody knows has the keys read anew, but not more often than this. */
const SHORTEST_KEPT = { seconds: 30 };
const PATIENCE_MS = 5000;

type FindKey = ReturnType<typeof createLocalJWKSet>;

/** The public keys with which a provider's tokens are checked, as its discovery document names them. */
export class ProviderKeys {
  readonly #provider: OidcClient;
  #held: { readonly find: FindKey; readonly readAt: Temporal.Instant } | null = null;
  #reading: Promise<FindKey> | null = null;

  constructor(
    issuer: string,
    private readonly clock: ClockPort,
  ) {
    this.#provider = new OidcClient({ issuer, clientId: 'tietopyynto-api', clientSecret: '' });
  }

  /** The key of this token. @throws KeysUnreachable, or an error of jose when there is no such key */
  async find(header: JWTHeaderParameters, token: FlattenedJWSInput): ReturnType<FindKey> {
    const find = this.#olderThan(LONGEST_KEPT) ? await this.#read() : this.#held!.find;
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !this.#olderThan(SHORTEST_KEPT)) throw error;
      return (await this.#read())(header, token);
    }
  }

  #olderThan(age: Temporal.DurationLike): boolean {
    const until = this.#held?.readAt.add(age);
    return until === undefined || until.since(this.clock.now()).sign <= 0;
  }

  /** One reading for all who wait for it. */
  #read(): Promise<FindKey> {
    this.#reading ??= this.#fetch().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #fetch(): Promise<FindKey> {
    try {
      const { jwks_uri: address } = (await this.#provider.configuration()).serverMetadata();
      const answer = await fetch(address ?? '', {
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) throw new KeysUnreachable();
      const find = createLocalJWKSet((await answer.json()) as JSONWebKeySet);
      this.#held = { find, readAt: this.clock.now() };
      return find;
    } catch {
      throw new KeysUnreachable();
    }
  }
}

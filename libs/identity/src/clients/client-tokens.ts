import { type ClientActor, no, ok, type Result, type SystemActor } from '#kernel';
import { type BearerAccess, ClockPort, Database, Settings, type TokenRefusalCode } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type JWTPayload, jwtVerify } from 'jose';
import { KeysUnreachable, ProviderKeys } from './provider-keys.js';
import { scopesOf } from './scopes-of.js';

const ACTOR: SystemActor = { kind: 'system', job: 'identity.client-token' };
/** Signatures with a private key only: a secret that both know would have to stand in our settings. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
/** Seconds that the clocks of two machines may differ. */
const TOLERANCE = 30;

/** Whose a token is: signed by the provider, meant for us, valid now, of a client that is registered here. */
@Injectable()
export class ClientTokens implements BearerAccess {
  readonly #issuer: string;
  readonly #audience: string;
  readonly #keys: ProviderKeys;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Database) private readonly database: Database,
  ) {
    this.#issuer = settings.API_TOKEN_ISSUER ?? settings.STAFF_OIDC_ISSUER;
    this.#audience = settings.API_TOKEN_AUDIENCE ?? `${settings.DESK_URL}/api`;
    this.#keys = new ProviderKeys(this.#issuer, clock);
  }

  async clientOf(token: string): Promise<Result<ClientActor, TokenRefusalCode>> {
    const checked = await this.#checked(token);
    if (!checked.ok) return checked;
    const claims = checked.value;
    const subject = claims['client_id'] ?? claims['azp'];
    if (typeof subject !== 'string') return no('token.invalid');
    const [found] = await this.database.transaction(ACTOR, (tx) =>
      tx.planned<{ id: string; authority_id: string; scopes: string[] }>(
        'select id, authority_id, scopes from api_client where subject = $1 and ended_at is null',
        [subject],
      ),
    );
    if (!found) return no('token.unknown-client');
    const scopes = scopesOf(claims[this.settings.API_TOKEN_SCOPE_CLAIM], found.scopes);
    return ok({ kind: 'client', clientId: found.id, authorityId: found.authority_id, scopes });
  }

  async #checked(token: string): Promise<Result<JWTPayload, TokenRefusalCode>> {
    try {
      const { payload } = await jwtVerify(token, (header, jws) => this.#keys.find(header, jws), {
        issuer: this.#issuer,
        audience: this.#audience,
        algorithms: ALGORITHMS,
        clockTolerance: TOLERANCE,
        requiredClaims: ['exp', 'iat'],
        currentDate: new Date(this.clock.now().epochMilliseconds),
      });
      return ok(payload);
    } catch (error) {
      return no(error instanceof KeysUnreachable ? 'token.unreachable' : 'token.invalid');
    }
  }
}

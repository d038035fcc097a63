import { type ClientActor, type Scope, SCOPES } from '#kernel';
import { openDatabase } from '#platform';
import supertest from 'supertest';
import { DeskWorld } from './desk-world.js';
import { FakeIssuer, type TokenWish } from './fake-issuer.js';

/** The programs that are registered: by their id at the provider, with their authority and the scopes they may have. */
const CLIENTS = {
  'e-service': { id: '5d1f0000-0000-4000-8000-0000000000c1', authority: 'lahti', scopes: SCOPES },
  reporting: { id: '5d1f0000-0000-4000-8000-0000000000c2', authority: 'lahti', scopes: ['cases:read'] },
  'tornio-service': { id: '5d1f0000-0000-4000-8000-0000000000c3', authority: 'tornio', scopes: SCOPES },
} as const;
export type ApiClientName = keyof typeof CLIENTS;

/** The desk's interface over HTTP, with a provider of tokens beside it. */
export class ApiWorld {
  private constructor(
    readonly desk: DeskWorld,
    readonly issuer: FakeIssuer,
  ) {}

  static async open(over: Readonly<Record<string, string>> = {}): Promise<ApiWorld> {
    const issuer = await FakeIssuer.open();
    const desk = await DeskWorld.open({ API_TOKEN_ISSUER: issuer.url, ...over });
    const world = new ApiWorld(desk, issuer);
    await world.#register();
    return world;
  }

  async close(): Promise<void> {
    await this.desk.close();
    await this.issuer.close();
  }

  /** A token of this program with these scopes (all when left out), as of the world's clock. */
  token(client: string, scopes: readonly Scope[] = SCOPES, wish: TokenWish = {}): Promise<string> {
    const now = new Date(this.desk.clock.now().epochMilliseconds);
    return this.issuer.token(now, { client, scope: scopes.join(' '), ...wish });
  }

  /** Asks as this program. */
  async get(client: ApiClientName, path: string, scopes?: readonly Scope[]): Promise<supertest.Response> {
    return this.with(await this.token(client, scopes)).get(path);
  }

  async post(
    client: ApiClientName,
    path: string,
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<supertest.Response> {
    return this.with(await this.token(client)).post(path, body, headers);
  }

  /** Asks with this token, or with none. */
  with(token: string | null) {
    const agent = supertest(this.desk.server());
    const bearer = token === null ? {} : { Authorization: `Bearer ${token}` };
    return {
      get: (path: string, headers: Readonly<Record<string, string>> = {}) =>
        agent.get(path).set({ ...bearer, ...headers }),
      post: (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
        agent
          .post(path)
          .set({ ...bearer, ...headers })
          .send(body),
    };
  }

  actor(client: ApiClientName, scopes: readonly Scope[] = SCOPES): ClientActor {
    const { id, authority } = CLIENTS[client];
    return { kind: 'client', clientId: id, authorityId: authority, scopes };
  }

  /** Past every policy: for planting and looking. */
  async asOwner<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const owner = await openDatabase(this.desk.database.adminUrl, { max: 1 });
    try {
      return await owner.transaction({ kind: 'system', job: 'test' }, (tx) => tx.query<Row>(sql, parameters));
    } finally {
      await owner.close();
    }
  }

  async #register(): Promise<void> {
    for (const [subject, { id, authority, scopes }] of Object.entries(CLIENTS)) {
      await this.asOwner(
        `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
         values ($1, $2, $3, $2, $4, now(), $5)`,
        [id, subject, authority, scopes, this.desk.idOf('admin')],
      );
    }
  }
}

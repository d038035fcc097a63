import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** What a token says besides who issued it; what is left out is as it should be. */
export interface TokenWish {
  readonly client?: string;
  readonly scope?: string | readonly string[];
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from the moment of issue; negative lies before it. */
  readonly validFor?: number;
  readonly notBefore?: number;
  readonly more?: JWTPayload;
}

interface Key {
  readonly id: string;
  readonly alg: string;
  readonly sign: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  readonly shown: JWK;
}

/** A provider of tokens with keys of its own, served as a real one serves them. */
export class FakeIssuer {
  readonly #server: Server;
  #keys: Key[] = [];
  #down = false;
  /** How often the keys were fetched. */
  fetched = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(alg = 'ES256'): Promise<FakeIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = new FakeIssuer(server);
    server.on('request', (req, res) => {
      const document = issuer.#document(req.url ?? '');
      res.writeHead(document ? 200 : 503, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify(document ?? {}));
    });
    await issuer.rotate(alg);
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** New keys; the old ones are served no more. */
  async rotate(alg = 'ES256'): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const id = crypto.randomUUID();
    this.#keys = [
      { id, alg, sign: privateKey, shown: { ...(await exportJWK(publicKey)), kid: id, alg, use: 'sig' } },
    ];
  }

  /** Answers nothing until it is up again. */
  down(is = true): void {
    this.#down = is;
  }

  /** A signed access token of client credentials, as of `now`. */
  async token(now: Date, wish: TokenWish = {}): Promise<string> {
    const key = this.#keys[0]!;
    const at = Math.floor(now.getTime() / 1000);
    const {
      client = 'e-service',
      scope = '',
      audience = 'http://localhost:4200/api',
      issuer = this.url,
    } = wish;
    const payload = { client_id: client, scope, ...wish.more } as JWTPayload;
    const jwt = new SignJWT(payload)
      .setProtectedHeader({ alg: key.alg, kid: key.id, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(client)
      .setIssuedAt(at)
      .setExpirationTime(at + (wish.validFor ?? 600));
    if (wish.notBefore !== undefined) jwt.setNotBefore(at + wish.notBefore);
    return jwt.sign(key.sign);
  }

  /** The public key as it is served: what a forger knows. */
  publicKey(): JWK {
    return this.#keys[0]!.shown;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #document(path: string): object | null {
    if (this.#down) return null;
    if (path === '/keys') {
      this.fetched += 1;
      return { keys: this.#keys.map(({ shown }) => shown) };
    }
    if (path !== '/.well-known/openid-configuration') return null;
    return { issuer: this.url, jwks_uri: `${this.url}/keys`, token_endpoint: `${this.url}/token` };
  }
}

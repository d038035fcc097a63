import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the source answers its next request. */
export type Behaviour =
  | 'found'
  | 'nothing'
  | 'silent'
  | 'held'
  | 'late'
  | 'token-not-taken'
  | 'refused'
  | 'refused-silently'
  | 'busy'
  | 'error'
  | 'malformed'
  | 'huge'
  | 'moved'
  | 'cut-off';

export type ProviderBehaviour = 'gives' | 'refuses' | 'fails';

/** What the source holds under `PERSON`: as services in use send it, with values that are no texts. */
export const HELD = {
  key: 'CUSTOMER',
  label: { fi: 'Asiakas' },
  children: [
    { key: 'FIRST_NAME', value: 'Eero' },
    { key: 'VISITS', value: 3 },
    { key: 'NEWSLETTER', value: false, formatting: { datatype: 'string' } },
    { key: 'ADVISER', value: null },
    { key: 'HEALTH', error: 'The level of assurance is too low' },
  ],
};
export const REASON = { code: 'RETENTION', message: { fi: 'Laki velvoittaa säilyttämään.' } };
export const PERSON = '65d4015d-1736-4848-9466-25d43a1fe8c7';

/**
 * A source that speaks the Helsinki profile GDPR API with a provider of tokens, and misbehaves on request. Keeps what
 * it was asked, so that a test can see who asked what with which token, and what was really erased.
 */
export class FaultySource {
  readonly asked: { method: string; path: string; token: string }[] = [];
  readonly erased: string[] = [];
  /** Answers in turn; the last one stays. */
  answers: Behaviour[] = ['found'];
  provider: ProviderBehaviour = 'gives';
  tokensGiven = 0;
  #server: Server;
  readonly #held: ServerResponse[] = [];
  #reached!: () => void;
  /** Resolves when a request that is `held` has come. */
  readonly reached = new Promise<void>((resolve) => (this.#reached = resolve));

  /** @param port any free one when left out */
  async open(port = 0): Promise<void> {
    this.#server = createServer((req, res) => this.#serve(req, res));
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers what is held, as one that found it would. */
  letGo(): void {
    for (const res of this.#held.splice(0))
      this.#answer(res, res.req.method === 'DELETE' ? 'nothing' : 'found');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(req: IncomingMessage, res: ServerResponse): void {
    const { pathname, searchParams } = new URL(req.url ?? '/', this.origin);
    if (pathname.startsWith('/.well-known/')) return this.#json(res, 200, this.#discovery());
    if (pathname === '/token') return this.#token(req, res);
    const [, token = ''] = (req.headers.authorization ?? '').split(' ');
    this.asked.push({ method: req.method ?? '', path: req.url ?? '', token });
    const behaviour = this.answers.length > 1 ? this.answers.shift()! : this.answers[0]!;
    const erases = req.method === 'DELETE';
    if (erases && behaviour === 'found') {
      if (searchParams.get('dry_run') !== 'true') this.erased.push(pathname.split('/').at(-1)!);
      return void res.writeHead(204).end();
    }
    this.#answer(res, behaviour);
  }

  #answer(res: ServerResponse, behaviour: Behaviour): void {
    switch (behaviour) {
      case 'found':
        return this.#json(res, 200, HELD);
      case 'nothing':
        return void res.writeHead(204).end();
      case 'silent':
        return;
      case 'held':
        this.#held.push(res);
        return this.#reached();
      case 'late':
        return void res.writeHead(200, { 'content-type': 'application/json' }).write('{"key":');
      case 'token-not-taken':
        return void res.writeHead(401).end();
      case 'refused':
        return this.#json(res, 403, { errors: [REASON] });
      case 'refused-silently':
        return void res.writeHead(403).end();
      case 'busy':
        return void res.writeHead(429).end();
      case 'error':
        return this.#json(res, 500, { errors: [{ code: 'DATABASE', message: { en: 'A secret detail' } }] });
      case 'malformed':
        return void res.writeHead(200).end('<html>Welcome</html>');
      case 'huge':
        return void res.writeHead(200).end(Buffer.alloc(2 * 1024 * 1024, 0x20));
      case 'moved':
        return void res.writeHead(302, { location: `${this.origin}/elsewhere` }).end();
      case 'cut-off':
        return void res.destroy();
    }
  }

  #token(req: IncomingMessage, res: ServerResponse): void {
    req.resume();
    if (this.provider === 'fails') return this.#json(res, 503, {});
    if (this.provider === 'refuses') return this.#json(res, 400, { error: 'unauthorized_client' });
    this.tokensGiven += 1;
    const access_token = `token-${this.tokensGiven}`;
    this.#json(res, 200, { access_token, token_type: 'Bearer', expires_in: 300 });
  }

  #discovery(): object {
    return { issuer: this.origin, token_endpoint: `${this.origin}/token` };
  }

  #json(res: ServerResponse, status: number, body: object): void {
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultsOf, MESSAGE_PATHS } from './suomifi-shapes.js';

/** How it treats a request that it would otherwise answer. */
export type StubTrouble = 'away' | 'silent' | 'error' | 'refuses' | 'loses-reply' | 'busy' | 'forbidden';

interface Trouble {
  readonly trouble: StubTrouble;
  /** The request that meets it; any but the sign-in when left out. */
  readonly at: string | undefined;
}

/** A message that it took. */
export interface TakenMessage {
  readonly path: string;
  readonly messageId: bigint;
  readonly body: StubMessageBody;
  /** File names of its attachments, electronic and on paper. */
  readonly files: readonly string[];
}

export interface StubMessageBody {
  readonly externalId: string;
  readonly recipient?: { readonly id: string };
  readonly electronic?: {
    readonly title: string;
    readonly body: string;
    readonly attachments: readonly { attachmentId: string }[];
  } & Readonly<Record<string, unknown>>;
  readonly paperMail?: { readonly attachments: readonly { attachmentId: string }[] } & Readonly<
    Record<string, unknown>
  >;
}

export interface StubEvent {
  readonly type: string;
  readonly eventTime: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const TEN_MIB = 10_485_760;
/** Beyond what a JavaScript number holds exactly. */
const FIRST_ID = 9_007_199_254_740_993n;

/**
 * Suomi.fi Messages as its published description has it, in memory: for tests and for looking. It refuses messages that
 * are not in shape, knows one account, and misbehaves on request. It is not the service: nothing reaches anybody.
 */
export class SuomifiStub {
  readonly messages: TakenMessage[] = [];
  readonly asked: { method: string; path: string; status: number }[] = [];
  readonly withoutMailbox = new Set<string>();
  readonly events: StubEvent[] = [];
  /** How many events one answer has at the most; the interface itself gives 1000. */
  pageSize = 1000;
  password = 'the first password of the stub';
  username = 'tietopyynto';
  readonly serviceId = 'tietopyynto-lahti';
  signIns = 0;
  readonly #attachments = new Map<string, { name: string; used: boolean }>();
  readonly #troubles: Trouble[] = [];
  readonly #tokens = new Set<string>();
  #server: Server;

  /** @param port any free one when left out */
  async open(port = 0): Promise<this> {
    this.#server = createServer((req, res) => void this.#serve(req, res));
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next request, or the next to this path, meets trouble. */
  meet(trouble: StubTrouble, at?: string): void {
    this.#troubles.push({ trouble, at });
  }

  expireTokens(): void {
    this.#tokens.clear();
  }

  /** What no message uses is removed after 24 hours. */
  aDayPasses(): void {
    for (const [id, { used }] of this.#attachments) if (!used) this.#attachments.delete(id);
  }

  /** Something happens to a message. */
  happen(type: string, externalId: string, eventTime: string, more: Record<string, unknown> = {}): void {
    const message = this.messages.find(({ body }) => body.externalId === externalId);
    const messageId = String(message?.messageId ?? FIRST_ID);
    this.events.push({
      type,
      eventTime,
      metadata: { messageId, serviceId: this.serviceId, externalId, ...more },
    });
  }

  async #serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '/', this.origin);
    const bytes = await bytesOf(req);
    res.on('close', () =>
      this.asked.push({
        method: req.method ?? '',
        path: pathname,
        status: res.writableEnded ? res.statusCode : 0,
      }),
    );
    const trouble = this.#troubleAt(pathname);
    if (trouble === 'silent') return;
    if (trouble === 'away') return void res.destroy();
    if (trouble === 'error') return this.#json(res, 500, { reason: 'Internal error' });
    if (trouble === 'busy') return this.#json(res, 429, { reason: 'Too many requests' });
    if (trouble === 'forbidden') return this.#json(res, 403, { reason: 'The address may not ask' });
    if (trouble === 'refuses') return this.#json(res, 400, { reason: 'Bad request', validationErrors: [] });
    const answered = await this.#answer(req, pathname, searchParams, bytes);
    if (trouble === 'loses-reply') return void res.destroy();
    this.#json(res, answered[0], answered[1]);
  }

  #troubleAt(path: string): StubTrouble | undefined {
    const waits = (one: Trouble) =>
      one.at
        ? one.at === path
        : one.trouble === 'loses-reply'
          ? MESSAGE_PATHS.includes(path)
          : path !== '/v1/token';
    const index = this.#troubles.findIndex(waits);
    return index < 0 ? undefined : this.#troubles.splice(index, 1)[0]!.trouble;
  }

  async #answer(
    req: IncomingMessage,
    path: string,
    query: URLSearchParams,
    bytes: Buffer,
  ): Promise<[number, object | string]> {
    if (path === '/v1/token') return this.#signIn(JSON.parse(bytes.toString()) as Record<string, string>);
    if (path === '/v1/change-password')
      return this.#change(JSON.parse(bytes.toString()) as Record<string, string>);
    const [, token] = (req.headers.authorization ?? '').split('Bearer ');
    if (!token || !this.#tokens.has(token)) return [401, { reason: 'Unauthorized' }];
    if (path === '/v2/attachments') return this.#attach(req, bytes);
    if (path === '/v1/mailboxes/active') return this.#mailboxes(bytes);
    if (path === '/v1/messages/id') return this.#idOf(query.get('externalId'));
    if (path === '/v2/events') return this.#eventsFrom(query.get('continuationToken'));
    if (MESSAGE_PATHS.includes(path))
      return this.#take(path, JSON.parse(bytes.toString()) as StubMessageBody);
    return [404, { reason: 'Not found' }];
  }

  #signIn({ username, password }: Record<string, string>): [number, object] {
    if (username !== this.username || password !== this.password) return [400, { reason: 'Bad credentials' }];
    this.signIns += 1;
    const access_token = randomUUID();
    this.#tokens.add(access_token);
    return [200, { access_token, expires_in: 3600, token_type: 'Bearer' }];
  }

  #change({ accessToken, currentPassword, newPassword }: Record<string, string>): [number, object] {
    const strong = [/^.{32,}$/, /[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].every((rule) =>
      rule.test(newPassword ?? ''),
    );
    const known = this.#tokens.has(accessToken ?? '') && currentPassword === this.password;
    if (!known || !strong || newPassword?.includes('\\')) return [400, { reason: 'Bad request' }];
    this.password = newPassword!;
    this.#tokens.clear();
    return [200, {}];
  }

  #mailboxes(bytes: Buffer): [number, object] {
    const { endUsers } = JSON.parse(bytes.toString()) as { endUsers: { id: string }[] };
    return [200, { endUsersWithActiveMailbox: endUsers.filter(({ id }) => !this.withoutMailbox.has(id)) }];
  }

  async #attach(req: IncomingMessage, bytes: Buffer): Promise<[number, object | string]> {
    if (bytes.length > TEN_MIB) return [413, `Maximum upload size of ${TEN_MIB} bytes exceeded`];
    const headers = { 'content-type': req.headers['content-type'] ?? '' };
    const file = (await new Response(new Uint8Array(bytes), { headers }).formData()).get('file');
    if (!(file instanceof File) || file.type !== 'application/pdf') return [400, { reason: 'No file' }];
    const attachmentId = randomUUID();
    this.#attachments.set(attachmentId, { name: file.name, used: false });
    return [201, { attachmentId }];
  }

  #take(path: string, body: StubMessageBody): [number, object] {
    const faults = faultsOf(path, body);
    const validationErrors = faults.map((error) => ({ error }));
    if (faults.length > 0) return [400, { reason: 'Validation failed', validationErrors }];
    const before = this.messages.find((message) => message.body.externalId === body.externalId);
    const reason = 'A message with this externalId exists';
    // Of paper without an id the description says no more than the reason.
    if (before && path === '/v2/paper-mail-without-id') return [409, { reason }];
    if (before) return [409, { reason, messageId: before.messageId }];
    if (path === '/v2/messages/electronic' && this.withoutMailbox.has(body.recipient!.id))
      return [400, { reason: 'x', validationErrors: [{ error: 'x', errorCode: 'MAILBOX_NOT_IN_USE' }] }];
    const ids = [...(body.electronic?.attachments ?? []), ...(body.paperMail?.attachments ?? [])];
    const files = ids.map(({ attachmentId }) => this.#attachments.get(attachmentId));
    if (files.some((file) => !file)) return [400, { reason: 'An attachment is not known' }];
    for (const file of files) file!.used = true;
    const messageId = FIRST_ID + BigInt(this.messages.length);
    this.messages.push({ path, messageId, body, files: files.map((file) => file!.name) });
    return [200, { messageId }];
  }

  #idOf(externalId: string | null): [number, object] {
    const message = this.messages.find(({ body }) => body.externalId === externalId);
    return message ? [200, { messageId: message.messageId }] : [404, { reason: 'Not found' }];
  }

  #eventsFrom(token: string | null): [number, object] {
    const from = Number(token ?? 0);
    const events = this.events.slice(from, from + this.pageSize);
    return [200, { continuationToken: String(from + events.length), events }];
  }

  /** Every answer has a field that nobody knows yet: new ones may appear at any time. */
  #json(res: ServerResponse, status: number, body: object | string): void {
    res.writeHead(status, { 'content-type': 'application/json', traceId: `trace-${this.asked.length + 1}` });
    if (typeof body === 'string') return void res.end(body);
    const text = JSON.stringify({ newField: {}, ...body }, (_, value: unknown) =>
      typeof value === 'bigint' ? `#${value}#` : value,
    );
    res.end(text.replace(/"#(\d+)#"/g, '$1'));
  }
}

async function bytesOf(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

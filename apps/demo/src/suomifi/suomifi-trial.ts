import { randomUUID } from 'node:crypto';
import { faultsOf, MESSAGE_PATHS } from './message-shapes.js';

/** A request to the interface, its body read. */
export interface TrialAsk {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly contentType: string;
  readonly body: Buffer;
}

export type TrialReply = readonly [status: number, body: object | string];

export interface TrialFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  used: boolean;
}

/** A message that was taken. */
export interface TrialMessage {
  readonly path: string;
  readonly messageId: bigint;
  readonly body: TrialBody;
  /** Its attachments, electronic first, then on paper. */
  readonly files: readonly TrialFile[];
}

interface Attached {
  readonly attachments: readonly { readonly attachmentId: string }[];
}

export interface TrialBody {
  readonly externalId: string;
  readonly recipient?: { readonly id: string };
  readonly electronic?: { readonly title: string; readonly body: string } & Attached &
    Record<string, unknown>;
  readonly paperMail?: Attached & Record<string, unknown>;
}

export interface TrialEvent {
  readonly type: string;
  readonly eventTime: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Who may use the interface here. */
export interface TrialAccount {
  readonly serviceId: string;
  readonly username: string;
  password: string;
}

const TEN_MIB = 10_485_760;
/** Beyond what a JavaScript number holds exactly. */
const FIRST_ID = 9_007_199_254_740_993n;

/**
 * Suomi.fi Messages (REST, version 2) as its published description has it, in memory. It refuses messages that are not in
 * shape and knows one account. It is not the service: nothing reaches anybody.
 */
export class SuomifiTrial {
  readonly messages: TrialMessage[] = [];
  readonly events: TrialEvent[] = [];
  readonly withoutMailbox = new Set<string>();
  /** How many events one answer has at the most. */
  pageSize = 1000;
  signIns = 0;
  #run = randomUUID() as string;
  readonly #files = new Map<string, TrialFile>();
  readonly #tokens = new Set<string>();

  constructor(
    readonly account: TrialAccount,
    private readonly onTaken: (message: TrialMessage) => void = () => undefined,
  ) {}

  async answer(ask: TrialAsk): Promise<TrialReply> {
    const { path, query } = ask;
    if (path === '/v1/token') return this.#signIn(fieldsOf(ask));
    if (path === '/v1/change-password') return this.#change(fieldsOf(ask));
    const [, token] = ask.authorization.split('Bearer ');
    if (!token || !this.#tokens.has(token)) return [401, { reason: 'Unauthorized' }];
    if (path === '/v2/attachments') return this.#attach(ask);
    if (path === '/v1/mailboxes/active') return this.#mailboxes(ask);
    if (path === '/v1/messages/id') return this.#idOf(query.get('externalId'));
    if (path === '/v2/events') return this.#eventsFrom(query.get('continuationToken'));
    if (MESSAGE_PATHS.includes(path)) return this.#take(ask);
    return [404, { reason: 'Not found' }];
  }

  /** Something happens to a message. */
  happen(type: string, externalId: string, eventTime: string, more: Record<string, unknown> = {}): void {
    const message = this.messages.find(({ body }) => body.externalId === externalId);
    const ids = { messageId: String(message?.messageId ?? FIRST_ID), serviceId: this.account.serviceId };
    this.events.push({ type, eventTime, metadata: { ...ids, externalId, ...more } });
  }

  expireTokens(): void {
    this.#tokens.clear();
  }

  /** What no message uses is removed after 24 hours. */
  aDayPasses(): void {
    for (const [id, { used }] of this.#files) if (!used) this.#files.delete(id);
  }

  #signIn({ username, password }: Record<string, string>): TrialReply {
    if (username !== this.account.username || password !== this.account.password)
      return [400, { reason: 'Bad credentials' }];
    this.signIns += 1;
    const access_token = randomUUID();
    this.#tokens.add(access_token);
    return [200, { access_token, expires_in: 3600, token_type: 'Bearer' }];
  }

  #change({ accessToken = '', currentPassword, newPassword = '' }: Record<string, string>): TrialReply {
    const rules = [/^.{32,}$/, /[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/, /^[^\\]+$/];
    const known = this.#tokens.has(accessToken) && currentPassword === this.account.password;
    if (!known || !rules.every((rule) => rule.test(newPassword))) return [400, { reason: 'Bad request' }];
    this.account.password = newPassword;
    this.#tokens.clear();
    return [200, {}];
  }

  #mailboxes(ask: TrialAsk): TrialReply {
    const { endUsers } = JSON.parse(ask.body.toString()) as { endUsers: { id: string }[] };
    return [200, { endUsersWithActiveMailbox: endUsers.filter(({ id }) => !this.withoutMailbox.has(id)) }];
  }

  async #attach({ body, contentType }: TrialAsk): Promise<TrialReply> {
    if (body.length > TEN_MIB) return [413, `Maximum upload size of ${TEN_MIB} bytes exceeded`];
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': contentType },
    }).formData();
    const file = form.get('file');
    if (!(file instanceof File) || file.type !== 'application/pdf') return [400, { reason: 'No file' }];
    const attachmentId = randomUUID();
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.#files.set(attachmentId, { name: file.name, bytes, used: false });
    return [201, { attachmentId }];
  }

  #take({ path, body: bytes }: TrialAsk): TrialReply {
    const body = JSON.parse(bytes.toString()) as TrialBody;
    const faults = faultsOf(path, body).map((error) => ({ error }));
    if (faults.length > 0) return [400, { reason: 'Validation failed', validationErrors: faults }];
    const before = this.messages.find((message) => message.body.externalId === body.externalId);
    if (before) return [409, takenBefore(before, path)];
    if (path === '/v2/messages/electronic' && this.withoutMailbox.has(body.recipient!.id))
      return [
        400,
        { reason: 'No mailbox', validationErrors: [{ error: 'x', errorCode: 'MAILBOX_NOT_IN_USE' }] },
      ];
    const attached = [...(body.electronic?.attachments ?? []), ...(body.paperMail?.attachments ?? [])];
    const files = attached.flatMap(({ attachmentId }) => this.#files.get(attachmentId) ?? []);
    if (files.length < attached.length) return [400, { reason: 'An attachment is not known' }];
    for (const file of files) file.used = true;
    const message = { path, messageId: FIRST_ID + BigInt(this.messages.length), body, files };
    this.messages.push(message);
    this.onTaken(message);
    return [200, { messageId: message.messageId }];
  }

  #idOf(externalId: string | null): TrialReply {
    const message = this.messages.find(({ body }) => body.externalId === externalId);
    return message ? [200, { messageId: message.messageId }] : [404, { reason: 'Not found' }];
  }

  /** A place given by an earlier run is not known: what was kept is gone. */
  #eventsFrom(token: string | null): TrialReply {
    const [run, place] = token?.split('/') ?? [this.#run, '0'];
    if (run !== this.#run) return [400, { reason: 'The continuation token is not known' }];
    const from = Number(place);
    const events = this.events.slice(from, from + this.pageSize);
    return [200, { continuationToken: `${this.#run}/${from + events.length}`, events }];
  }

  /** Forgets all as a restart does. */
  forget(): void {
    this.#run = randomUUID();
    this.events.length = 0;
    this.messages.length = 0;
    this.#tokens.clear();
  }
}

function fieldsOf({ body }: TrialAsk): Record<string, string> {
  return JSON.parse(body.toString()) as Record<string, string>;
}

/** Of paper without an identity code the description says no more than the reason. */
function takenBefore({ messageId }: TrialMessage, path: string): object {
  const reason = 'A message with this externalId exists';
  return path === '/v2/paper-mail-without-id' ? { reason } : { reason, messageId };
}

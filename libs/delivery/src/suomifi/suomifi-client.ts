import { type Away, type Call, exchange, type Reply } from './exchange.js';
import { asFields, listIn, readJson, textIn } from './read-json.js';
import type { SuomifiAccount, SuomifiLog } from './suomifi-account.js';
import type { Answer, Refused } from './suomifi-answer.js';
import type { NoEntry, SuomifiLogin } from './suomifi-login.js';
import type { SuomifiMessage } from './suomifi-message.js';
import { type EventPage, readEvents } from './read-events.js';

/**
 * The Suomi.fi Messages REST interface, version 2. Every way it can go wrong is an answer; the log gets the call, the
 * status and the interface's own name of the request.
 */
export class SuomifiClient {
  constructor(
    private readonly account: SuomifiAccount,
    private readonly login: SuomifiLogin,
    private readonly log: SuomifiLog,
  ) {}

  /** Has the person taken a mailbox into use? To be asked only when something is to be sent. */
  async hasMailbox(identityCode: string): Promise<Answer<boolean>> {
    const json = { endUsers: [{ id: identityCode }] };
    const reply = await this.#ask({ method: 'POST', path: '/v1/mailboxes/active', json });
    if (!isDone(reply)) return notDone(reply);
    const active = listIn(readJson(reply.text), 'endUsersWithActiveMailbox');
    return { kind: 'done', value: active.some((user) => user['id'] === identityCode) };
  }

  /** Uploads a letter; the file name is shown to who receives it. What no message uses is gone after 24 hours. */
  async attach(fileName: string, pdf: Uint8Array): Promise<Answer<string>> {
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(pdf)], { type: 'application/pdf' }), fileName);
    const reply = await this.#ask({ method: 'POST', path: '/v2/attachments', form });
    if (!isDone(reply)) return notDone(reply);
    const id = textIn(readJson(reply.text), 'attachmentId');
    return id ? { kind: 'done', value: id } : { kind: 'away' };
  }

  /**
   * Sends a message. Taken before under the same `externalId` (409) is as good as taken now; where the answer does not
   * say the message's id, it is asked for.
   */
  async send({ path, body }: SuomifiMessage): Promise<Answer<string | null>> {
    const reply = await this.#ask({ method: 'POST', path, json: body });
    const taken = reply.kind === 'reply' && (reply.status === 409 || isDone(reply));
    if (!taken) return notDone(reply);
    const messageId = textIn(readJson(reply.text), 'messageId');
    return messageId ? { kind: 'done', value: messageId } : this.sentBefore(body.externalId);
  }

  /** The id of the message that was sent under this `externalId`; null: none is known. */
  async sentBefore(externalId: string): Promise<Answer<string | null>> {
    const reply = await this.#ask({ method: 'GET', path: '/v1/messages/id', query: { externalId } });
    if (reply.kind === 'reply' && reply.status === 404) return { kind: 'done', value: null };
    if (!isDone(reply)) return notDone(reply);
    return { kind: 'done', value: textIn(readJson(reply.text), 'messageId') || null };
  }

  /** What has happened since the token was given; from the beginning (60 days) without one. */
  async events(continuationToken: string | null): Promise<Answer<EventPage>> {
    const query = continuationToken === null ? {} : { query: { continuationToken } };
    const reply = await this.#ask({ method: 'GET', path: '/v2/events', ...query });
    if (!isDone(reply)) return notDone(reply);
    const page = readEvents(readJson(reply.text), this.account.serviceId);
    return page ? { kind: 'done', value: page } : { kind: 'away' };
  }

  /** Changes the password of the account; the token that was given with the old one is no longer used. */
  async changePassword(newPassword: string): Promise<Answer<null>> {
    const entry = await this.login.enter();
    if (entry.kind !== 'entry') return entry;
    const json = { accessToken: entry.token, currentPassword: entry.password, newPassword };
    const reply = await this.#exchange({ method: 'POST', path: '/v1/change-password', json });
    if (reply.kind === 'reply' && reply.status < 500) this.login.leave();
    return isDone(reply) ? { kind: 'done', value: null } : notDone(reply);
  }

  /** Signs in anew, whatever token is held. */
  async signIn(): Promise<Answer<null>> {
    this.login.leave();
    const entry = await this.login.enter();
    return entry.kind === 'entry' ? { kind: 'done', value: null } : entry;
  }

  /** One request; a token that is not taken is renewed once. */
  async #ask(call: Call): Promise<Reply | NoEntry | Away> {
    const entry = await this.login.enter();
    if (entry.kind !== 'entry') return entry;
    const first = await this.#exchange({ ...call, token: entry.token });
    if (first.kind === 'away' || first.status !== 401) return first;
    const again = await this.login.enter(entry.token);
    return again.kind === 'entry' ? this.#exchange({ ...call, token: again.token }) : again;
  }

  async #exchange(call: Call): Promise<Reply | Away> {
    const reply = await exchange(this.account.url, call, this.account.timeoutSeconds);
    const outcome = reply.kind === 'reply' ? `${reply.status} ${reply.traceId}` : 'no answer';
    // Asked every minute: that all went well is no news.
    const routine = call.path === '/v2/events' && isDone(reply);
    this.log(`${call.method} ${call.path} ${outcome}`, routine ? 'debug' : 'log');
    return reply;
  }
}

function isDone(reply: Reply | NoEntry | Away): reply is Reply {
  return reply.kind === 'reply' && reply.status >= 200 && reply.status < 300;
}

/** A redirect is nobody's answer: something else stands in between. */
function notDone(reply: Reply | NoEntry | Away): Refused | NoEntry | Away {
  if (reply.kind !== 'reply') return reply;
  if (reply.status < 400) return { kind: 'away' };
  const errors = listIn(asFields(readJson(reply.text)), 'validationErrors');
  const codes = errors.map((error) => textIn(error, 'errorCode')).filter((code) => code !== '');
  return { kind: 'refused', status: reply.status, codes };
}

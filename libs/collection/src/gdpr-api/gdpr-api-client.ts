import { addressOf } from './address-of.js';
import { type Reply, request } from './request.js';
import { readNode, readReasons } from './read-node.js';
import type { EraseAnswer, QueryAnswer, SourceFailed } from './source-answer.js';
import type { Source } from './source.js';
import { NoToken, type SourceTokens } from './source-tokens.js';

const failed = (fault: SourceFailed['fault']): SourceFailed => ({ kind: 'failed', fault });

/** Asks one source about one person. Every way it can go wrong is an answer; nothing of it is logged. */
export class GdprApiClient {
  constructor(private readonly tokens: SourceTokens) {}

  /** What does the source hold under this identifier? */
  async query(source: Source, identifier: string): Promise<QueryAnswer> {
    const reply = await this.#ask(source, 'GET', addressOf(source.url, identifier), source.queryScope);
    if (reply.kind === 'failed') return reply;
    if (reply.status === 204) return { kind: 'nothing' };
    if (reply.status !== 200) return noOf(reply);
    const node = readNode(new TextDecoder().decode(reply.body));
    return node ? { kind: 'found', node, body: reply.body } : failed('malformed');
  }

  /** Would the source erase? Changes nothing there. */
  async tryErase(source: Source, identifier: string): Promise<EraseAnswer> {
    return this.#erase(source, `${addressOf(source.url, identifier)}?dry_run=true`);
  }

  /** Erases. A trial goes before, so that what the source must refuse is refused before anything is gone. */
  async erase(source: Source, identifier: string): Promise<EraseAnswer> {
    const trial = await this.tryErase(source, identifier);
    return trial.kind === 'done' ? this.#erase(source, addressOf(source.url, identifier)) : trial;
  }

  async #erase(source: Source, address: string): Promise<EraseAnswer> {
    const reply = await this.#ask(source, 'DELETE', address, source.deleteScope);
    if (reply.kind === 'failed') return reply;
    return reply.status === 204 ? { kind: 'done' } : noOf(reply);
  }

  /** One request; a token that the source does not take is renewed once. */
  async #ask(source: Source, method: 'GET' | 'DELETE', address: string, scope: string) {
    try {
      const limits = {
        timeout: source.timeoutSeconds * 1000,
        largest: source.largestMegabytes * 1024 * 1024,
      };
      const first = await request(method, address, await this.tokens.get(source, scope), limits);
      if (first.kind === 'failed' || first.status !== 401) return first;
      return await request(method, address, await this.tokens.get(source, scope, true), limits);
    } catch (error) {
      if (error instanceof NoToken) return failed(error.fault);
      throw error;
    }
  }
}

function noOf({ status, body }: Reply): Exclude<EraseAnswer, { kind: 'done' }> {
  if (status === 403) return { kind: 'refused', reasons: readReasons(new TextDecoder().decode(body)) };
  if (status === 401) return failed('unauthorised');
  if (status === 400) return failed('bad-request');
  if (status === 429) return failed('busy');
  return failed(status >= 500 ? 'server-error' : 'unexpected');
}

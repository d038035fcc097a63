import type { SourceFailed } from './source-answer.js';

export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly body: Uint8Array;
}

export interface Limits {
  /** Milliseconds for the whole of it, body included. */
  readonly timeout: number;
  /** Bytes of the body. */
  readonly largest: number;
}

/** One HTTP request with a bearer token. Redirects are not followed: the token is for this address alone. */
export async function request(
  method: 'GET' | 'DELETE',
  address: string,
  token: string,
  { timeout, largest }: Limits,
): Promise<Reply | SourceFailed> {
  const signal = AbortSignal.timeout(timeout);
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  try {
    const response = await fetch(address, { method, headers, signal, redirect: 'manual' });
    const body = await readBody(response, largest);
    return body ? { kind: 'reply', status: response.status, body } : { kind: 'failed', fault: 'too-large' };
  } catch {
    return { kind: 'failed', fault: signal.aborted ? 'timed-out' : 'unreachable' };
  }
}

async function readBody(response: Response, largest: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A body that goes on is given up as soon as it is too large, whatever it says its length is.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** One request to the Suomi.fi Messages interface. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Without its query: what the log may name. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly form?: FormData;
  readonly token?: string;
}

/** It answered, whatever it said. */
export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly text: string;
  /** The interface's own name of the request: what its support asks for. */
  readonly traceId: string;
}

/** No answer, or none that can be read. It may have done what it was asked. */
export interface Away {
  readonly kind: 'away';
}

export const AWAY: Away = { kind: 'away' };
/** Characters of an answer: a thousand events are well below. */
const LARGEST = 8 * 1024 * 1024;

/** Sends one request. Redirects are not followed: the token is for this address alone. */
export async function exchange(origin: string, call: Call, timeoutSeconds: number): Promise<Reply | Away> {
  const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
  try {
    const response = await fetch(`${origin}${call.path}${query}`, {
      method: call.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
      headers: {
        accept: 'application/json',
        ...(call.json ? { 'content-type': 'application/json' } : {}),
        ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
      },
      ...(call.json ? { body: JSON.stringify(call.json) } : {}),
      ...(call.form ? { body: call.form } : {}),
    });
    const text = await readText(response);
    return text === null
      ? AWAY
      : { kind: 'reply', status: response.status, text, traceId: traceOf(response) };
  } catch {
    return AWAY;
  }
}

async function readText(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST) return null;
  }
  return text + decoder.decode();
}

/** What they call the request, as far as it can be a name: it goes to the log. */
function traceOf(response: Response): string {
  return /^[\w.:=;-]{1,100}$/.exec(response.headers.get('traceId') ?? '')?.[0] ?? '';
}

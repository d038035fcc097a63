import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TrialAsk, TrialReply } from './suomifi-trial.js';

/** Reads a request to the interface. */
export async function trialAsk(req: IncomingMessage): Promise<TrialAsk> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const { authorization = '', 'content-type': contentType = '' } = req.headers;
  return { path: pathname, query: searchParams, authorization, contentType, body: Buffer.concat(chunks) };
}

/** Sends an answer. Each has a field that nobody knows yet: new ones may appear at any time. */
export function sendReply(res: ServerResponse, [status, body]: TrialReply, traceId: string): void {
  res.writeHead(status, { 'content-type': 'application/json', traceId });
  if (typeof body === 'string') return void res.end(body);
  const text = JSON.stringify({ newField: {}, ...body }, (_, value: unknown) =>
    typeof value === 'bigint' ? `#${value}#` : value,
  );
  res.end(text.replace(/"#(\d+)#"/g, '$1'));
}

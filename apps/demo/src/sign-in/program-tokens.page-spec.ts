import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DemoSettings, Logger } from '#platform';
import { demoPages } from '../demo-pages.js';
import { loadDemoPeople } from '../demo-people.js';
import { signInProvider } from './sign-in-provider.js';

let server: Server;
let issuer: string;
beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const demo = Object.assign(new DemoSettings(), { DEMO_SIGN_IN_URL: issuer });
  server.on('request', signInProvider(demo, loadDemoPeople(), demoPages(), new Logger('demo', 'silent')));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (fields: Record<string, string>) =>
  fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('demo-e-service:demo-e-service').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
  });

describe('a program at the local provider', () => {
  it('gets a token for the interface with the scopes it asks for', async () => {
    const answer = await ask({ resource: 'http://localhost:4200/api', scope: 'cases:read requests:write' });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
    expect(claims).toMatchObject({
      aud: 'http://localhost:4200/api',
      iss: issuer,
      client_id: 'demo-e-service',
      scope: 'cases:read requests:write',
    });
  });

  it('gets none for another service', async () => {
    expect((await ask({ resource: 'http://localhost:4100/api', scope: 'cases:read' })).status).toBe(400);
  });
});

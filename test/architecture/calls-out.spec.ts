import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, ROOT } from './files.js';

/** Who opens a connection to somebody outside, and the settings that alone say to whom. */
const CALLS_OUT: Readonly<Record<string, string>> = {
  'libs/collection/src/gdpr-api/request.ts': 'SOURCES',
  'libs/collection/src/gdpr-api/source-tokens.ts': 'SOURCES',
  'libs/delivery/src/smtp-mailer.ts': 'SMTP_URL',
  'libs/delivery/src/suomifi/exchange.ts': 'SUOMIFI_MESSAGES_URL',
  'libs/identity/src/clients/provider-keys.ts': 'API_TOKEN_ISSUER, STAFF_OIDC_ISSUER',
  'libs/identity/src/sign-in/oidc-client.ts': 'CITIZEN_OIDC_ISSUER, STAFF_OIDC_ISSUER',
  'libs/identity/src/sign-in/oidc-flow.ts': 'CITIZEN_OIDC_ISSUER, STAFF_OIDC_ISSUER',
  'libs/platform/src/files/clamd-scanner.ts': 'CLAMAV_URL',
};
const OPENS =
  /(?:await|return|=) fetch\(|(?<![.#\w])connect\(|https?\.(?:request|get)\(|createConnection\(|createTransport\(|from '(?:node:tls|node:dgram|node:dns|node:http2|undici|openid-client|axios|got)'/;
const CALLS = /(?<![#\w])fetch\(/g;
/** The database and the queue are the house itself. */
const THE_HOUSE = /^libs\/platform\/src\/(database|queue)\//;

describe('connections to the outside', () => {
  it('are opened where it is known, and nowhere else', () => {
    const source = filesIn(['libs', 'apps'], /(?<!spec|contract)\.ts$/).filter(
      ({ path }) => !/spec\.ts$|\.contract\.ts$/.test(path) && !path.startsWith('apps/demo/'),
    );
    const opening = source.filter(({ path, text }) => OPENS.test(text) && !THE_HOUSE.test(path));
    expect(opening.map(({ path }) => path)).toEqual(Object.keys(CALLS_OUT));
  });

  it('go to addresses that are settings', () => {
    const settings = readFileSync(join(ROOT, '.env.example'), 'utf8');
    const named = Object.values(CALLS_OUT).flatMap((names) => names.split(', '));
    expect(named.filter((name) => !new RegExp(`^#? ?${name}=`, 'm').test(settings))).toEqual([]);
  });

  it('follow no redirect, and never leave a certificate unchecked', () => {
    const fetching = filesIn(['libs'], /\.ts$/).filter(
      ({ path, text }) => path in CALLS_OUT && text.search(CALLS) >= 0,
    );
    expect(fetching.map(({ path }) => path)).toEqual([
      'libs/collection/src/gdpr-api/request.ts',
      'libs/delivery/src/suomifi/exchange.ts',
      'libs/identity/src/clients/provider-keys.ts',
    ]);
    for (const { path, text } of fetching)
      expect([path, text.match(CALLS)!.length]).toEqual([
        path,
        text.match(/\bredirect: '(?:manual|error)'/g)?.length,
      ]);
    const trusting = filesIn(['libs', 'apps', 'db', 'scripts', 'docker'], /\.(ts|mjs|ya?ml)$/).filter(
      ({ text }) => /rejectUnauthorized|NODE_TLS_REJECT|sslmode=(?:no-verify|require)/.test(text),
    );
    expect(trusting.map(({ path }) => path)).toEqual([]);
  });

  it('start no program of the system', () => {
    const starting = filesIn(['libs', 'apps'], /\.ts$/).filter(
      ({ path, text }) => !/spec\.ts$|\.contract\.ts$/.test(path) && /node:child_process/.test(text),
    );
    expect(starting.map(({ path }) => path)).toEqual([]);
  });
});

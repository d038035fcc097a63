import { generateKeyPairSync } from 'node:crypto';
import { loadSettings } from '#platform';
import { describe, expect, it } from '@jest/globals';
import { publicKeyOf } from './head.js';
import { readSigningKey, SigningKey, trustedKeys } from './signing-key.js';

const settings = (more: Record<string, string>) => ({
  ...loadSettings({
    DATABASE_URL: 'postgres://worker:x@127.0.0.1/tietopyynto',
    DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
    INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
    SESSION_SECRET: 'x'.repeat(32),
    ...more,
  }),
});
const { privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

describe('the key that signs heads', () => {
  it('is read as PEM and as base64 of DER alike', () => {
    const keys = [pem, der].map((key) => readSigningKey(settings({ AUDIT_SIGNING_KEY: key })));
    expect(keys.map((key) => key && publicKeyOf(key))).toEqual(Array(2).fill(publicKeyOf(privateKey)));
  });

  it('may be missing in a trial, and not in production', () => {
    expect(new SigningKey(settings({})).key).toBeNull();
    expect(() => new SigningKey({ ...settings({}), NODE_ENV: 'production' })).toThrow(
      'AUDIT_SIGNING_KEY: must be set in production',
    );
  });

  it.each([
    ['no key at all', 'hunter2hunter2'],
    [
      'another kind of key',
      generateKeyPairSync('rsa', { modulusLength: 2048 })
        .privateKey.export({ format: 'der', type: 'pkcs8' })
        .toString('base64'),
    ],
  ])('is refused when it is %s, and not shown', (_, key) => {
    const read = () => readSigningKey(settings({ AUDIT_SIGNING_KEY: key }));
    expect(read).toThrow('must be an Ed25519 private key');
    expect(read).not.toThrow(key);
  });

  it('is refused when its file is not there', () => {
    expect(() => readSigningKey(settings({ AUDIT_SIGNING_KEY_FILE: '/nowhere/key.pem' }))).toThrow(
      'AUDIT_SIGNING_KEY_FILE: must be',
    );
  });

  it('is trusted, and so are those named for earlier heads', () => {
    const earlier = publicKeyOf(generateKeyPairSync('ed25519').privateKey);
    expect(trustedKeys(settings({ AUDIT_SIGNING_KEY: der, AUDIT_TRUSTED_KEYS: earlier }))).toEqual([
      publicKeyOf(privateKey),
      earlier,
    ]);
  });
});

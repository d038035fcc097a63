import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type AuditKeySettings, Settings, UnusableSettings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { publicKeyOf, signingKey } from './head.js';

/** The key with which the heads of the chains are signed; only the worker needs one. */
@Injectable()
export class SigningKey {
  /** Null outside production where none is set: then no head is signed. */
  readonly key: KeyObject | null;

  /** @throws UnusableSettings when what is set is no Ed25519 key, or nothing is set in production */
  constructor(@Inject(Settings) settings: Settings) {
    this.key = readSigningKey(settings);
    if (!this.key && settings.NODE_ENV === 'production')
      throw new UnusableSettings(['AUDIT_SIGNING_KEY: must be set in production, or AUDIT_SIGNING_KEY_FILE']);
  }
}

/** @throws UnusableSettings when the file cannot be read or what is set is no Ed25519 private key */
export function readSigningKey({
  AUDIT_SIGNING_KEY: key,
  AUDIT_SIGNING_KEY_FILE: file,
}: AuditKeySettings): KeyObject | null {
  if (key) return orRefused('AUDIT_SIGNING_KEY', () => key);
  return file ? orRefused('AUDIT_SIGNING_KEY_FILE', () => readFileSync(file, 'utf8').trim()) : null;
}

/** Every public key whose signature counts here: that of the private key, and those named. */
export function trustedKeys(settings: AuditKeySettings): string[] {
  const key = readSigningKey(settings);
  const named = settings.AUDIT_TRUSTED_KEYS.split(',').filter((one) => one !== '');
  return key ? [publicKeyOf(key), ...named] : named;
}

/** What the libraries say of a key that cannot be read could quote it. */
function orRefused(name: string, read: () => string): KeyObject {
  try {
    const key = signingKey(read());
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below.
  }
  throw new UnusableSettings([`${name}: must be an Ed25519 private key, PEM or base64 of PKCS#8 DER`]);
}

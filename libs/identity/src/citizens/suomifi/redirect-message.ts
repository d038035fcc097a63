import { stringify } from 'node:querystring';
import { inflateRawSync } from 'node:zlib';

const LARGEST = 100_000;

/** The id of the SAML request that an address of ours carries. */
export function requestIdIn(url: URL): string {
  const xml = inflated(url.searchParams.get('SAMLRequest') ?? '');
  const [, id] = /<[\w:]*AuthnRequest[^>]* ID="([^"]+)"/.exec(xml) ?? [];
  if (!id) throw new Error('The address carries no SAML request');
  return id;
}

/**
 * The address with its parameters written as the library signed them. It signs a blank as `%20` and writes it as `+`, which
 * whoever checks the signature byte by byte would refuse.
 */
export function asSigned(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname}?${stringify(Object.fromEntries(url.searchParams))}`;
}

function inflated(message: string): string {
  return inflateRawSync(Buffer.from(message, 'base64'), { maxOutputLength: LARGEST }).toString('utf8');
}

const SIGNED = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg', 'Signature'];
const SHA2 = /^http:\/\/www\.w3\.org\/2001\/04\/xmldsig-more#rsa-sha(256|384|512)$/;

/** A message of the Redirect binding whose signature covers what is read, and nothing else is read. */
export interface RedirectMessage {
  readonly fields: Readonly<Record<string, string>>;
  /** As it came, of the known fields alone: what was signed is compared byte by byte. */
  readonly raw: string;
}

/**
 * Reads a message of the Redirect binding out of a query. The library would take a message without a signature, one signed
 * by SHA-1 and one whose field stands there twice.
 *
 * @returns null when it is not signed, badly signed, doubled or too large
 */
export function readRedirect(query: string): RedirectMessage | null {
  const parts = query.replace(/^\?/, '').split('&');
  const known = parts.filter((part) => SIGNED.includes(part.split('=', 1)[0]!));
  const fields = Object.fromEntries(new URLSearchParams(known.join('&')));
  const isOne = 'SAMLRequest' in fields !== 'SAMLResponse' in fields;
  if (!isOne || Object.keys(fields).length !== known.length) return null;
  if (!fields['Signature'] || !SHA2.test(fields['SigAlg'] ?? '')) return null;
  try {
    inflated(fields['SAMLRequest'] ?? fields['SAMLResponse']!);
  } catch {
    return null;
  }
  return { fields, raw: known.join('&') };
}

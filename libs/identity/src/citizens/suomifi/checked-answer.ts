import { Buffer } from 'node:buffer';
import type { Profile } from '@node-saml/node-saml';

/** What an answer must name besides being signed, in time, for us and to a request of ours, which the library checks. */
export interface ExpectedAnswer {
  /** Entity id of the identification service. */
  readonly issuer: string;
  /** Where the answer must be addressed to. */
  readonly recipient: string;
}

type Xml = Readonly<Record<string, unknown>>;

const WEAK_SIGNATURE = /SignatureMethod[^>]+Algorithm="[^"]*(sha1|md5|hmac)[^"]*"/i;

/** The XML of a posted SAML message. Not verified yet. */
export function messageText(message: unknown): string {
  return typeof message === 'string' ? Buffer.from(message, 'base64').toString('utf8') : '';
}

/** May this message be looked at? No signature by SHA-1, no document type, and no assertion that anybody could read. */
export function isWorthReading(xml: string): boolean {
  const readable = /<(?:[\w-]+:)?Assertion[\s>]/.test(xml);
  return !readable && !WEAK_SIGNATURE.test(xml) && !/<!DOCTYPE/i.test(xml);
}

/** Does the verified assertion come from the service and is it addressed to us? */
export function isForUs(profile: Profile, expected: ExpectedAnswer): boolean {
  if (profile.issuer !== expected.issuer || WEAK_SIGNATURE.test(profile.getAssertionXml?.() ?? ''))
    return false;
  const subject = child(child(profile.getAssertion?.(), 'Assertion'), 'Subject');
  const data = child(child(subject, 'SubjectConfirmation'), 'SubjectConfirmationData');
  return attribute(data, 'Recipient') === expected.recipient;
}

/** How the person was identified: the class of the verified assertion; '' when it names none. */
export function methodOf(profile: Profile): string {
  const statement = child(child(profile.getAssertion?.(), 'Assertion'), 'AuthnStatement');
  const named = child(child(statement, 'AuthnContext'), 'AuthnContextClassRef');
  return typeof named?.['_'] === 'string' ? named['_'].trim() : '';
}

/** The first element of this name, in what xml2js makes of a document. */
function child(of: unknown, name: string): Xml | undefined {
  const found = (of as Xml | undefined)?.[name];
  return (Array.isArray(found) ? found[0] : found) as Xml | undefined;
}

function attribute(of: Xml | undefined, name: string): unknown {
  return (of?.['$'] as Xml | undefined)?.[name];
}

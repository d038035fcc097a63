import type { SamlAnswer } from './saml-documents.js';

const SIGNATURE = /<(?:ds:)?Signature[\s\S]*?<\/(?:ds:)?Signature>/;
const VICTIM = '020594X903P';

/** What a forger would have the portal believe. */
export const evilTwin = {
  attributes: { 'urn:oid:1.2.246.21': VICTIM, 'urn:oid:2.5.4.4': 'Testinen' },
} satisfies Partial<SamlAnswer>;

const signatureOf = (xml: string): string => SIGNATURE.exec(xml)![0];
const afterIssuer = (xml: string, inserted: string): string =>
  xml.replace(/<\/saml:Issuer>/, (end) => `${end}${inserted}`);
const beforeEnd = (xml: string, inserted: string): string =>
  xml.replace(/<\/samlp:Response>$/, (end) => `${inserted}${end}`);

type WrapResponse = (signed: string, forged: string) => string;

/** Ways to put a signed response where its signature is found and a forged one where the answer is read. */
export const WRAPPED_RESPONSES: readonly (readonly [string, WrapResponse])[] = [
  [
    'the signed one inside the signature of the forged one',
    (signed, forged) => {
      const object = `<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${signed}</ds:Object>`;
      const signature = signatureOf(signed).replace(/<\/((?:ds:)?)Signature>$/, (end) => `${object}${end}`);
      return afterIssuer(forged, signature);
    },
  ],
  [
    'the signed one beside the signature in the forged one',
    (signed, forged) => beforeEnd(afterIssuer(forged, signatureOf(signed)), signed),
  ],
  [
    'the signed one in the extensions of the forged one',
    (signed, forged) =>
      afterIssuer(forged, `${signatureOf(signed)}<samlp:Extensions>${signed}</samlp:Extensions>`),
  ],
  [
    'both under one id',
    (signed, forged) => {
      const id = / ID="([^"]+)"/.exec(signed)![1]!;
      return beforeEnd(
        afterIssuer(forged.replace(/ ID="[^"]+"/, ` ID="${id}"`), signatureOf(signed)),
        signed,
      );
    },
  ],
  [
    'a forged assertion added to the signed response',
    (signed, forged) => beforeEnd(signed, encryptedIn(forged)),
  ],
  [
    'a forged assertion in place of the signed one',
    (signed, forged) => signed.replace(ENCRYPTED, encryptedIn(forged)),
  ],
];

const ENCRYPTED = /<saml:EncryptedAssertion[\s\S]*<\/saml:EncryptedAssertion>/;
const encryptedIn = (xml: string): string => ENCRYPTED.exec(xml)![0];

const forgedFrom = (signed: string): string =>
  signed
    .replace(SIGNATURE, '')
    .replace(/ ID="[^"]+"/, ' ID="_evil"')
    .replace(/\d{6}[-+A-Y]\d{3}[0-9A-Y]/, VICTIM);

/** The same inside the assertion, which a response that is signed all right carries encrypted. */
export const FORGED_ASSERTIONS: readonly (readonly [string, (signed: string) => string])[] = [
  [
    'the signed one inside the signature of the forged one',
    (signed) => {
      const object = `<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${signed}</ds:Object>`;
      const signature = signatureOf(signed).replace(/<\/((?:ds:)?)Signature>$/, (end) => `${object}${end}`);
      return afterIssuer(forgedFrom(signed), signature);
    },
  ],
  [
    'the signed one in the advice of the forged one',
    (signed) =>
      afterIssuer(forgedFrom(signed), signatureOf(signed)).replace(
        '<saml:Subject>',
        `<saml:Advice>${signed}</saml:Advice><saml:Subject>`,
      ),
  ],
  [
    'another identity code under the same signature',
    (signed) => signed.replace(/\d{6}[-+A-Y]\d{3}[0-9A-Y]/, VICTIM),
  ],
];

import { createSign, createVerify } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { SignedXml } from 'xml-crypto';
import { encrypt } from 'xml-encryption';

/** A key pair with its certificate, PEM. */
export interface SamlKey {
  readonly private: string;
  readonly public: string;
  readonly cert: string;
}

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SIGNATURES = { sha256: RSA_SHA256, sha1: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' } as const;
const DIGESTS = {
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
} as const;

export async function newSamlKey(name: string): Promise<SamlKey> {
  return generate([{ name: 'commonName', value: name }], { keySize: 2048, algorithm: 'sha256' });
}

/** Signs the outermost element, the signature after its issuer. */
export function signed(xml: string, key: SamlKey, algorithm: 'sha256' | 'sha1' = 'sha256'): string {
  const signature = new SignedXml({
    privateKey: key.private,
    signatureAlgorithm: SIGNATURES[algorithm],
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signature.addReference({
    xpath: '/*',
    transforms: [
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ],
    digestAlgorithm: DIGESTS[algorithm],
  });
  signature.computeSignature(xml, {
    location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' },
  });
  return signature.getSignedXml();
}

/** An encrypted assertion for whoever has the other half of this certificate's key. */
export function encrypted(xml: string, to: SamlKey): Promise<string> {
  const options = {
    rsa_pub: to.public,
    pem: to.cert,
    encryptionAlgorithm: 'http://www.w3.org/2009/xmlenc11#aes128-gcm' as const,
    keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p' as const,
  };
  return new Promise((resolve, reject) => {
    encrypt(xml, options, (error: Error | null, result?: string) => {
      if (error || !result) return reject(error ?? new Error('Nothing was encrypted'));
      resolve(
        `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${result}</saml:EncryptedAssertion>`,
      );
    });
  });
}

/** The query of a message of the Redirect binding. @param key null: not signed */
export function redirectQuery(
  field: 'SAMLRequest' | 'SAMLResponse',
  xml: string,
  key: SamlKey | null,
  { relayState = '', algorithm = RSA_SHA256 } = {},
): string {
  const parts = [`${field}=${encodeURIComponent(deflateRawSync(Buffer.from(xml)).toString('base64'))}`];
  if (relayState) parts.push(`RelayState=${encodeURIComponent(relayState)}`);
  if (!key) return parts.join('&');
  parts.push(`SigAlg=${encodeURIComponent(algorithm)}`);
  const sign = createSign(algorithm.endsWith('sha1') ? 'RSA-SHA1' : 'RSA-SHA256').update(parts.join('&'));
  return [...parts, `Signature=${encodeURIComponent(sign.sign(key.private, 'base64'))}`].join('&');
}

/** Is the message of the Redirect binding in this address signed by this key? What else the address says is not covered. */
export function isSignedBy(url: URL, key: SamlKey): boolean {
  const parts = url.search.slice(1).split('&');
  const covered = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg'].flatMap((name) =>
    parts.filter((part) => part.startsWith(`${name}=`)),
  );
  const verify = createVerify('RSA-SHA256').update(covered.join('&'));
  return verify.verify(key.cert, url.searchParams.get('Signature') ?? '', 'base64');
}

import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

/** What a local SAML service says, and how it misbehaves. */
export interface SamlAnswer {
  readonly attributes: Readonly<Record<string, string>>;
  /** How the person was identified. */
  readonly method: string;
  readonly issuer: string;
  readonly audience: string;
  readonly recipient: string;
  readonly inResponseTo: string;
  readonly nameId: string;
  readonly sessionIndex: string;
  /** Was it valid an hour ago only? */
  readonly expired: boolean;
  readonly signer: 'present' | 'next' | 'stranger';
  readonly algorithm: 'sha256' | 'sha1';
  readonly signResponse: boolean;
  readonly signAssertion: boolean;
  readonly encrypt: boolean;
  /** Second status code of a refusal; null: identified. */
  readonly refusal: string | null;
  /** Changes the signed assertion before it is encrypted. */
  readonly wrapAssertion: (signed: string) => string;
  /** Changes the signed response before it is posted. */
  readonly wrapResponse: (signed: string) => string;
}

const NS = 'urn:oasis:names:tc:SAML:2.0';

export const newSamlId = (): string => `_${randomUUID().replaceAll('-', '')}`;

/** An assertion about a person, not signed yet. */
export function assertionXml(answer: SamlAnswer, id = newSamlId()): string {
  const now = Temporal.Now.instant();
  const at = answer.expired ? now.subtract({ hours: 1 }) : now;
  const until = at.add({ minutes: 5 });
  const attributes = Object.entries(answer.attributes).map(
    ([name, value]) =>
      `<saml:Attribute Name="${name}" NameFormat="${NS}:attrname-format:uri"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
  );
  return [
    `<saml:Assertion xmlns:saml="${NS}:assertion" ID="${id}" Version="2.0" IssueInstant="${at.toString()}">`,
    `<saml:Issuer>${answer.issuer}</saml:Issuer><saml:Subject>`,
    nameIdXml(answer),
    `<saml:SubjectConfirmation Method="${NS}:cm:bearer"><saml:SubjectConfirmationData InResponseTo="${answer.inResponseTo}"`,
    ` NotOnOrAfter="${until.toString()}" Recipient="${answer.recipient}"/></saml:SubjectConfirmation></saml:Subject>`,
    `<saml:Conditions NotBefore="${at.toString()}" NotOnOrAfter="${until.toString()}"><saml:AudienceRestriction>`,
    `<saml:Audience>${answer.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
    `<saml:AuthnStatement AuthnInstant="${at.toString()}" SessionIndex="${answer.sessionIndex}"><saml:AuthnContext>`,
    `<saml:AuthnContextClassRef>${answer.method}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`,
    `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement></saml:Assertion>`,
  ].join('');
}

export function nameIdXml({
  nameId,
  issuer,
  audience,
}: Pick<SamlAnswer, 'nameId' | 'issuer' | 'audience'>): string {
  return `<saml:NameID Format="${NS}:nameid-format:transient" NameQualifier="${issuer}" SPNameQualifier="${audience}">${nameId}</saml:NameID>`;
}

/** A response around an assertion, not signed yet. */
export function responseXml(answer: SamlAnswer, content: string, id = newSamlId()): string {
  const { refusal, inResponseTo, issuer, recipient } = answer;
  const status = refusal
    ? `<samlp:StatusCode Value="${NS}:status:Responder"><samlp:StatusCode Value="${NS}:status:${refusal}"/></samlp:StatusCode>`
    : `<samlp:StatusCode Value="${NS}:status:Success"/>`;
  return [
    `<samlp:Response xmlns:samlp="${NS}:protocol" ID="${id}" InResponseTo="${inResponseTo}" Version="2.0"`,
    ` IssueInstant="${Temporal.Now.instant().toString()}" Destination="${recipient}">`,
    `<saml:Issuer xmlns:saml="${NS}:assertion">${issuer}</saml:Issuer>`,
    `<samlp:Status>${status}</samlp:Status>${content}</samlp:Response>`,
  ].join('');
}

/** A wish to end the session under this name. */
export function logoutRequestXml(of: {
  readonly issuer: string;
  readonly audience: string;
  readonly nameId: string;
  readonly sessionIndex: string;
  readonly destination: string;
}): string {
  return [
    `<samlp:LogoutRequest xmlns:samlp="${NS}:protocol" ID="${newSamlId()}" Version="2.0"`,
    ` IssueInstant="${Temporal.Now.instant().toString()}" Destination="${of.destination}">`,
    `<saml:Issuer xmlns:saml="${NS}:assertion">${of.issuer}</saml:Issuer>`,
    nameIdXml(of).replace('<saml:NameID ', `<saml:NameID xmlns:saml="${NS}:assertion" `),
    `<samlp:SessionIndex>${of.sessionIndex}</samlp:SessionIndex></samlp:LogoutRequest>`,
  ].join('');
}

/** The end of a session that the portal asked for. */
export function logoutResponseXml(of: { issuer: string; inResponseTo: string; destination: string }): string {
  return [
    `<samlp:LogoutResponse xmlns:samlp="${NS}:protocol" ID="${newSamlId()}" Version="2.0" InResponseTo="${of.inResponseTo}"`,
    ` IssueInstant="${Temporal.Now.instant().toString()}" Destination="${of.destination}">`,
    `<saml:Issuer xmlns:saml="${NS}:assertion">${of.issuer}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="${NS}:status:Success"/></samlp:Status></samlp:LogoutResponse>`,
  ].join('');
}

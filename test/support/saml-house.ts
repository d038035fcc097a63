import { inflateRawSync } from 'node:zlib';
import { Settings } from '#platform';
import {
  assertionXml,
  logoutRequestXml,
  logoutResponseXml,
  newSamlId,
  responseXml,
  type SamlAnswer,
} from './saml-documents.js';
import { encrypted, isSignedBy, newSamlKey, redirectQuery, type SamlKey, signed } from './saml-keys.js';

const IDP = 'https://idp.suomi.example/idp1';
/** A method of identification that counts as strong. */
export const STRONG = 'http://ftn.ficora.fi/2017/loa2';

/** A stand-in for Suomi.fi identification: it checks what the portal sends, and answers rightly or wrongly. */
export class SamlHouse {
  private constructor(
    readonly settings: Settings,
    private readonly keys: Readonly<Record<'present' | 'next' | 'stranger' | 'portal', SamlKey>>,
  ) {}

  static async open(over: Partial<Settings> = {}): Promise<SamlHouse> {
    const [present, next, stranger, portal] = await Promise.all(
      ['idp', 'idp next', 'stranger', 'portal'].map(newSamlKey),
    );
    const settings = Object.assign(new Settings(), {
      CITIZEN_SIGN_IN: 'suomifi',
      SUOMIFI_SIGN_IN_ENTITY_ID: 'https://tietopyynto.example/portal',
      SUOMIFI_SIGN_IN_IDP: IDP,
      SUOMIFI_SIGN_IN_URL: 'https://idp.suomi.example/idp/profile/SAML2/Redirect/SSO',
      SUOMIFI_SIGN_OUT_URL: 'https://idp.suomi.example/idp/profile/SAML2/Redirect/SLO',
      SUOMIFI_SIGN_IN_IDP_CERTIFICATES: `${present!.cert}\n${next!.cert}`,
      SUOMIFI_SIGN_IN_KEY: portal!.private,
      SUOMIFI_SIGN_IN_CERTIFICATE: portal!.cert,
      SUOMIFI_SIGN_IN_CONTACT: 'tuki@tietopyynto.example',
      ALLOW_TEST_HETU: true,
      ...over,
    });
    return new SamlHouse(settings, { present: present!, next: next!, stranger: stranger!, portal: portal! });
  }

  /** The settings that connect a portal to this house, as its environment. */
  get environment(): Record<string, string> {
    const ofHouse = Object.entries(this.settings).filter(([name]) =>
      /^(CITIZEN_SIGN_IN$|SUOMIFI_SIGN)/.test(name),
    );
    return Object.fromEntries(ofHouse.map(([name, value]) => [name, String(value ?? '')]));
  }

  /** The request in an address that the portal sends the browser to. @throws when the portal did not sign it */
  requestIn(departure: URL): { readonly id: string; readonly xml: string } {
    if (!isSignedBy(departure, this.keys.portal)) throw new Error('The request is not signed by the portal');
    const message = departure.searchParams.get('SAMLRequest') ?? departure.searchParams.get('SAMLResponse')!;
    const xml = inflateRawSync(Buffer.from(message, 'base64')).toString('utf8');
    return { id: / ID="([^"]+)"/.exec(xml)![1]!, xml };
  }

  /** The form that the browser is made to post. */
  async answer(requestId: string, wish: Partial<SamlAnswer>): Promise<{ SAMLResponse: string }> {
    const { settings } = this;
    const answer: SamlAnswer = {
      ...{ attributes: {}, method: STRONG, issuer: IDP, audience: settings.SUOMIFI_SIGN_IN_ENTITY_ID },
      ...{ recipient: `${settings.PORTAL_URL}/sign-in/suomifi`, inResponseTo: requestId },
      ...{ nameId: newSamlId(), sessionIndex: newSamlId(), expired: false, refusal: null },
      ...{ signer: 'present', algorithm: 'sha256', signResponse: true, signAssertion: true, encrypt: true },
      wrapAssertion: (xml) => xml,
      wrapResponse: (xml) => xml,
      ...wish,
    };
    const key = this.keys[answer.signer];
    const bare = assertionXml(answer);
    const assertion = answer.wrapAssertion(answer.signAssertion ? signed(bare, key, answer.algorithm) : bare);
    const content = answer.encrypt ? await encrypted(assertion, this.keys.portal) : assertion;
    const response = responseXml(answer, answer.refusal ? '' : content);
    const whole = answer.signResponse ? signed(response, key, answer.algorithm) : response;
    return { SAMLResponse: Buffer.from(answer.wrapResponse(whole)).toString('base64') };
  }

  /** The house's own wish to end a session: as a query for Redirect, as a form for POST. */
  logout(
    session: { nameId: string; sessionIndex: string },
    {
      signer = 'present',
      algorithm,
    }: { signer?: 'present' | 'next' | 'stranger' | 'nobody'; algorithm?: string } = {},
  ): { query: string; form: { SAMLRequest: string } } {
    const destination = `${this.settings.PORTAL_URL}/sign-in/suomifi/sign-out`;
    const audience = this.settings.SUOMIFI_SIGN_IN_ENTITY_ID;
    const xml = logoutRequestXml({ issuer: IDP, audience, destination, ...session });
    const key = signer === 'nobody' ? null : this.keys[signer];
    const options = { relayState: 'state of the house', ...(algorithm ? { algorithm } : {}) };
    const form = Buffer.from(key ? signed(xml, key) : xml).toString('base64');
    return { query: redirectQuery('SAMLRequest', xml, key, options), form: { SAMLRequest: form } };
  }

  /** The query with which the browser comes back when the house has ended the session that the portal asked it to. */
  loggedOut(requestId: string, relayState: string): string {
    const destination = `${this.settings.PORTAL_URL}/sign-in/suomifi/sign-out`;
    const xml = logoutResponseXml({ issuer: IDP, inResponseTo: requestId, destination });
    return redirectQuery('SAMLResponse', xml, this.keys.present, { relayState });
  }
}

import { type Profile, type SAML, SamlStatusError } from '@node-saml/node-saml';
import { type Language, no, ok, type Result } from '#kernel';
import type { ServiceSession, Settings } from '#platform';
import {
  type Departure,
  type IdentifiedPerson,
  IdentityPort,
  type KeptForReturn,
  type SignInRefusal,
} from '../identity-port.js';
import { type ExpectedAnswer, isForUs, isWorthReading, messageText, methodOf } from './checked-answer.js';
import { personFromAttributes } from './person-from-attributes.js';
import { requestIdIn } from './redirect-message.js';
import { methodsIn, samlOfSettings, SUOMIFI_PATHS } from './saml-of-settings.js';
import type { SignInAttempts } from './sign-in-attempts.js';

/** The method of the test service by which anybody is whoever they say. */
const TEST_METHOD = 'urn:oid:1.2.246.517.3002.110.999';
const REFUSALS: readonly SignInRefusal[] = [
  'sign-in.cancelled',
  'sign-in.stale',
  'sign-in.too-weak',
  'sign-in.bad-answer',
];

/**
 * Suomi.fi identification over SAML 2.0. The answer comes as a form posted by Suomi.fi, without the cookie of our session:
 * `receive` checks it, lays it down and sends the browser on to `finish`, which has the cookie. Only a browser that has both
 * the session that asked and the ticket of the answer is signed in: a link that makes somebody else answer gives nothing.
 */
export class SuomifiIdentity extends IdentityPort {
  readonly #saml: SAML;
  readonly #expected: ExpectedAnswer;
  readonly #methods: readonly string[];

  constructor(
    private readonly settings: Settings,
    private readonly attempts: SignInAttempts,
  ) {
    super();
    this.#saml = samlOfSettings(settings, attempts);
    this.#methods = methodsIn(settings);
    this.#expected = {
      issuer: settings.SUOMIFI_SIGN_IN_IDP,
      recipient: `${settings.PORTAL_URL}${SUOMIFI_PATHS.answer}`,
    };
  }

  override async begin(language: Language): Promise<Result<Departure, 'sign-in.provider-down'>> {
    const additionalParams = { locale: language };
    const url = new URL(await this.#saml.getAuthorizeUrlAsync('', undefined, { additionalParams }));
    return ok({ url, kept: { request: requestIdIn(url) } });
  }

  /**
   * Takes the form that Suomi.fi has the browser post.
   *
   * @returns the query with which the browser goes on to the return address
   */
  async receive(form: Readonly<Record<string, unknown>>): Promise<string> {
    const answer = await this.#checked(messageText(form['SAMLResponse']), String(form['SAMLResponse']));
    if (!answer.ok) return `?refused=${answer.refusal.code}`;
    const { profile, person } = answer.value;
    const ticket = await this.attempts.answer(String(profile['inResponseTo']), person);
    return ticket ? `?ticket=${ticket}` : '?refused=sign-in.stale';
  }

  override async finish(
    kept: KeptForReturn,
    query: string,
  ): Promise<Result<IdentifiedPerson, SignInRefusal>> {
    const told = new URLSearchParams(query);
    const refused = REFUSALS.find((code) => code === told.get('refused'));
    if (refused) return no(refused);
    const [request, ticket] = [kept['request'], told.get('ticket')];
    const person = request && ticket ? await this.attempts.fetch(request, ticket) : null;
    return person ? ok(person as IdentifiedPerson) : no('sign-in.stale');
  }

  override async endUrl(language: Language, session: ServiceSession | null): Promise<URL | null> {
    if (!session) return null;
    const { nameId: nameID, nameIdFormat: nameIDFormat, ...rest } = session;
    const user = { issuer: this.settings.SUOMIFI_SIGN_IN_IDP, nameID, nameIDFormat, ...rest };
    return new URL(await this.#saml.getLogoutUrlAsync(user, language, {}));
  }

  async #checked(
    xml: string,
    SAMLResponse: string,
  ): Promise<Result<{ profile: Profile; person: IdentifiedPerson }, SignInRefusal>> {
    if (!isWorthReading(xml)) return no('sign-in.bad-answer');
    try {
      const { profile } = await this.#saml.validatePostResponseAsync({ SAMLResponse });
      if (!profile || !isForUs(profile, this.#expected)) return no('sign-in.bad-answer');
      if (!this.#isStrong(methodOf(profile))) return no('sign-in.too-weak');
      const person = personFromAttributes((profile['attributes'] ?? {}) as Record<string, unknown>);
      return ok({ profile, person: { ...person, serviceSession: sessionOf(profile) } });
    } catch (error) {
      return no(refusalOf(error));
    }
  }

  #isStrong(method: string): boolean {
    if (this.#methods.length > 0) return this.#methods.includes(method);
    return method !== '' && (method !== TEST_METHOD || this.settings.ALLOW_TEST_HETU);
  }
}

function sessionOf(profile: Profile): ServiceSession {
  return {
    nameId: profile.nameID,
    nameIdFormat: profile.nameIDFormat,
    nameQualifier: profile.nameQualifier ?? '',
    spNameQualifier: profile.spNameQualifier ?? '',
    sessionIndex: profile.sessionIndex ?? '',
  };
}

function refusalOf(error: unknown): SignInRefusal {
  if (error instanceof SamlStatusError) {
    if (/status:(AuthnFailed|RequestDenied)"/.test(error.xmlStatus)) return 'sign-in.cancelled';
    if (/status:NoAuthnContext"/.test(error.xmlStatus)) return 'sign-in.too-weak';
    return 'sign-in.bad-answer';
  }
  return error instanceof Error && error.message === 'InResponseTo is not valid'
    ? 'sign-in.stale'
    : 'sign-in.bad-answer';
}

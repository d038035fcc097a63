import type { Profile, SAML } from '@node-saml/node-saml';
import { isLanguage, type Language } from '#kernel';
import type { Settings } from '#platform';
import type { ServiceSessions } from '../../sessions/service-sessions.js';
import { isWorthReading, messageText } from './checked-answer.js';
import { asSigned, readRedirect } from './redirect-message.js';
import { samlOfSettings } from './saml-of-settings.js';
import type { SignInAttempts } from './sign-in-attempts.js';

/**
 * - `asked`: Suomi.fi asked to end a session; it is ended, and the browser carries our answer to `url`
 * - `answered`: Suomi.fi has ended the session that we asked it to end
 */
export type LogoutStep =
  | { readonly kind: 'asked'; readonly url: string }
  | { readonly kind: 'answered'; readonly language: Language };

/**
 * The end of a session at Suomi.fi, either side first. What Suomi.fi asks comes through the browser by Redirect or POST,
 * perhaps in a frame and without our cookie: the session is found by what the sign-in told of it.
 */
export class SuomifiLogout {
  readonly #saml: SAML;

  constructor(
    settings: Settings,
    attempts: SignInAttempts,
    private readonly sessions: ServiceSessions,
  ) {
    this.#saml = samlOfSettings(settings, attempts);
  }

  /**
   * A message of the Redirect binding.
   *
   * @param query as it came, percent signs and all: its signature is over these very bytes
   * @returns null when the message is not Suomi.fi's
   */
  async redirected(query: string): Promise<LogoutStep | null> {
    const message = readRedirect(query);
    if (!message) return null;
    const { fields, raw } = message;
    return this.#step(fields, () => this.#saml.validateRedirectAsync({ ...fields }, raw));
  }

  /** A message of the POST binding. @returns null when the message is not Suomi.fi's */
  async posted(form: Readonly<Record<string, unknown>>): Promise<LogoutStep | null> {
    const fields = Object.fromEntries(
      ['SAMLRequest', 'SAMLResponse', 'RelayState'].flatMap((name) =>
        typeof form[name] === 'string' ? [[name, form[name]]] : [],
      ),
    );
    const message = fields['SAMLRequest'] ?? fields['SAMLResponse'];
    if (!isWorthReading(messageText(message))) return null;
    return this.#step(fields, () =>
      fields['SAMLRequest']
        ? this.#saml.validatePostRequestAsync({ SAMLRequest: fields['SAMLRequest'] })
        : this.#saml.validatePostResponseAsync({ SAMLResponse: fields['SAMLResponse'] ?? '' }),
    );
  }

  async #step(
    fields: Readonly<Record<string, string>>,
    validate: () => Promise<{ profile: Profile | null; loggedOut: boolean }>,
  ): Promise<LogoutStep | null> {
    const { profile, loggedOut } = await validate().catch(() => ({ profile: null, loggedOut: false }));
    if (!loggedOut) return null;
    const told = fields['RelayState'] ?? '';
    if (!profile) return { kind: 'answered', language: isLanguage(told) ? told : 'fi' };
    await this.sessions.end(profile.nameID, profile.sessionIndex ?? null);
    const url = await this.#saml.getLogoutResponseUrlAsync(profile, told, {}, true);
    return { kind: 'asked', url: asSigned(url) };
  }
}

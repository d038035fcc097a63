import { createPrivateKey, X509Certificate } from 'node:crypto';
import { Transform } from 'class-transformer';
import { IsEmail, IsOptional, IsString, IsUrl, Matches } from 'class-validator';
import { SuomifiSettings } from './suomifi-settings.js';

const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const blankIsNone = Transform(({ value }) => (value === '' || value === undefined ? null : value));

/** A PEM text in one line, as environment files need it, has `\n` for its line ends. */
export const asLines = Transform(({ value }) => String(value).replaceAll('\\n', '\n').trim());

/** A private RSA key as PEM, or nothing. */
export const PRIVATE_KEY = /^(-----BEGIN (RSA )?PRIVATE KEY-----[\s\S]+-----END (RSA )?PRIVATE KEY-----)?$/;

const CERTIFICATES = /^(-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*)*$/;

/** Suomi.fi identification over SAML 2.0. With a secret: for the portal alone. */
export class SuomifiSignInSettings extends SuomifiSettings {
  /** Entity id under which the portal is registered there. */
  @IsString()
  SUOMIFI_SIGN_IN_ENTITY_ID = '';

  /** Entity id of Suomi.fi identification. */
  @IsString()
  SUOMIFI_SIGN_IN_IDP = 'https://tunnistautuminen.suomi.fi/idp1';

  /** Where people are sent to be identified, and where they are signed out (both by Redirect). */
  @IsUrl(url)
  SUOMIFI_SIGN_IN_URL = 'https://tunnistautuminen.suomi.fi/idp/profile/SAML2/Redirect/SSO';

  @IsUrl(url)
  SUOMIFI_SIGN_OUT_URL = 'https://tunnistautuminen.suomi.fi/idp/profile/SAML2/Redirect/SLO';

  /** Certificates of Suomi.fi identification (PEM, one after the other): the present one and the next. */
  @asLines
  @Matches(CERTIFICATES)
  SUOMIFI_SIGN_IN_IDP_CERTIFICATES = '';

  /** The portal's own private RSA key (PEM): it signs, and answers are encrypted to it. */
  @asLines
  @Matches(PRIVATE_KEY)
  SUOMIFI_SIGN_IN_KEY = '';

  /** Its certificate (PEM), as registered there. */
  @asLines
  @Matches(CERTIFICATES)
  SUOMIFI_SIGN_IN_CERTIFICATE = '';

  /** Methods of identification that are asked for and accepted, by blanks. Empty: whichever Suomi.fi offers. */
  @IsString()
  SUOMIFI_SIGN_IN_METHODS = '';

  /** Whom Suomi.fi writes to about the connection; stands in the metadata. */
  @blankIsNone
  @IsOptional()
  @IsEmail({ require_tld: false })
  SUOMIFI_SIGN_IN_CONTACT: string | null = null;
}

const NEEDED = [
  'SUOMIFI_SIGN_IN_ENTITY_ID',
  'SUOMIFI_SIGN_IN_IDP',
  'SUOMIFI_SIGN_IN_URL',
  'SUOMIFI_SIGN_OUT_URL',
  'SUOMIFI_SIGN_IN_IDP_CERTIFICATES',
  'SUOMIFI_SIGN_IN_KEY',
  'SUOMIFI_SIGN_IN_CERTIFICATE',
] as const;

/** What is missing or does not fit where citizens sign in by Suomi.fi. Shows no value. */
export function halfOfSuomifiSignIn(settings: SuomifiSignInSettings): string[] {
  const missing = NEEDED.filter((name) => !settings[name]);
  if (missing.length > 0)
    return missing.map((name) => `${name}: must be set when CITIZEN_SIGN_IN is suomifi`);
  try {
    const own = new X509Certificate(settings.SUOMIFI_SIGN_IN_CERTIFICATE);
    if (!own.checkPrivateKey(createPrivateKey(settings.SUOMIFI_SIGN_IN_KEY)))
      return ['SUOMIFI_SIGN_IN_CERTIFICATE: is not the certificate of SUOMIFI_SIGN_IN_KEY'];
  } catch {
    return ['SUOMIFI_SIGN_IN_KEY, SUOMIFI_SIGN_IN_CERTIFICATE: cannot be read'];
  }
  return [];
}

import {
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { keepsSessions } from './signs-in.js';
import {
  asLines,
  halfOfSuomifiSignIn,
  PRIVATE_KEY,
  SuomifiSignInSettings,
} from './suomifi-sign-in-settings.js';

const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** How citizens and staff sign in. With secrets: the citizens' for the portal alone, the staff's for the desk alone. */
export class SignInSettings extends SuomifiSignInSettings {
  /** Signs the cookie of a session. Portal and desk have one each; nobody signs in to the worker. */
  @ValidateIf(keepsSessions)
  @MinLength(32)
  SESSION_SECRET = '';

  /**
   * `suomifi`: Suomi.fi identification over SAML; `ftn`: OpenID Connect as in the Finnish Trust Network, by keys; `oidc`: a
   * provider that knows a client secret.
   */
  @IsIn(['oidc', 'ftn', 'suomifi'])
  CITIZEN_SIGN_IN: 'oidc' | 'ftn' | 'suomifi' = 'oidc';

  @IsOptional()
  @IsUrl(url)
  CITIZEN_OIDC_ISSUER = 'http://localhost:4300';

  @IsString()
  @IsNotEmpty()
  CITIZEN_OIDC_CLIENT_ID = 'tietopyynto-portal';

  @IsString()
  CITIZEN_OIDC_CLIENT_SECRET = '';

  /** Private RSA key (PEM) that signs what the portal asks of a provider of `ftn`. */
  @asLines
  @Matches(PRIVATE_KEY)
  CITIZEN_OIDC_SIGNING_KEY = '';

  /** Private RSA key (PEM) for which that provider encrypts its answers. Another one than the signing key. */
  @asLines
  @Matches(PRIVATE_KEY)
  CITIZEN_OIDC_ENCRYPTION_KEY = '';

  /** The strengths of identification that are asked for and accepted, by blanks. Empty: whichever the provider uses. */
  @IsString()
  CITIZEN_OIDC_ACR_VALUES = '';

  /** Where the provider's claims have other names: `field=claim`, several by semicolon. */
  @Matches(/^(\s*(hetu|name|given-name|family-name|email|protected)=[^;]+(;|$))*\s*$/)
  CITIZEN_OIDC_CLAIMS = '';

  /** What the provider of `ftn` shows as the service that asks. Empty: what it has registered. */
  @IsString()
  CITIZEN_OIDC_SERVICE_NAME = '';

  @IsOptional()
  @IsUrl(url)
  STAFF_OIDC_ISSUER = 'http://localhost:4300';

  @IsString()
  @IsNotEmpty()
  STAFF_OIDC_CLIENT_ID = 'tietopyynto-desk';

  @IsString()
  STAFF_OIDC_CLIENT_SECRET = '';

  /** The claim that tells how strongly staff signed in, or a path to it by dots. */
  @IsString()
  @IsNotEmpty()
  STAFF_ACR_CLAIM = 'acr';

  /** Its values that mean a second factor was used, by blanks; nobody else gets in. Empty: not asked for. */
  @IsString()
  STAFF_ACR_VALUES = '';

  /** Claim of the staff's sign-in that gives roles, or a path to it by dots. Empty: roles are given at the desk only. */
  @IsString()
  STAFF_ROLES_CLAIM = '';

  /** Which value of that claim gives which role: `value=role`, several by semicolon. */
  @Matches(/^(\s*[^;]+=(registrar|handler|expert|dpo|admin)\s*(;|$))*$/)
  STAFF_ROLES = '';

  /** Claim that tells where somebody not known yet works. Empty: people are added at the desk only. */
  @IsString()
  STAFF_UNIT_CLAIM = '';

  /** Which value of that claim stands for which place: `value=authority` or `value=authority/unit`, several by semicolon. */
  @Matches(/^(\s*[^;]+=[a-z0-9-]+(\/[^;=]+)?\s*(;|$))*$/)
  STAFF_UNITS = '';
}

/** What a service for citizens lacks: half of its settings signs nobody in. */
export function halfOfSignIn(settings: SignInSettings): string[] {
  if (settings.CITIZEN_SIGN_IN === 'suomifi') return halfOfSuomifiSignIn(settings);
  if (settings.CITIZEN_SIGN_IN !== 'ftn') return [];
  const keys = ['CITIZEN_OIDC_SIGNING_KEY', 'CITIZEN_OIDC_ENCRYPTION_KEY'] as const;
  const missing = [...keys, 'CITIZEN_OIDC_ACR_VALUES' as const].filter((name) => !settings[name]);
  const same = missing.length === 0 && settings[keys[0]] === settings[keys[1]];
  return [
    ...missing.map((name) => `${name}: must be set when CITIZEN_SIGN_IN is ftn`),
    ...(same ? [`${keys[1]}: must not be the signing key`] : []),
  ];
}

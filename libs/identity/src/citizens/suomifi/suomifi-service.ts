import { Inject, Injectable } from '@nestjs/common';
import { LANGUAGES } from '#kernel';
import { readMessages, Settings, SHARED_MESSAGES } from '#platform';
import { ServiceSessions } from '../../sessions/service-sessions.js';
import { serviceMetadata } from './service-metadata.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SuomifiIdentity } from './suomifi-identity.js';
import { SuomifiLogout } from './suomifi-logout.js';

/** Suomi.fi identification as this portal is connected to it, for the addresses where its messages arrive. */
@Injectable()
export class SuomifiService {
  /** null: citizens sign in another way. */
  readonly connected: {
    readonly identity: SuomifiIdentity;
    readonly logout: SuomifiLogout;
    /** Where Suomi.fi's pages are, for instance `https://tunnistautuminen.suomi.fi`. */
    readonly origin: string;
    readonly metadata: () => string;
  } | null;

  constructor(
    @Inject(Settings) settings: Settings,
    @Inject(SignInAttempts) attempts: SignInAttempts,
    @Inject(ServiceSessions) sessions: ServiceSessions,
  ) {
    this.connected =
      settings.CITIZEN_SIGN_IN === 'suomifi'
        ? {
            identity: new SuomifiIdentity(settings, attempts),
            logout: new SuomifiLogout(settings, attempts, sessions),
            origin: new URL(settings.SUOMIFI_SIGN_OUT_URL).origin,
            metadata: () => serviceMetadata(settings, attempts, serviceNames()),
          }
        : null;
  }
}

function serviceNames() {
  return LANGUAGES.map((language) => {
    const { service } = readMessages(SHARED_MESSAGES, language) as { service: { name: string } };
    return [language, service.name] as const;
  });
}

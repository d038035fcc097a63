import { Global, Module } from '@nestjs/common';
import { AccessPolicy, Settings } from '#platform';
import { IdentityPort } from './citizens/identity-port.js';
import { OidcIdentity } from './citizens/oidc-identity.js';
import { SignInAttempts } from './citizens/suomifi/sign-in-attempts.js';
import { SuomifiService } from './citizens/suomifi/suomifi-service.js';
import { IdentityAccessPolicy } from './identity-access-policy.js';
import { StaffRepository } from './persistence/staff.repository.js';
import { CitizenSignIn } from './sign-in/citizen-sign-in.js';
import { EndSessions } from './sessions/end-sessions.js';
import { ListSessions } from './sessions/list-sessions.js';
import { ServiceSessions } from './sessions/service-sessions.js';
import { StaffPlaces } from './sign-in/staff-places.js';
import { StaffSignIn } from './sign-in/staff-sign-in.js';

/** Sign-in, staff and permissions. Needs the settings, crypto and database modules of the platform. */
@Global()
@Module({
  providers: [
    CitizenSignIn,
    StaffSignIn,
    StaffPlaces,
    StaffRepository,
    SignInAttempts,
    ServiceSessions,
    ListSessions,
    EndSessions,
    SuomifiService,
    {
      provide: IdentityPort,
      inject: [Settings, SuomifiService],
      useFactory: (settings: Settings, { connected }: SuomifiService) =>
        connected?.identity ?? new OidcIdentity(settings),
    },
    { provide: AccessPolicy, useClass: IdentityAccessPolicy },
  ],
  exports: [
    CitizenSignIn,
    SuomifiService,
    ListSessions,
    EndSessions,
    StaffSignIn,
    StaffPlaces,
    StaffRepository,
    AccessPolicy,
  ],
})
export class IdentityModule {}

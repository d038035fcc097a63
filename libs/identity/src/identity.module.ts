import { Global, Module } from '@nestjs/common';
import { AccessPolicy, Settings } from '#platform';
import { IdentityPort } from './citizens/identity-port.js';
import { OidcIdentity } from './citizens/oidc-identity.js';
import { IdentityAccessPolicy } from './identity-access-policy.js';
import { StaffRepository } from './persistence/staff.repository.js';
import { CitizenSignIn } from './sign-in/citizen-sign-in.js';
import { StaffSignIn } from './sign-in/staff-sign-in.js';

/** Sign-in, staff and permissions. Needs the settings, crypto and database modules of the platform. */
@Global()
@Module({
  providers: [
    CitizenSignIn,
    StaffSignIn,
    StaffRepository,
    {
      provide: IdentityPort,
      inject: [Settings],
      useFactory: (settings: Settings) => new OidcIdentity(settings),
    },
    { provide: AccessPolicy, useClass: IdentityAccessPolicy },
  ],
  exports: [CitizenSignIn, StaffSignIn, StaffRepository, AccessPolicy],
})
export class IdentityModule {}

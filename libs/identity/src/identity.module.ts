import { Global, Module } from '@nestjs/common';
import { AccessPolicy } from '#platform';
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
    { provide: AccessPolicy, useClass: IdentityAccessPolicy },
  ],
  exports: [CitizenSignIn, StaffSignIn, StaffRepository, AccessPolicy],
})
export class IdentityModule {}

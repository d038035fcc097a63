import { publicKeySet } from '#identity';
import { NotThere, Public, Settings } from '#platform';
import { Controller, Get, Inject } from '@nestjs/common';
import type { JWK } from 'jose';

/** The public halves of the portal's keys, for an identification service that knows its clients by them. */
@Controller('sign-in')
@Public()
export class KeysController {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  @Get('keys')
  async keys(): Promise<{ keys: JWK[] }> {
    const { CITIZEN_OIDC_SIGNING_KEY: signing, CITIZEN_OIDC_ENCRYPTION_KEY: encryption } = this.settings;
    if (!signing || !encryption) throw new NotThere();
    return publicKeySet({ signing, encryption });
  }
}

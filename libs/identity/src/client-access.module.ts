import { BearerAccess } from '#platform';
import { Module } from '@nestjs/common';
import { AddClient } from './clients/add-client.js';
import { ClientTokens } from './clients/client-tokens.js';
import { CountRequests } from './clients/count-requests.js';
import { EndClient } from './clients/end-client.js';
import { ListClients } from './clients/list-clients.js';

const ADMINISTRATION = [ListClients, AddClient, EndClient, CountRequests];

/** Programs of the organisation: whose token it is, and who may use the interface. Needs settings, clock, database, audit. */
@Module({
  providers: [...ADMINISTRATION, { provide: BearerAccess, useClass: ClientTokens }],
  exports: [...ADMINISTRATION, BearerAccess],
})
export class ClientAccessModule {}

import { CasesModule } from '#cases';
import { ClientAccessModule, CountRequests } from '#identity';
import { Settings } from '#platform';
import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { ApiDescription } from './api-description.js';
import { CasesController } from './cases.controller.js';
import { CatalogueController } from './catalogue.controller.js';
import { CountingController } from './counting.controller.js';
import { RequestsController } from './requests.controller.js';
import { SharedPace } from './shared-pace.js';

const MINUTE_MS = 60_000;

/** The interface for programs of the organisation, `/api/v1`. */
@Module({
  imports: [
    CasesModule,
    ClientAccessModule,
    ThrottlerModule.forRootAsync({
      imports: [ClientAccessModule],
      inject: [Settings, CountRequests],
      useFactory: ({ API_REQUESTS_PER_MINUTE: limit }: Settings, count: CountRequests) => ({
        throttlers: [{ ttl: MINUTE_MS, limit }],
        storage: new SharedPace(count),
      }),
    }),
  ],
  controllers: [CountingController, RequestsController, CasesController, CatalogueController],
  providers: [ApiDescription],
  exports: [ApiDescription],
})
export class ApiModule {}

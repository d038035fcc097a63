import { loadCatalogue } from '#catalogue';
import { Settings } from '#platform';
import { Global, Module } from '@nestjs/common';
import { CATALOGUE } from './catalogue.token.js';

/** Reads the catalogue once at start and provides it frozen. */
@Global()
@Module({
  providers: [
    {
      provide: CATALOGUE,
      inject: [Settings],
      useFactory: (settings: Settings) => loadCatalogue(settings.CATALOGUE_DIR),
    },
  ],
  exports: [CATALOGUE],
})
export class CatalogueModule {}

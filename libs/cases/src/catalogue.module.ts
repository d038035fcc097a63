import { TASK_CALENDAR } from '#collection';
import { Database, Settings } from '#platform';
import { Global, Module } from '@nestjs/common';
import { CatalogueWatch } from './catalogue/catalogue-watch.js';
import { LiveCatalogue } from './catalogue/live-catalogue.js';
import { CATALOGUE, type InstalledCatalogue } from './catalogue.token.js';

/** Reads the catalogue that counts and the calendar of the folder at start, and follows a version taken in use later. */
@Global()
@Module({
  providers: [
    {
      provide: LiveCatalogue,
      inject: [Database, Settings],
      useFactory: (database: Database, settings: Settings) => LiveCatalogue.open(database, settings),
    },
    { provide: CATALOGUE, inject: [LiveCatalogue], useFactory: ({ view }: LiveCatalogue) => view },
    {
      provide: TASK_CALENDAR,
      inject: [CATALOGUE],
      useFactory: ({ calendar }: InstalledCatalogue) => calendar,
    },
    CatalogueWatch,
  ],
  exports: [LiveCatalogue, CATALOGUE, TASK_CALENDAR],
})
export class CatalogueModule {}

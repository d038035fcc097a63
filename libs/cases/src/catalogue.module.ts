import { installedCalendar, loadCatalogue } from '#catalogue';
import { TASK_CALENDAR } from '#collection';
import { Settings } from '#platform';
import { Global, Module } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from './catalogue.token.js';

/** Reads the catalogue and its calendar once at start and provides it frozen. */
@Global()
@Module({
  providers: [
    {
      provide: CATALOGUE,
      inject: [Settings],
      useFactory: ({
        CATALOGUE_DIR: folder,
        PROMPT_WITHIN_DAYS: promptWithinDays,
      }: Settings): InstalledCatalogue =>
        Object.freeze({ ...loadCatalogue(folder), calendar: installedCalendar(folder), promptWithinDays }),
    },
    {
      provide: TASK_CALENDAR,
      inject: [CATALOGUE],
      useFactory: ({ calendar }: InstalledCatalogue) => calendar,
    },
  ],
  exports: [CATALOGUE, TASK_CALENDAR],
})
export class CatalogueModule {}

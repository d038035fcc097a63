import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { LiveCatalogue } from './live-catalogue.js';

/** How often a program looks whether another version was taken in use. */
const EVERY_MS = 30_000;

/** Lets this program follow a version of the catalogue that was taken in use elsewhere. */
@Injectable()
export class CatalogueWatch implements OnModuleInit, OnModuleDestroy {
  readonly #log = new Logger(CatalogueWatch.name);
  #timer: NodeJS.Timeout | null = null;

  constructor(@Inject(LiveCatalogue) private readonly catalogue: LiveCatalogue) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => {
      this.catalogue.refresh().catch(() => this.#log.error('The catalogue in force cannot be read'));
    }, EVERY_MS);
    this.#timer.unref();
  }

  onModuleDestroy(): void {
    if (this.#timer) clearInterval(this.#timer);
  }
}

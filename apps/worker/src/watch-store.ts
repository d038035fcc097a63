import { SweepFiles } from '#cases';
import { Logger } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Counter, Gauge, type Registry } from 'prom-client';
import { METRICS } from './metrics.token.js';

/** Sweeps the store of files and tells log and metrics what was found. Numbers only. */
@Injectable()
export class WatchStore {
  readonly #swept: Counter;
  readonly #doubted: Gauge;
  readonly #missing: Gauge;

  constructor(
    @Inject(METRICS) registry: Registry,
    @Inject(SweepFiles) private readonly sweepFiles: SweepFiles,
    @Inject(Logger) private readonly log: Logger,
  ) {
    const registers = [registry];
    this.#swept = new Counter({
      name: 'tietopyynto_files_swept_total',
      help: 'Stored files that nothing named, removed',
      registers,
    });
    this.#doubted = new Gauge({
      name: 'tietopyynto_files_doubted',
      help: 'Stored files that nothing names, left because they are most of them; more than 0 is an alarm',
      registers,
    });
    this.#missing = new Gauge({
      name: 'tietopyynto_files_missing',
      help: 'Rows whose file is not in the store; more than 0 is an alarm',
      registers,
    });
  }

  async run(): Promise<void> {
    const { stored, removed, doubted, missing } = await this.sweepFiles.run();
    this.#swept.inc(removed);
    this.#doubted.set(doubted);
    this.#missing.set(missing);
    if (removed > 0) this.log.warn(`${removed} stored files that nothing named were removed`);
    if (doubted > 0)
      this.log.error(
        `${doubted} of ${stored} stored files are named by nothing in this database. None was removed: do FILES_DIR and DATABASE_URL belong together?`,
      );
    if (missing > 0) this.log.error(`${missing} rows name a file that is not in FILES_DIR`);
  }
}

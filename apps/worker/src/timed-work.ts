import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, type Logger } from '#platform';

/** Work that is done again and again. */
export interface TimedWork {
  readonly name: string;
  /** From the end of one run to the begin of the next. */
  readonly everySeconds: number;
  run(): Promise<unknown>;
}

/** Runs each timed work on its own beat, never twice at the same time. */
export class Timekeeper {
  readonly #stop = new AbortController();
  #beats: Promise<void>[] = [];

  constructor(
    private readonly works: readonly TimedWork[],
    private readonly log: Logger,
  ) {}

  /** Begins: every work runs at once, then on its beat. */
  start(): void {
    this.#beats = this.works.map((work) => this.beat(work));
  }

  /** Resolves when what was running has ended. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#beats);
  }

  private async beat(work: TimedWork): Promise<void> {
    let failing = false;
    while (!this.#stop.signal.aborted) {
      failing = await this.once(work, failing);
      await pause(work.everySeconds * 1000, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  /** One run. A row of failures is told once, and once that it is over. */
  private async once(work: TimedWork, failing: boolean): Promise<boolean> {
    try {
      await work.run();
      if (failing) this.log.log(`${work.name} works again`);
      return false;
    } catch (error) {
      if (!failing) this.log.error(`${work.name} failed: ${errorCode(error)}`);
      return true;
    }
  }
}

import { type BindJob, PressThread, type PrintJob, type ThreadAnswer } from './press-thread.js';

/** Prints one job after the other, in the order asked for, in a thread that is renewed after so many letters. */
export class PressLane {
  /** Jobs that wait or are in work. */
  length = 0;
  private thread: PressThread | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly lettersPerThread: number) {}

  /** @throws when the typesetter refuses the letter; the next one is printed in a new thread */
  async print(job: PrintJob): Promise<ThreadAnswer> {
    return this.inTurn(() => this.printOne(job));
  }

  /** Binds in a thread of its own, whose memory is given back at once. */
  async bind(job: BindJob): Promise<ThreadAnswer> {
    return this.inTurn(async () => {
      await this.endThread();
      try {
        return await this.printOne(job);
      } finally {
        await this.endThread();
      }
    });
  }

  /** Waits for what is in work and ends the thread. */
  async end(): Promise<void> {
    await this.inTurn(() => this.endThread());
  }

  private async printOne(job: PrintJob | BindJob): Promise<ThreadAnswer> {
    this.thread ??= new PressThread();
    try {
      const answer = await this.thread.print(job);
      if (this.thread.printed >= this.lettersPerThread) await this.endThread();
      return answer;
    } catch (error) {
      await this.endThread();
      throw error;
    }
  }

  private async endThread(): Promise<void> {
    await this.thread?.end();
    this.thread = null;
  }

  private async inTurn<T>(act: () => Promise<T>): Promise<T> {
    this.length += 1;
    const mine = this.last.then(act).finally(() => void (this.length -= 1));
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

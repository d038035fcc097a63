import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Logger } from '#platform';
import { Timekeeper } from './timed-work.js';

class Paper extends Writable {
  readonly lines: string[] = [];

  override _write(chunk: Buffer, _encoding: string, next: () => void): void {
    this.lines.push((JSON.parse(chunk.toString()) as { msg: string }).msg);
    next();
  }
}

/** Work that tells when it has been run `times` times. */
function workUntil(times: number, run: (count: number) => Promise<void>) {
  let count = 0;
  let enough!: () => void;
  const reached = new Promise<void>((resolve) => (enough = resolve));
  const once = async (): Promise<void> => {
    count += 1;
    if (count === times) enough();
    await run(count);
  };
  return { reached, work: { name: 'trial.work', everySeconds: 0.001, run: once }, counted: () => count };
}

describe('timed work', () => {
  it('is done again and again, tells a row of failures once, and tells when it is over', async () => {
    const paper = new Paper();
    const { reached, work } = workUntil(5, async (count) => {
      if (count === 2 || count === 3) throw Object.assign(new Error('Maija'), { code: 'ECONNREFUSED' });
    });
    const timekeeper = new Timekeeper([work], new Logger('trial', 'info', paper));
    timekeeper.start();
    await reached;
    await timekeeper.stop();
    expect(paper.lines).toEqual(['trial.work failed: ECONNREFUSED', 'trial.work works again']);
  });

  it('stops after the run that was going on', async () => {
    let finish!: () => void;
    const going = new Promise<void>((resolve) => (finish = resolve));
    const { reached, work, counted } = workUntil(1, () => going);
    const timekeeper = new Timekeeper([work], new Logger('trial', 'info', new Paper()));
    timekeeper.start();
    await reached;
    let stopped = false;
    const stop = timekeeper.stop().then(() => (stopped = true));
    await Promise.resolve();
    expect(stopped).toBe(false);
    finish();
    await stop;
    expect(counted()).toBe(1);
  });
});

import { startProgram, ProgramFailed } from './child.mjs';
import { forgetState, writeState } from './state.mjs';
import { stopGroup } from './processes.mjs';

/** What is stopped first: what still prepares the database, then the apps, then what the apps lean on. */
export const order = { step: 0, app: 1, first: 2, database: 3 };

/** Keeps the list of what runs, and stops it in order, group by group. */
export class Supervisor {
  #aborter = new AbortController();
  #running = [];
  #starting = new Set();
  #stopped;
  #reportFailure;

  /** @param {{dataDir: string, cwd: string, logFolder: string}} place */
  constructor(place) {
    this.place = place;
    this.facts = {};
    this.failed = new Promise((resolve) => (this.#reportFailure = resolve));
  }

  /** Aborts as soon as stopping begins; whatever is being started gives up. */
  get signal() {
    return this.#aborter.signal;
  }

  /** Adds something that runs; its end is a failure unless everything is being stopped. */
  adopt({ process, ended, lastLines, ask, rank }) {
    this.#running.push({ process, ask, rank });
    this.#write();
    void ended.then((how) => {
      if (!this.signal.aborted) this.#reportFailure(new ProgramFailed(process.name, how, lastLines()));
    });
  }

  /** Starts something that cleans up by itself when it has to give up; stopping waits for that. */
  async starting(promise) {
    this.#starting.add(promise);
    try {
      return await promise;
    } finally {
      this.#starting.delete(promise);
    }
  }

  /**
   * Starts an app and waits until it is ready.
   * @returns {Promise<object>} the app's own message
   */
  async start(app, env, rank) {
    this.signal.throwIfAborted();
    const program = startProgram({ ...this.place, ...app, env });
    this.adopt({ ...program, rank });
    return program.ready;
  }

  /** Runs a program that ends by itself; its end with anything but 0 is a failure. */
  async runStep(step, env) {
    this.signal.throwIfAborted();
    const program = startProgram({ ...this.place, ...step, env });
    const entry = { process: program.process, rank: order.step };
    this.#running.push(entry);
    this.#write();
    const how = await program.ended;
    this.#running = this.#running.filter((other) => other !== entry);
    this.signal.throwIfAborted();
    if (how !== 'ended') throw new ProgramFailed(step.name, how, program.lastLines());
  }

  /** Stops everything. Calling it again returns the same promise. */
  stop() {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll() {
    this.#aborter.abort(new Error('stopping'));
    await Promise.allSettled(this.#starting);
    for (const rank of Object.values(order)) {
      const group = this.#running.filter((entry) => entry.rank === rank);
      await Promise.all(group.map(({ process, ask }) => stopGroup(process, { ask })));
    }
    forgetState(this.place.dataDir);
  }

  /** Stops everything at once, for those who cannot wait. */
  async stopNow() {
    this.#aborter.abort(new Error('stopping'));
    await Promise.all(this.#running.map(({ process }) => stopGroup(process, { ask: 'SIGKILL' })));
  }

  #write() {
    if (this.signal.aborted) return;
    writeState(this.place.dataDir, { ...this.facts, processes: this.#running.map(({ process }) => process) });
  }
}

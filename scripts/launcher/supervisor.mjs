import { startProgram, ProgramFailed } from './child.mjs';
import { forgetState, writeState } from './state.mjs';
import { stopGroup } from './processes.mjs';

/** Keeps the list of what runs, and stops it in the reverse order of its start, group by group. */
export class Supervisor {
  #aborter = new AbortController();
  #running = [];
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

  /** Adds something that runs. Those added with the same `step` are stopped together. */
  adopt({ process, ended, lastLines, ask, step }) {
    this.#running.push({ process, ask, step });
    this.#write();
    void ended.then((how) => {
      if (!this.signal.aborted) this.#reportFailure(new ProgramFailed(process.name, how, lastLines()));
    });
  }

  /**
   * Starts an app and waits until it is ready.
   * @returns {Promise<object>} the app's own message
   */
  async start(app, env, step) {
    this.signal.throwIfAborted();
    const program = startProgram({ ...this.place, ...app, env });
    this.adopt({ ...program, step });
    return program.ready;
  }

  /** Runs a program that ends by itself; its end with anything but 0 is a failure. */
  async runStep({ name, file }, env) {
    this.signal.throwIfAborted();
    const program = startProgram({ ...this.place, name, file, env });
    const step = { process: program.process, step: name };
    this.#running.push(step);
    const how = await program.ended;
    this.#running.splice(this.#running.indexOf(step), 1);
    if (how !== 'ended') throw new ProgramFailed(name, how, program.lastLines());
  }

  /** Stops everything. Calling it again returns the same promise. */
  stop() {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll() {
    this.#aborter.abort(new Error('stopping'));
    while (this.#running.length > 0) {
      const { step } = this.#running.at(-1);
      const group = this.#running.filter((entry) => entry.step === step);
      await Promise.all(group.map(({ process, ask }) => stopGroup(process, { ask })));
      this.#running = this.#running.filter((entry) => !group.includes(entry));
    }
    forgetState(this.place.dataDir);
  }

  /** Stops everything at once, for those who cannot wait. */
  async stopNow() {
    this.#aborter.abort(new Error('stopping'));
    await Promise.all(this.#running.map(({ process }) => stopGroup(process, { ask: 'SIGKILL' })));
  }

  #write() {
    writeState(this.place.dataDir, { ...this.facts, processes: this.#running.map(({ process }) => process) });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One app of an installation as a process of its own, which can be killed and started again. */
export class AppProcess {
  #child: ChildProcess | null = null;

  constructor(
    readonly name: string,
    private readonly file: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly logFolder: string,
  ) {}

  /** Starts it and waits until it serves. @throws with its last words when it does not get there */
  async start(): Promise<void> {
    const output = openSync(this.log, 'a', 0o600);
    const child = spawn(process.execPath, ['--enable-source-maps', this.file], {
      env: { PATH: process.env.PATH, ...this.env },
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    this.#child = child;
    const ended = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`${this.name} ended with ${String(signal ?? code)}:\n${this.lastLines()}`);
    });
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
  }

  /** At once, without a last word. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As an administrator would. @returns the exit code */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  ask(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** @returns the exit code, once it is gone */
  async gone(): Promise<number | null> {
    const child = this.#child;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  get isRunning(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  get log(): string {
    return join(this.logFolder, `${this.name}.log`);
  }

  lastLines(): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    this.ask(signal);
    return this.gone();
  }
}

import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from './processes.mjs';

const leave = new URL('./leave-with-launcher.mjs', import.meta.url).href;
const readyWithinMs = 60_000;

/** One of the programs ended or never became ready; `lastLines` is what it said last. */
export class ProgramFailed extends Error {
  constructor(name, why, lastLines) {
    super(`${name} ${why}.`);
    this.name = 'ProgramFailed';
    this.lastLines = lastLines;
  }
}

/**
 * Starts a Node program in a process group of its own, its output in a log file.
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.file absolute path of the program
 * @param {Record<string, string>} options.env
 * @param {string} options.cwd
 * @param {string} options.logFolder
 * @returns {{process: object, ready: Promise<object>, ended: Promise<string>, lastLines: () => string}}
 *   `ready` settles with the program's own message; `ended` says in words how it ended
 */
export function startProgram({ name, file, env, cwd, logFolder }) {
  mkdirSync(logFolder, { recursive: true });
  const log = join(logFolder, `${name}.log`);
  const output = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', leave, file], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const lastLines = () => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started (${error.message})`));
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? 'ended' : `ended with ${signal ?? `code ${code}`}`),
    );
  });
  return {
    process: identify(name, child.pid),
    ready: readiness(child, name, ended, lastLines),
    ended,
    lastLines,
  };
}

function readiness(child, name, ended, lastLines) {
  let timer;
  const ready = new Promise((resolve, reject) => {
    const fail = (why) => reject(new ProgramFailed(name, why, lastLines()));
    timer = setTimeout(() => fail(`was not ready in ${readyWithinMs / 1000} s`), readyWithinMs);
    child.on('message', (message) => message?.ready && resolve(message));
    void ended.then(fail);
  }).finally(() => clearTimeout(timer));
  // Whoever awaits it hears of the failure; nobody may be awaiting it yet.
  ready.catch(() => undefined);
  return ready;
}

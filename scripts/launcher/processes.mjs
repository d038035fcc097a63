import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

// Fields of /proc/<pid>/stat after the command in brackets, which may itself contain brackets and spaces.
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent, group, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent), group: Number(group), startTime: rest[16] };
  } catch {
    return undefined;
  }
}

/**
 * When a process started, in clock ticks since the machine did: with the pid it names one process for good,
 * since pids are given out again.
 * @param {number} pid
 * @returns {string | undefined} undefined when it has ended
 */
export function startTimeOf(pid) {
  const stat = statOf(pid);
  return stat && stat.state !== 'Z' && stat.state !== 'X' ? stat.startTime : undefined;
}

/** @returns {number | undefined} the parent's pid */
export function parentOf(pid) {
  return statOf(pid)?.parent;
}

/** @returns {string} the command line, arguments separated by NUL; empty when the process has ended */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * A process as written down: enough to know later whether it is still the same one.
 * @param {string} name
 * @param {number} pid
 */
export function identify(name, pid) {
  return { name, pid, startTime: startTimeOf(pid) };
}

/** Is the process that was written down still there? */
export function isAlive({ pid, startTime }) {
  return startTime !== undefined && startTimeOf(pid) === startTime;
}

function isGroupAlive(group) {
  return readdirSync('/proc').some((pid) => {
    const stat = /^\d+$/.test(pid) ? statOf(pid) : undefined;
    return stat !== undefined && stat.group === group && stat.state !== 'Z' && stat.state !== 'X';
  });
}

function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Stops a process and all of its group: asks first, then kills. Returns when none of the group is left.
 * @param {{pid: number, startTime?: string}} leader as written down by {@link identify}
 * @param {{ask?: NodeJS.Signals, graceMs?: number}} options
 * @returns {Promise<boolean>} false when it had ended before
 */
export async function stopGroup(leader, { ask = 'SIGTERM', graceMs = 8000 } = {}) {
  if (!isAlive(leader)) return false;
  signalGroup(leader.pid, ask);
  const end = Date.now() + graceMs;
  while (isAlive(leader) && Date.now() < end) await sleep(20);
  const killBy = Date.now() + 5000;
  while (isGroupAlive(leader.pid) && Date.now() < killBy) {
    signalGroup(leader.pid, 'SIGKILL');
    await sleep(20);
  }
  return true;
}

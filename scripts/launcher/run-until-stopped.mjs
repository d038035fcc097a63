import { say } from './checkout.mjs';
import { launch } from './launch.mjs';
import { readyScreen } from './screen.mjs';
import { npmWatch } from './watch-npm.mjs';

/**
 * Launches, shows the screen, and stays until asked to stop, npm is gone, or a program ends by itself.
 * @param {object} options as for launch, and `peopleFile` with the test people
 * @returns {Promise<number>} the exit code
 */
export async function runUntilStopped({ root, dataDir, programs, peopleFile }) {
  const started = performance.now();
  const npmIsGone = npmWatch();
  const leaving = leavingOf(npmIsGone);
  let supervisor;
  let stop = async () => supervisor?.stop();
  const onBegin = (begun) => {
    supervisor = begun;
    void leaving.asked.then(() => {
      say('Stopping …');
      return begun.stop();
    });
    leaving.hurry = () => begun.stopNow();
  };
  try {
    const options = { root, dataDir, env: process.env, programs, onBegin, isLeaving: npmIsGone };
    const launched = await launch(options);
    const { settings, moved, cleared } = launched;
    stop = launched.stop;
    if (cleared > 0) say(`Stopped ${cleared} programs that an earlier start had left.`);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(readyScreen({ settings, moved, peopleFile, seconds }));
    const failure = await Promise.race([leaving.asked, supervisor.failed]);
    if (failure) tell(failure);
    await stop();
    return failure ? 1 : 0;
  } catch (error) {
    const wasAsked = supervisor?.signal.aborted && leaving.wasAsked();
    if (!wasAsked) tell(error);
    await stop();
    return wasAsked ? 0 : 1;
  }
}

/** Ctrl-C reaches us twice, from the terminal and from npm; only a later one means "at once". */
function leavingOf(npmIsGone) {
  let askedAt;
  let resolveAsked;
  const leaving = {
    asked: new Promise((resolve) => (resolveAsked = resolve)),
    wasAsked: () => askedAt !== undefined,
  };
  const ask = () => {
    if (askedAt !== undefined && performance.now() - askedAt > 1500) void leaving.hurry?.();
    askedAt ??= performance.now();
    resolveAsked();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  // A closed terminal takes its output away; that must not end us before the rest is stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const timer = setInterval(() => {
    if (!npmIsGone()) return;
    clearInterval(timer);
    ask();
  }, 250);
  timer.unref();
  return leaving;
}

const advice = {
  EACCES:
    'Some of the data belongs to another user. Start as that user, or delete the data as that user: npm run reset.',
  ENOSPC: 'The disk is full.',
};

function tell(error) {
  if (error.name === 'AlreadyRunning') {
    say(`${error.message} Portal: ${error.holder.portal}  Desk: ${error.holder.desk}`);
    return;
  }
  say(`Tietopyyntö could not go on: ${error.message}`);
  if (advice[error.code]) say(advice[error.code]);
  if (error.lastLines) say(`Its last words:\n${error.lastLines}`);
}

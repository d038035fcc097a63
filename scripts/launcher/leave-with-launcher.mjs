/** Loaded into every app before its own code: when the launcher is killed, the app leaves as if asked to. */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  process.kill(process.pid, 'SIGTERM');
});

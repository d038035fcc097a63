/** Loaded into every program before its own code: when the launcher is killed, the program leaves as if asked to. */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening alone must not keep a program from ending.
process.channel?.unref();

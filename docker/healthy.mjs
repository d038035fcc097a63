/**
 * The health check of a container: `node docker/healthy.mjs DESK_WATCH_PORT` asks the port in that setting whether the
 * process is ready, and ends with 0 or 1.
 */
const [, , setting] = process.argv;
const port = process.env[setting ?? ''];

try {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4000) });
  process.exitCode = answer.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}

/**
 * `npm test`: runs the suites one after the other and closes with one line, `N passed, N failed`. What this machine
 * cannot run is named before it; `--require redis,chromium,pdf` makes that a failure.
 * `npm test -- unit db` runs only those suites.
 */
import { parseArgs } from 'node:util';
import { findCapabilities } from './testing/capabilities.mjs';
import { runSuite, suiteNames } from './testing/run-suite.mjs';
import { closingLines } from './testing/closing-lines.mjs';
import { provideTestServices } from '../test/support/services.mjs';

const { values, positionals } = parseArgs({
  options: { require: { type: 'string', default: '' } },
  allowPositionals: true,
});
const chosen = positionals.length > 0 ? positionals : suiteNames;
const unknown = chosen.filter((name) => !suiteNames.includes(name));
if (unknown.length > 0)
  throw new Error(`Unknown suite: ${unknown.join(', ')}. There are: ${suiteNames.join(', ')}.`);

const capabilities = findCapabilities();
const required = values.require.split(',').filter(Boolean);
const needsDatabase = chosen.some((name) => ['db', 'page', 'journey'].includes(name));
const services = needsDatabase ? await startServices() : { stop: async () => undefined };
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => services.stop().finally(() => process.exit(1)));
}
const results = [];
try {
  for (const name of chosen) results.push(await runSuite(name, capabilities));
} finally {
  await services.stop();
}
const { lines, failed } = closingLines({ results, capabilities, required });
process.stdout.write(`\n${lines.join('\n')}\n`);
process.exitCode = failed > 0 ? 1 : 0;

// Without them the unit tests still run; the suites that need them fail and are counted.
async function startServices() {
  try {
    return await provideTestServices();
  } catch (error) {
    process.stderr.write(`The database of the tests could not be prepared: ${error.stack}\n`);
    return { stop: async () => undefined };
  }
}

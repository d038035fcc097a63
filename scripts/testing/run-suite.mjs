import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, say } from '../launcher/checkout.mjs';

/** Cheap first; faults and the launcher last, since they start and kill whole installations. */
export const suiteNames = ['unit', 'db', 'page', 'journey', 'fault', 'launcher'];

/**
 * @typedef {object} SuiteResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures names of tests, or of files that could not be run
 * @property {string[]} skipped names of tests that skipped themselves
 * @property {number} seconds
 * @property {boolean} [left] the machine cannot run this suite
 */

/**
 * Runs one kind of test with jest. What the tests print goes to stderr with what jest itself says.
 * @param {string} name
 * @param {ReturnType<import('./capabilities.mjs').findCapabilities>} capabilities
 * @param {string[]} options more of jest's own
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(name, capabilities, options = []) {
  const nothing = { name, passed: 0, failed: 0, failures: [], skipped: [], seconds: 0 };
  if (name === 'journey' && !capabilities.chromium.present) return { ...nothing, left: true };
  say(`\n── ${name} ──`);
  const started = performance.now();
  const report = await jestReport(name, options);
  const counted = report ? count(report) : { failed: 1, failures: [`${name}: jest did not get to its end`] };
  return {
    ...nothing,
    ...orNoTest(name, { ...nothing, ...counted }),
    seconds: (performance.now() - started) / 1000,
  };
}

async function jestReport(name, options) {
  const folder = mkdtempSync(join(tmpdir(), 'tietopyynto-test-'));
  const file = join(folder, 'report.json');
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const asked = ['--json', `--outputFile=${file}`, '--passWithNoTests', ...options];
  const child = spawn(process.execPath, [jest, ...asked], {
    cwd: root,
    // Never stdout: the closing lines are alone there.
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    env: { ...process.env, SUITE: name, NODE_OPTIONS: '--no-warnings' },
  });
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  const named = (status) => tests.filter((test) => test.status === status).map(({ fullName }) => fullName);
  const failures = [...named('failed'), ...broken.map(({ name }) => `${name} (could not be run)`)];
  const skipped = ['pending', 'todo', 'disabled', 'skipped'].flatMap(named);
  const unexplained = !report.success && failures.length === 0 && report.numTotalTestSuites > 0;
  if (unexplained) failures.push('jest reports a failure outside the tests');
  return { passed: named('passed').length, failed: failures.length, failures, skipped };
}

// A suite that finds no test is a mistake in its pattern, not a success.
function orNoTest(name, result) {
  if (result.passed + result.failed > 0) return result;
  return { ...result, failed: 1, failures: [`${name}: no test was found`] };
}

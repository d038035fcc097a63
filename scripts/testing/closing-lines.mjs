/**
 * What a run of the tests says at its end.
 * @param {object} from
 * @param {import('./run-suite.mjs').SuiteResult[]} from.results
 * @param {Record<string, {present: boolean, without: string}>} from.capabilities
 * @param {string[]} from.required capabilities whose absence is a failure
 * @returns {{lines: string[], passed: number, failed: number}} the last line is `N passed, N failed`
 */
export function closingLines({ results, capabilities, required }) {
  const missing = Object.entries(capabilities).filter(([, { present }]) => !present);
  const unmet = required.filter((name) => !capabilities[name]?.present);
  const skipped = results.flatMap((result) => result.skipped);
  // On a machine that lacks nothing, a test has no reason to skip itself.
  const idle = missing.length === 0 ? skipped : [];
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed') + unmet.length + idle.length;
  const lines = [
    ...results.flatMap(({ name, failures }) => failures.map((failure) => `Failed (${name}): ${failure}`)),
    ...unmet.map((name) => `Failed: ${name} is required and is not here`),
    ...idle.map((name) => `Failed: skipped without a reason: ${name}`),
    ...results.filter(({ left }) => !left).map(summary),
    ...missing.map(([, { without }]) => `Not run: ${without}`),
    ...(missing.length > 0 ? skipped.map((name) => `Not run: ${name}`) : []),
    `${passed} passed, ${failed} failed`,
  ];
  return { lines, passed, failed };
}

function summary({ name, passed, failed, seconds }) {
  return `${name}: ${passed} of ${passed + failed} in ${seconds.toFixed(1)} s`;
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}

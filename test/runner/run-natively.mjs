import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { jestExpect as expect } from '@jest/expect';
import { createEmptyTestResult } from '@jest/test-result';
import { addEventHandler, getState, resetState, run, setState } from 'jest-circus';
import { formatExecError, formatResultsErrors } from 'jest-message-util';

register('./native-hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
addEventHandler(keepExpectations);
// Tearing down all that is loaded takes longer than jest waits for a worker to end. One file alone runs in jest's own
// process: there this would be heard before jest's listener that says how the tests went, and every run would end as 0.
if (process.send) process.once('exit', () => process.exit());

const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');
const STATUS = { skip: 'pending', todo: 'todo' };
let visit = 0;

/**
 * Runs a test file as Node itself runs modules, in the process of the worker. Packages and our own sources are
 * loaded once for all the files of a worker, where jest's own way loads them anew for each. So a source that kept
 * something in a variable of its module would carry it from file to file: ours keep nothing there.
 *
 * @type {import('@jest/types').TestRunner}
 */
export default async function runNatively(globalConfig, config, _environment, _runtime, testPath) {
  // jest reads stacks by its own maps of sources; here Node's are the ones.
  delete Error.prepareStackTrace;
  delete globalThis[TIMEOUT];
  resetState();
  const { testNamePattern } = globalConfig;
  setState({
    ...getState(),
    testTimeout: config.testTimeout,
    testNamePattern: testNamePattern ? new RegExp(testNamePattern, 'i') : null,
  });
  expect.setState({ testPath, expand: globalConfig.expand });
  await import(`${pathToFileURL(testPath).href}?visit=${(visit += 1)}`);
  return toTestResult(await runCatching(), config, globalConfig, testPath);
}

/** What nobody waited for fails the test that runs then, or the file. */
async function runCatching() {
  const blame = (error) =>
    (getState().currentlyRunningTest?.errors ?? getState().unhandledErrors).push(error);
  process.on('uncaughtException', blame).on('unhandledRejection', blame);
  try {
    return await run();
  } finally {
    process.off('uncaughtException', blame).off('unhandledRejection', blame);
  }
}

/** What `expect` knows of a test that circus does not: its name, and how many of its assertions held. */
function keepExpectations({ name, test }) {
  if (name === 'test_start') expect.setState({ currentTestName: test.name, numPassingAsserts: 0 });
  if (name !== 'test_done') return;
  test.numPassingAsserts = expect.getState().numPassingAsserts;
  test.errors.push(...expect.extractExpectedAssertionsErrors().map(({ error }) => error));
}

function toTestResult(
  { testResults, unhandledErrors, unhandledErrorsDetailed },
  config,
  globalConfig,
  testPath,
) {
  const assertions = testResults.map(toAssertion);
  const many = (status) => assertions.filter((assertion) => assertion.status === status).length;
  const broken = unhandledErrorsDetailed.map((error) => formatExecError(error, config, globalConfig));
  const failed = formatResultsErrors(assertions, config, globalConfig, testPath);
  const empty = createEmptyTestResult();
  return {
    ...empty,
    displayName: config.displayName,
    failureMessage: [failed, ...broken].filter(Boolean).join('\n') || null,
    numFailingTests: many('failed'),
    numPassingTests: many('passed'),
    numPendingTests: many('pending'),
    numTodoTests: many('todo'),
    testExecError: broken.length > 0 ? { message: '', stack: unhandledErrors.join('\n') } : undefined,
    testFilePath: testPath,
    testResults: assertions,
  };
}

function toAssertion({ testPath, errors, duration, numPassingAsserts, status, location }) {
  const [, ...names] = testPath;
  return {
    ancestorTitles: names.slice(0, -1),
    title: names.at(-1),
    fullName: names.join(' '),
    duration,
    failureDetails: [],
    failureMessages: errors.map(tidied),
    invocations: 1,
    location,
    numPassingAsserts,
    status: STATUS[status] ?? (errors.length > 0 ? 'failed' : 'passed'),
  };
}

/** jest leaves out frames without a name, and so the line of the test itself. */
function tidied(stack) {
  return stack.replace(/^.*run-natively\.mjs.*\n?/gm, '').replaceAll('at <anonymous> (', 'at anonymous (');
}

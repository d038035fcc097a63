import { jestExpect } from '@jest/expect';

/** What a test imports from `@jest/globals`. Nothing of our own code is mocked, so there is nothing to mock with. */
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';
export const expect = jestExpect;
export const jest = {
  setTimeout(milliseconds) {
    globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = milliseconds;
  },
};

/**
 * Six kinds of test, told apart by the file's suffix:
 * unit (.spec, no I/O), db (.db-spec, real PostgreSQL), page (.page-spec, a real app over HTTP),
 * journey (.e2e-spec, Chromium); fault (.fault-spec, kills processes of installations of its own);
 * launcher (.launch-spec, starts and kills scratch checkouts).
 */
const base = {
  testTimeout: 30_000,
  rootDir: '.',
  maxWorkers: '100%',
  testRunner: '<rootDir>/test/runner/run-natively.mjs',
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist\\..*/', '<rootDir>/.data/'],
};
const database = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
/** Faults that this machine cannot have (scripts/testing/capabilities.mjs names them). */
const withoutMeans = [
  ...(process.env.TEST_REDIS_SERVER ? [] : ['/redis-emptied\\.']),
  ...(process.env.TEST_SMALL_DISK ? [] : ['/disk-full\\.']),
];
const suites = {
  unit: {
    ...base,
    displayName: 'unit',
    testMatch: ['<rootDir>/{apps,libs,test,db,scripts,bench}/**/*.spec.ts'],
    testPathIgnorePatterns: ['-spec\\.ts$'],
  },
  db: {
    ...base,
    ...database,
    displayName: 'db',
    testMatch: ['<rootDir>/{apps,libs,test,db}/**/*.db-spec.ts'],
  },
  page: {
    ...base,
    ...database,
    displayName: 'page',
    testMatch: ['<rootDir>/{apps,libs,test}/**/*.page-spec.ts'],
  },
  journey: { ...base, displayName: 'journey', testMatch: ['<rootDir>/test/journeys/**/*.e2e-spec.ts'] },
  fault: {
    ...base,
    displayName: 'fault',
    globalSetup: '<rootDir>/test/faults/global-setup.mjs',
    testMatch: ['<rootDir>/test/faults/**/*.fault-spec.ts'],
    testPathIgnorePatterns: withoutMeans,
    maxWorkers: 2,
  },
  launcher: {
    ...base,
    displayName: 'launcher',
    testMatch: ['<rootDir>/scripts/**/*.launch-spec.mjs'],
    moduleFileExtensions: ['mjs', 'js', 'ts', 'json'],
    testTimeout: 60_000,
    maxWorkers: 1,
  },
};
export default suites[process.env.SUITE ?? 'unit'];

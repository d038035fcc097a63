import { loadSettings, type Settings } from '#platform';
import type { TestDatabase } from './test-database.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

/** Settings of an app under test: its own database role, keys nobody uses elsewhere, test identity codes allowed. */
export function testSettings(
  database: TestDatabase,
  role: 'portal' | 'desk' | 'worker',
  over: Readonly<Record<string, string>> = {},
): Settings {
  return loadSettings({
    NODE_ENV: 'test',
    DATABASE_URL: database.url(role),
    DATA_KEYS: `k1:${key(1)}`,
    INDEX_KEY: key(2),
    SESSION_SECRET: 'a secret of the tests, 32 characters long',
    ALLOW_TEST_HETU: 'true',
    LOG_LEVEL: 'silent',
    ...over,
  });
}

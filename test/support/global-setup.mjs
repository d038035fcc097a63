import { buildWhenStale } from '../../scripts/build.mjs';
import { provideTestServices } from './services.mjs';

/** Before a suite: a built dist/, one PostgreSQL with a migrated template database, and Redis where it is installed. */
export default async function globalSetup() {
  await buildWhenStale();
  globalThis.testServices = await provideTestServices();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => globalThis.testServices.stop().finally(() => process.exit(1)));
  }
}

/** After a suite: stops what its set-up started. */
export default async function globalTeardown() {
  await globalThis.testServices?.stop();
}

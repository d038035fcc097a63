import { join } from 'node:path';
import { buildWhenStale } from '../../scripts/build.mjs';
import { root } from '../../scripts/launcher/checkout.mjs';
import { sweep } from '../support/services.mjs';

/** Before the faults: a built dist/, and nothing left of a run that was killed. Each file starts what it needs itself. */
export default async function globalSetup() {
  await sweep(join(root, '.data/test'));
  await buildWhenStale();
}

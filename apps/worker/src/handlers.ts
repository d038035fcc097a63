import { Injectable, type ModuleMetadata } from '@nestjs/common';
import type { JobHandler, JobList } from '#platform';

/** Modules of the use cases behind the jobs. */
export const jobModules: NonNullable<ModuleMetadata['imports']> = [];

/**
 * Every declared job and the one use case behind it, injected. The worker does not start when a declared job is
 * missing here. One line per job: `onJob(WARN_OF_DEADLINE, (tx, payload) => this.warnOfDeadline.run(tx, payload))`.
 */
@Injectable()
export class Handlers implements JobList {
  handlers(): JobHandler[] {
    return [];
  }
}

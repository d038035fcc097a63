import { Settings, UnusableSettings } from '#platform';
import { readPlans } from './retention-plan.js';

/** Token of the retention plans. */
export const RETENTION_PLANS = Symbol('retention-plans');

export const RETENTION_PLANS_PROVIDER = {
  provide: RETENTION_PLANS,
  inject: [Settings],
  useFactory: ({ RETENTION }: Settings) => {
    try {
      return readPlans(RETENTION);
    } catch (error) {
      throw new UnusableSettings([`RETENTION: ${(error as Error).message}`]);
    }
  },
};

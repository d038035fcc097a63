import type { CountRequests } from '#identity';
import type { ThrottlerStorage } from '@nestjs/throttler';

/** Keeps the counts of the throttle where every desk process counts together. */
export class SharedPace implements ThrottlerStorage {
  constructor(private readonly countRequests: CountRequests) {}

  /** @param key the registration of the program, as `ApiThrottle` names it. Times in seconds */
  async increment(key: string, _ttl: number, limit: number) {
    const { requests, endsIn } = await this.countRequests.run(key);
    const seconds = Math.ceil(endsIn / 1000);
    const isBlocked = requests > limit;
    return {
      totalHits: requests,
      timeToExpire: seconds,
      isBlocked,
      timeToBlockExpire: isBlocked ? seconds : 0,
    };
  }
}

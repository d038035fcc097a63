import { describe, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { queueContract } from './queue.contract.js';

queueContract({
  name: 'PostgreSQL',
  queueUrl: null,
  empty: async (world) => {
    await world.admin.query('truncate bullmq.job, bullmq.event cascade');
  },
});

const redis = process.env.TEST_REDIS_URL;
if (redis) {
  queueContract({
    name: 'Redis',
    queueUrl: redis,
    empty: async (world) => {
      const client = new Redis(redis);
      const keys = await client.keys(`${world.server.name}:*`);
      await client.del(keys);
      await client.quit();
    },
  });
} else if (process.env.REQUIRE?.split(',').includes('redis')) {
  describe('the queue on Redis', () => {
    it('has a Redis to run on', () => {
      throw new Error('REQUIRE=redis, and TEST_REDIS_URL is not set: is redis-server installed?');
    });
  });
} else {
  process.stderr.write('NOT RUN: the queue on Redis (redis-server is not installed)\n');
}

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
} else {
  process.stderr.write('NOT RUN: the queue on Redis (redis-server is not installed)\n');
}

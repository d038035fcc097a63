import { createPostgresBackend, createRedisBackend, type Processor, withBackend } from 'bullmq';

/** Where the queues live: PostgreSQL unless a Redis is named. */
export interface QueueAddress {
  readonly databaseUrl: string;
  /** `redis://` or `rediss://`; null keeps the queue in PostgreSQL. */
  readonly queueUrl: string | null;
  /** First part of every Redis key. One database of a Redis server serves one installation. */
  readonly prefix?: string;
}

/** How a worker takes jobs. */
export interface Taking {
  /** Jobs of one queue that run at the same time in this process. */
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
}

const postgres = withBackend(createPostgresBackend);
const redis = withBackend(createRedisBackend);
/** Milliseconds that a closed connection may keep the process alive. */
const disconnectTimeout = 500;

/** BullMQ's queue and worker on one of the two stores. What the queue carries is a name and an id. */
export function jobStore(address: QueueAddress) {
  return address.queueUrl === null
    ? onPostgres(address.databaseUrl)
    : onRedis(address.queueUrl, address.prefix ?? 'tietopyynto');
}

function onPostgres(connectionString: string) {
  // Each of them opens a pool of its own.
  const connection = { connectionString, max: 2 };
  return {
    queue: (name: string) => new postgres.Queue<object, void>(name, { connection }),
    worker: (name: string, work: Processor<object, void>, taking: Taking) =>
      new postgres.Worker<object, void>(name, work, { connection, ...taking }),
  };
}

function onRedis(url: string, prefix: string) {
  return {
    // A push to a lost Redis must fail, not wait: the relay tries again, and its transaction stays short.
    queue: (name: string) =>
      new redis.Queue<object, void>(name, {
        prefix,
        connection: { url, disconnectTimeout, enableOfflineQueue: false },
      }),
    worker: (name: string, work: Processor<object, void>, taking: Taking) =>
      new redis.Worker<object, void>(name, work, {
        prefix,
        connection: { url, disconnectTimeout, maxRetriesPerRequest: null },
        ...taking,
      }),
  };
}

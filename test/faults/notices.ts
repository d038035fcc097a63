import type { FaultHouse } from './fault-house.js';

/** The job of the outbox that hands over the message with this Message-ID. */
export const jobOf = (id: string): string =>
  `job = 'mail.send-notice' and payload ->> 'deliveryId' = '${id.slice(1, 37)}'`;

/** The Message-ID of the next notice to a person, when the server has taken it. @param then what it waits for before it says so */
export function nextMessage(house: FaultHouse, then: () => Promise<void>): Promise<string> {
  return new Promise((resolve) => {
    house.post.onTaken = async (id) => {
      if ((await house.count(`select from outbox where ${jobOf(id)}`)) === 0) return;
      house.post.onTaken = null;
      resolve(id);
      await then();
    };
  });
}

export async function isDone(house: FaultHouse, id: string): Promise<boolean> {
  return (await house.count(`select from outbox where ${jobOf(id)} and done_at is not null`)) === 1;
}

/** Jobs that are due and neither done nor parked. */
export const DUE = 'select from outbox where done_at is null and failed_at is null and run_at <= now()';

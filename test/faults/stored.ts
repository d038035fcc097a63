import { expect } from '@jest/globals';
import type { FaultHouse } from './fault-house.js';
import type { Filed } from './people-who-file.js';

/** A request with everything that belongs to it. */
const WHOLE = `select r.id from request r
  join case_file c on c.request_id = r.id join claim m on m.case_id = c.id join clock_event e on e.claim_id = m.id
  where exists (select from audit_event a where a.request_id = r.id and a.action = 'RequestFiled')
    and exists (select from outbox o where o.payload ->> 'claimId' = m.id::text)
  group by r.id having count(distinct c.id) = 1 and count(distinct m.id) = 1 and count(distinct e.id) = 1`;

/** Ids of the requests that are stored. */
export function storedRequests(house: FaultHouse): Promise<string[]> {
  return idsOf(house, 'select id from request');
}

/**
 * Holds what people were told against what is stored: nothing lost, nothing doubled, nothing half. Prints the figures.
 * @param before ids of requests that were stored before these people filed
 */
export async function expectAllStoredOnce(
  house: FaultHouse,
  { sent, turnedAway, acknowledged }: Filed,
  before: readonly string[] = [],
): Promise<void> {
  const theirs = (id: string) => !before.includes(id);
  const stored = (await storedRequests(house)).filter(theirs);
  const whole = (await idsOf(house, WHOLE)).filter(theirs).length;
  const told = [...acknowledged.values()];
  console.log(
    `requests: sent ${sent}, acknowledged ${told.length}, stored ${stored.length}, whole ${whole}; ` +
      `turned away: ${[...turnedAway].map(([how, times]) => `${how} ${times}`).join(', ') || 'none'}`,
  );
  expect(told.length).toBeGreaterThan(0);
  // Each was told of a request of their own, and everybody who sent was told in the end.
  expect(new Set(told).size).toBe(told.length);
  expect(stored.sort()).toEqual(told.sort());
  expect(whole).toBe(stored.length);
}

function idsOf(house: FaultHouse, sql: string): Promise<string[]> {
  return house.asOwner(async (owner) => (await owner.query<{ id: string }>(sql)).rows.map(({ id }) => id));
}

import { Temporal } from 'temporal-polyfill';
import { type PlantedCase, plantCases as plant } from '../../db/seed/plant-cases.js';

/** A case of Lahti, answered fifteen days after it came, unless told otherwise; its due day is a month after receipt. */
export function aPlantedCase(receivedOn: string, change: Partial<PlantedCase> = {}): PlantedCase {
  const due = Temporal.PlainDate.from(receivedOn).add({ months: 1 }).toString();
  count += 1;
  return {
    authority: 'lahti',
    number: `PLANTED/${count}`,
    register: 'lahti-tyollisyyspalvelut',
    right: 'access',
    regime: 'gdpr',
    channel: 'portal',
    receivedOn,
    due,
    nominal: due,
    person: null,
    entered: 0,
    triaged: 1,
    taken: 3,
    submitted: 12,
    approved: 14,
    extended: null,
    ended: 15,
    outcome: 'granted',
    ground: null,
    handler: '5d1f0000-0000-4000-8000-000000000001',
    approver: '5d1f0000-0000-4000-8000-000000000002',
    ...change,
  };
}

let count = 0;

/** An open case: nothing of what follows its being taken. */
export const stillOpen: Partial<PlantedCase> = {
  submitted: null,
  approved: null,
  ended: null,
  outcome: null,
};

/** Writes them into the tables, as their owner. */
export const plantCases = plant;

import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Bench, Round } from './bench.js';
import { openFloor, rowsOfLastRequest } from './intake-floor.js';
import { type IntakeHouse, openIntakeHouse } from './intake-house.js';
import { wall } from './timed.js';

const CONNECTIONS = 8;
/** Milliseconds each side of a round runs: long enough that commits of several connections go to the disk together. */
const SLICE = 2_000;

/** Requests that programs file over HTTP, each durable when it is answered, against the bare inserts of their rows. */
export const bench: readonly Bench[] = [
  {
    name: 'intake',
    what: `POST /api/v1/requests, ${CONNECTIONS} connections, a second`,
    floor: 'the same rows in the same transactions by pg',
    unit: 'requests a second',
    goal: { atLeast: 0.5 },
    rounds: async ({ rounds }) => {
      const house = await openIntakeHouse();
      try {
        return await measure(house, Math.ceil(rounds / 2));
      } finally {
        await house.close();
      }
    },
  },
];

async function measure(house: IntakeHouse, rounds: number): Promise<Round[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const file = (): Promise<void> => fileRequest(house, agent);
  // Until every connection of the desk knows its statements.
  for (let round = 0; round < 3; round += 1) await perSecond(Array.from({ length: CONNECTIONS }, () => file));
  const written = await rowsOfLastRequest(house.admin);
  const floors = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => openFloor(house.address, written)),
  );
  const taken: Round[] = [];
  try {
    await perSecond(floors.map(({ write }) => write));
    for (let round = 0; round < rounds; round += 1) {
      const measured = await perSecond(Array.from({ length: CONNECTIONS }, () => file));
      const floor = await perSecond(floors.map(({ write }) => write));
      taken.push({ measured, floor, perSecond: measured });
    }
    return taken;
  } finally {
    await Promise.all(floors.map(({ close }) => close()));
    agent.destroy();
  }
}

/** How often a second each of them, again and again side by side, comes to its end. */
async function perSecond(sides: readonly (() => Promise<void>)[]): Promise<number> {
  const from = wall();
  let done = 0;
  await Promise.all(
    sides.map(async (side) => {
      while (wall() - from < SLICE) {
        await side();
        done += 1;
      }
    }),
  );
  return (done * 1000) / (wall() - from);
}

let people = 0;
/** Somebody new each time, with an identity code of the artificial range. */
function bodyOfNext(): string {
  people += 1;
  const day = [(people % 28) + 1, (Math.floor(people / 28) % 12) + 1, Math.floor(people / 336) % 100]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  const number = 900 + (Math.floor(people / 33_600) % 100);
  const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${day}${number}`) % 31];
  return JSON.stringify({
    language: 'fi',
    person: {
      name: `Aino Mallikas${people}`,
      personalIdentityCode: `${day}-${number}${check}`,
      email: 'aino@posti.example',
    },
    authentication: { level: 'strong', method: 'Suomi.fi' },
    register: 'lahti-tyollisyyspalvelut',
    homeMunicipality: 'lahti',
    claims: [{ right: 'access', what: 'Kaikki asiakastietoni', periodFrom: '2023-01-01' }],
    answerBy: 'portal',
  });
}

async function fileRequest({ api, token }: IntakeHouse, agent: Agent): Promise<void> {
  const body = bodyOfNext();
  await new Promise<void>((done, fail) => {
    const sent = request(
      `${api}/requests`,
      {
        agent,
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          answer.statusCode === 201
            ? done()
            : fail(new Error(`${answer.statusCode}: ${Buffer.concat(parts).toString()}`)),
        );
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

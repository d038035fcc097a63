import { Database } from '#platform';
import { aPlantedCase, plantCases, stillOpen } from '#test/builders/planted-case.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { Sealer } from '#platform';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SUBJECT_WORDS } from './diary-condition.js';
import { rarestFirst } from './rarest-first.js';

jest.setTimeout(60_000);

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-12-01T10:00:00+02:00');
  const cases = Array.from({ length: 500 }, () => aPlantedCase('2026-11-16', stillOpen));
  const texts = { identity: { name: 'Aino Mallikas' }, scope: {}, decision: {} };
  await plantCases(world.owner, world.desk.get(Sealer, { strict: false }), cases, texts);
  // Every case in a row of days: `all` stands in each, `half` in every second, `few` in three.
  await world.owner.query(`insert into diary_word (authority_id, word, received_on, case_id)
    select 'lahti', word, date '2026-11-16' - n::int, id from (select id, row_number() over (order by id) as n from case_file) c,
      unnest(array['all', 'half', 'few']) word where word = 'all' or (word = 'half' and n % 2 = 0) or (word = 'few' and n <= 3)`);
});
afterAll(() => world.close());

const first = (words: readonly string[]): Promise<readonly string[]> =>
  world.desk
    .get(Database, { strict: false })
    .transaction(staffMember('kirsi.kirjaaja'), (tx) => rarestFirst(tx, SUBJECT_WORDS, words));

describe('words that are searched for together', () => {
  it.each([
    ['of two common ones, the one whose cases lie further apart', ['all', 'half'], 'half'],
    ['a rare one before a common one', ['all', 'few', 'half'], 'few'],
    ['one that stands nowhere before all', ['few', 'all', 'nowhere'], 'nowhere'],
  ])('begin with %s', async (_, words, rarest) => {
    expect((await first(words))[0]).toBe(rarest);
    expect([...(await first(words))].sort()).toEqual([...words].sort());
  });
});

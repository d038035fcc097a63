import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type DeskPerson, DeskWorld } from '#test/support/desk-world';
import pg from 'pg';

jest.setTimeout(120_000);

const MOURNING = {
  days: [
    {
      change: 'add',
      day: '2026-12-28',
      name: { fi: 'valtiollinen surupäivä', sv: 'nationell sorgedag', en: 'National Day of Mourning' },
      source: '123/2026',
    },
  ],
};
let world: DeskWorld;
let caseId: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  caseId = await world.routed();
  const owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  await owner.query(
    `insert into rule_set (id, fingerprint, calendar, catalogue_files, prompt_within_days, noticed_at)
     values (gen_random_uuid(), 'x', '', '{}', 7, now())`,
  );
  await owner.query(
    `insert into clock_moved (id, rule_set_id, claim_id, case_id, authority_id, from_due, to_due, because, moved_at)
     select gen_random_uuid(), r.id, k.id, k.case_id, 'lahti', '2026-12-28', '2026-12-29', $1, '2026-12-01T08:00:00Z'
     from rule_set r, claim k where k.outcome is null`,
    [JSON.stringify(MOURNING)],
  );
  await owner.query(
    `insert into routing_changed (id, rule_set_id, case_id, authority_id, from_authorities, to_authorities, noticed_at)
     select gen_random_uuid(), r.id, $1, 'lahti', '{lahti}', '{hollola}', '2026-12-01T08:00:00Z' from rule_set r`,
    [caseId],
  );
  await owner.end();
});
afterAll(() => world.close());

const PAGES: readonly [string, DeskPerson, () => string][] = [
  ['my work', 'handler', () => 'my-work'],
  ['the inbox', 'registrar', () => 'inbox'],
  ['the board', 'dpo', () => 'deadlines'],
  ['the case', 'handler', () => `cases/${caseId}`],
];

describe('a due day that moved', () => {
  it.each(PAGES)('stands with both days and the reason on %s', async (_, who, path) => {
    const { text, status } = await world.as(who).get(`/fi/${path()}`);
    expect(status).toBe(200);
    expect(text).toContain('Siirtyneet määräpäivät: 1');
    expect(text).toMatch(
      /28\.12\.2026[^]*29\.12\.2026[^]*on vapaapäivä: valtiollinen surupäivä \(123\/2026\)/,
    );
  });

  it.each([
    ['sv', 'Flyttade sista dagar: 1', 'är en ledig dag: nationell sorgedag'],
    ['en', 'Due days that moved: 1', 'is a day off: National Day of Mourning'],
  ])('is told in %s', async (language, title, why) => {
    const { text } = await world.as('dpo').get(`/${language}/deadlines`);
    expect(text).toContain(title);
    expect(text).toContain(why);
  });

  it('is nothing to another authority', async () => {
    const { text } = await world.as('stranger').get('/fi/deadlines');
    expect(text).not.toContain('Siirtyneet');
  });
});

describe('a case that would now be proposed to others', () => {
  it('is listed for the registry with both proposals', async () => {
    const { text } = await world.as('registrar').get('/fi/inbox');
    expect(text).toContain('Ohjausehdotus on muuttunut: 1');
    expect(text).toMatch(/Ehdotus nyt[^]*Lahden kaupunki[^]*Hollola/i);
  });
});

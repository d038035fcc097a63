import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileRequest, ReadReceipt } from '#cases/citizen';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../test/builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.js';
import { installedCalendar } from '#catalogue';

const MOURNING = `
- change: add
  day: 2026-12-22
  name: { fi: valtiollinen surupäivä, sv: nationell sorgedag, en: National Day of Mourning }
  knownFrom: 2026-11-01
  source: 123/2026
`;
const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
let world: CaseWorld;
beforeAll(async () => {
  cpSync('db/catalogue', folder, { recursive: true });
  writeFileSync(join(folder, 'calendar.yaml'), MOURNING);
  world = await openCaseWorld('2026-11-22T10:00:00+02:00', { CATALOGUE_DIR: folder });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

describe('a holiday that the calendar of the installation adds', () => {
  it('moves the due day of a case, its working and its warnings', async () => {
    const request = aRequest().build(); // one month of a Sunday, 22.11.2026, ends on the day of mourning
    const filed = await world.portal.get(FileRequest).run(aCitizen(), request);
    expect(filed.ok && filed.value.leadDue.toString()).toBe('2026-12-23');
    const receipt = await world.portal.get(ReadReceipt).run(aCitizen(), request.submitKey);
    const steps = receipt.ok ? receipt.value.claims[0]!.clock.steps : [];
    expect(steps.find((step) => step.rule === 'rolled')?.text.fi).toContain('valtiollinen surupäivä');
    const stored = await world.owner.query('select lead_due, lead_nominal from case_file');
    expect(stored.rows).toEqual([{ lead_due: '2026-12-23', lead_nominal: '2026-12-22' }]);
    const planned = await world.owner.query(
      `select payload->>'kind' as kind, to_char(run_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day
       from outbox where payload->>'kind' in ('due-today', 'overdue') order by run_at`,
    );
    expect(planned.rows).toEqual([
      { kind: 'due-today', day: '2026-12-21' }, // the last working day before the nominal day
      { kind: 'overdue', day: '2026-12-24' },
    ]);
  });

  it('is still known to the worker when the warning day comes', async () => {
    world.clock.set('2026-12-21T08:00:00+02:00');
    await world.runJobs();
    const { rows } = await world.owner.query(`select due from clock_warning where kind = 'due-today'`);
    expect(rows).toEqual([{ due: '2026-12-23' }]);
  });
});

describe('a calendar that is not of its documented shape', () => {
  it('is refused at start, naming the line and the field', () => {
    const broken = mkdtempSync(join(tmpdir(), 'calendar-'));
    writeFileSync(join(broken, 'calendar.yaml'), MOURNING.replace('2026-12-22', '2026-13-22'));
    expect(() => installedCalendar(broken)).toThrow(/entry 1 has a wrong "day"/);
    rmSync(broken, { recursive: true });
  });
});

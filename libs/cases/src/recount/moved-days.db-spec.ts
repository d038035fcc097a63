import { DeadlineBoard, DeskInbox, MyWork, OpenCaseFile } from '#cases';
import { Database } from '#platform';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { MOURNING, openRecountWorld, type RecountWorld } from '../../../../test/support/recount-world.js';

let world: RecountWorld;
beforeEach(async () => {
  world = await openRecountWorld();
});
afterEach(() => world.close());

const recount = async (): Promise<number> => (await world.startedAnew()).run();
const officer = staffMember('tiina.valvoja');
const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');

describe('the desk', () => {
  const board = { list: 'open', week: null, after: null } as const;

  it('shows what moved to the officer, in the case, and to who may take it, until the claim is decided', async () => {
    const caseId = await world.file();
    world.writeCalendar(MOURNING);
    await recount();
    const told = expect.objectContaining({ caseId, right: 'access' });

    const lists = async () => [
      (await world.desk.get(DeadlineBoard).run(officer, board)).moved,
      (await world.desk.get(DeskInbox).run(registrar, null)).moved,
      (await world.desk.get(MyWork).run(handler, null)).moved,
    ];
    expect(await lists()).toEqual([[told], [told], [told]]);
    await world.owner.query(`update claim set outcome = 'granted', closed_at = now()`);
    expect(await lists()).toEqual([[], [], []]);
    const opened = await world.desk.get(OpenCaseFile).run(handler, caseId);
    expect(opened.ok && opened.value.moved.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-12-22 2026-12-23',
    ]);
  });

  it('shows a moved day to its handler and to no other, and nothing to another authority', async () => {
    await world.file();
    await world.owner.query(`update case_file set handler_id = '${handler.staffId}'`);
    world.writeCalendar(MOURNING);
    await recount();
    const work = world.desk.get(MyWork);
    expect((await work.run(handler, null)).moved).toHaveLength(1);
    expect((await work.run(staffMember('hanna.esimerkki'), null)).moved).toEqual([]);
    expect((await world.desk.get(DeskInbox).run(registrar, null)).moved).toEqual([]);
    const elsewhere = { ...officer, authorityId: 'kemi' };
    expect((await world.desk.get(DeadlineBoard).run(elsewhere, board)).moved).toEqual([]);
  });

  it('finds in the lists themselves, past every join, the rows of the own authority alone', async () => {
    await world.file();
    world.writeCalendar(MOURNING);
    world.changeFile('registers/lahti-tyollisyyspalvelut.yaml', (text) =>
      text.replaceAll('keeper: lahti', 'keeper: hollola'),
    );
    await recount();
    const found = (authorityId: string, table: string): Promise<unknown[]> =>
      world.desk
        .get(Database, { strict: false })
        .transaction({ ...officer, authorityId }, (tx) => tx.query(`select id from ${table}`));
    for (const table of ['clock_moved', 'routing_changed']) {
      expect(await found('lahti', table)).toHaveLength(1);
      expect(await found('kemi', table)).toEqual([]);
    }
  });
});

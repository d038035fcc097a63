import { DeskInbox } from '#cases';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { openRecountWorld, type RecountWorld } from '../../../../test/support/recount-world.js';

let world: RecountWorld;
beforeEach(async () => {
  world = await openRecountWorld();
});
afterEach(() => world.close());

const recount = async (): Promise<number> => (await world.startedAnew()).run();
const moved = (): Promise<unknown[]> =>
  world.rows('select case_id, from_due, to_due from clock_moved order by moved_at, claim_id');

describe('a catalogue that names another controller', () => {
  /** The register of Lahti's employment services gets another keeper; the rest of the catalogue stays. */
  function changeCatalogue(): void {
    world.changeFile('registers/lahti-tyollisyyspalvelut.yaml', (text) =>
      text.replaceAll('keeper: lahti', 'keeper: hollola'),
    );
  }

  it('lists the open case for the registry, and changes neither the case nor its catalogue version', async () => {
    const caseId = await world.file();
    const before = await world.rows('select state, authority_id, catalogue_version, version from case_file');
    changeCatalogue();
    await recount();
    const listed = await world.rows('select case_id, from_authorities, to_authorities from routing_changed');
    expect(listed).toEqual([
      {
        case_id: caseId,
        from_authorities: expect.arrayContaining(['lahti']),
        to_authorities: expect.arrayContaining(['hollola']),
      },
    ]);
    const { rechecked } = await world.desk.get(DeskInbox).run(staffMember('kirsi.kirjaaja'), null);
    expect(rechecked.map((one) => one.caseId)).toEqual([caseId]);
    expect(await world.rows('select state, authority_id, catalogue_version, version from case_file')).toEqual(
      before,
    );
    expect(await moved()).toEqual([]);
  });

  it('does not list the case again at the next start', async () => {
    await world.file();
    changeCatalogue();
    await recount();
    expect(await recount()).toBe(0);
    expect(await world.rows('select count(*)::int as listed from routing_changed')).toEqual([{ listed: 1 }]);
  });

  it('lists no case that the same authorities answer', async () => {
    await world.file();
    world.changeFile('authorities.yaml', (text) => `${text}\n# read again\n`);
    await recount();
    expect(await world.rows('select count(*)::int as sets from rule_set')).toEqual([{ sets: 2 }]);
    expect(await world.rows('select case_id from routing_changed')).toEqual([]);
  });
});

import { catalogueFiles } from '#catalogue';
import {
  CATALOGUE,
  DeskInbox,
  HandOverRegistry,
  LiveCatalogue,
  OpenCatalogue,
  ProposeCatalogue,
  type ProposedFiles,
  Recount,
  TakeCatalogue,
} from '#cases';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FileRequest } from '#cases/citizen';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';

const LAHTI = 'registers/lahti-tyollisyyspalvelut.yaml';
const admin = staffMember('ari.yllapito');
const text = catalogueFiles('db/catalogue').get(LAHTI) ?? '';
const changed = (change: (written: string) => string): ProposedFiles => ({
  changed: new Map([[LAHTI, change(text)]]),
  removed: [],
});
const OTHER_KEEPER = changed((written) => written.replaceAll('keeper: lahti', 'keeper: hollola'));

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.query('truncate catalogue_use, catalogue_version, setting, rule_set cascade');
  for (const side of [world.desk, world.portal, world.worker]) await live(side).refresh();
});

const live = (side: CaseWorld['desk']) => side.get(LiveCatalogue, { strict: false });
const keeps = (side: CaseWorld['desk']) =>
  JSON.stringify(live(side).view.registers).includes('"keeper":"hollola"');
const propose = async (input: ProposedFiles | 'folder', by = admin) =>
  (await world.desk.get(ProposeCatalogue).run(by, input)).result;
const take = async (id: string, by = admin) => {
  world.clock.advance({ minutes: 1 });
  const desk = valueOf(await world.desk.get(OpenCatalogue).version(by, id));
  return world.desk.get(TakeCatalogue).run(by, id, desk.before.version);
};

describe('a new version of the catalogue', () => {
  it('is refused with each mistake and its place, and nothing is kept', async () => {
    const unsound = changed((written) => written.replace('keeper: lahti', 'keeper: nowhere'));
    const { result, problems } = await world.desk.get(ProposeCatalogue).run(admin, unsound);
    expect(result).toMatchObject({ refusal: { code: 'catalogue.unsound' } });
    expect(problems[0]?.path).toContain('lahti-tyollisyyspalvelut');
    expect((await world.owner.query('select 1 from catalogue_version')).rows).toEqual([]);
    const odd = { changed: new Map([['registers/../x.yaml', '']]), removed: [] };
    expect(await propose(odd)).toMatchObject({ refusal: { code: 'catalogue.unknown-file' } });
  });

  it('counts only once it is taken in use, and then in every program without a new start', async () => {
    const id = valueOf(await propose(OTHER_KEEPER));
    expect(keeps(world.desk)).toBe(false);
    expect((await take(id)).ok).toBe(true);
    expect(keeps(world.desk)).toBe(true);
    expect(await live(world.portal).refresh()).toBe(true);
    expect(keeps(world.portal)).toBe(true);
    expect(keeps(await world.startWorker())).toBe(true);
    const { rows } = await world.owner.query(
      `select from_value, to_value from admin_change where what = 'catalogue' and from_value is not null`,
    );
    expect(rows).toHaveLength(1);
  });

  it('is not taken in use against another version than the one that was compared', async () => {
    const id = valueOf(await propose(OTHER_KEEPER));
    const shown = valueOf(await world.desk.get(OpenCatalogue).version(admin, id)).before.version;
    expect((await take(valueOf(await propose(changed((written) => `${written}\n# again\n`))))).ok).toBe(true);
    expect(await world.desk.get(TakeCatalogue).run(admin, id, shown)).toMatchObject({
      refusal: { code: 'catalogue.changed-meanwhile' },
    });
  });

  it('leaves an open case the version it was opened by, and the registry sees that its proposal changed', async () => {
    const filed = valueOf(await world.portal.get(FileRequest).run(aCitizen(), aRequest().build()));
    const versionOf = async () =>
      (await world.owner.query('select catalogue_version from case_file where id = $1', [filed.caseId])).rows;
    const [before] = [await versionOf(), await world.worker.get(Recount).run()];
    await take(valueOf(await propose(OTHER_KEEPER)));
    await world.worker.get(Recount).run();
    expect(await versionOf()).toEqual(before);
    const { rechecked } = await world.desk.get(DeskInbox).run(staffMember('kirsi.kirjaaja'), null);
    expect(rechecked.map(({ caseId }) => caseId)).toContain(filed.caseId);
    const { rows } = await world.owner.query(`select version from catalogue_version where source = 'folder'`);
    expect(rows).toEqual([{ version: (before[0] as { catalogue_version: string }).catalogue_version }]);
  });

  it('of the folder counts at once only as long as nothing was taken in use here', async () => {
    expect((await world.desk.get(OpenCatalogue).run(admin)).folderDiffers).toBe(false);
    await take(valueOf(await propose(OTHER_KEEPER)));
    expect((await world.desk.get(OpenCatalogue).run(admin)).folderDiffers).toBe(true);
    await take(valueOf(await propose('folder')));
    expect(keeps(world.desk)).toBe(false);
  });

  it('is a matter of the authority that is the default registry', async () => {
    expect(await propose(OTHER_KEEPER, staffMember('asta.asettaja'))).toMatchObject({
      refusal: { code: 'catalogue.not-yours' },
    });
    await world.desk.get(HandOverRegistry).run(admin, 'tornio');
    const id = valueOf(await propose(OTHER_KEEPER, staffMember('asta.asettaja')));
    expect(await take(id)).toMatchObject({ refusal: { code: 'catalogue.not-yours' } });
  });

  it('is one whole value for everybody who holds it', () => {
    const view = world.desk.get<typeof CATALOGUE, { version: string }>(CATALOGUE, { strict: false });
    expect(view.version).toBe(live(world.desk).view.version);
  });
});

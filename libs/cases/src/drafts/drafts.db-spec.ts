import { Drafts } from '#cases/citizen';
import { newId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
});
afterAll(() => world.close());

const eero = { ...aCitizen(), personKey: 'key of Eero' };
const aino = { ...aCitizen(), personKey: 'key of Aino' };
const trailOf = async (draftId: string): Promise<string[]> =>
  (
    await world.owner.query(
      `select e.action, a.person_key as actor from audit_event e join audit_alias a on a.id::text = e.actor
       where e.subject_id = $1 order by e.id`,
      [draftId],
    )
  ).rows.map(({ action, actor }) => `${action} by ${actor}`);

describe('a draft', () => {
  it('leaves in the audit trail who kept it, each time, and who removed it', async () => {
    const drafts = world.portal.get(Drafts);
    const id = await drafts.save(eero, null, { what: 'first' });
    await drafts.save(eero, id, { what: 'second' });
    await drafts.remove(eero, id);
    expect(await trailOf(id)).toEqual([
      'DraftKept by key of Eero',
      'DraftKept by key of Eero',
      'DraftRemoved by key of Eero',
    ]);
  });

  it('of another person stays, and nothing is written of a removal that did not happen', async () => {
    const drafts = world.portal.get(Drafts);
    const id = await drafts.save(eero, null, { what: 'mine' });
    await drafts.remove(aino, id);
    await drafts.remove(eero, newId());
    expect(await drafts.load(eero, id)).toEqual({ ok: true, value: { what: 'mine' } });
    expect(await trailOf(id)).toEqual(['DraftKept by key of Eero']);
  });
});

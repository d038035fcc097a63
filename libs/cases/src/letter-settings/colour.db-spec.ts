import { ChangeColour, PrintSample, ReadLetter } from '#cases';
import { FileRequest } from '#cases/citizen';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { codeOf, valueOf } from '../../../../test/support/question-world.js';
import { refuseErasure } from '../../../../test/support/refused-document.js';

const admin = staffMember('ari.yllapito');
const petri = staffMember('petri.testila');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());

const set = (colour: string) => world.desk.get(ChangeColour).run(admin, colour);
const sample = async () =>
  createHash('sha256')
    .update(valueOf(await world.desk.get(PrintSample).run(admin, 'fi')))
    .digest('hex');
/** A decision issued now. @returns its id */
const issued = async (): Promise<string> => {
  const filed = valueOf(
    await world.portal.get(FileRequest).run(aCitizen(), aRequest().asking('erasure').build()),
  );
  await refuseErasure(world, filed.caseId, filed.claims[0]!.id);
  const { rows } = await world.owner.query<{ id: string }>('select id from letter where case_id = $1', [
    filed.caseId,
  ]);
  return rows[0]!.id;
};

describe("the colour of an authority's letters", () => {
  it('holds for letters from then on, is taken back by leaving it empty, and each change is written down', async () => {
    const plain = await sample();
    const before = await issued();
    expect(codeOf(await set('#ffcc00'))).toBe('colour.too-light');
    expect(await sample()).toBe(plain);
    valueOf(await set('#0B3D91'));
    expect(await sample()).not.toBe(plain);
    // An issued letter stays as it was sent: its bytes still have the hash that was kept.
    expect(valueOf(await world.desk.get(ReadLetter).run(petri, before)).pdf.length).toBeGreaterThan(0);
    valueOf(await set(''));
    expect(await sample()).toBe(plain);
    const { rows } = await world.owner.query<{ from: unknown; to: unknown }>(
      `select from_value as from, to_value as to from admin_change where subject = 'letter-colour' order by changed_at, id`,
    );
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({ from: null, to: { colour: '#0b3d91' } });
    expect(rows).toContainEqual({ from: { colour: '#0b3d91' }, to: null });
  });
});

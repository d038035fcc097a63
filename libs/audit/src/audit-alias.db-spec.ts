import { newId } from '#kernel';
import { type AuditHouse, openAuditHouse } from '#test/support/audit-house';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let house: AuditHouse;
beforeAll(async () => {
  house = await openAuditHouse('2026-12-01T10:00:00+02:00');
});
afterAll(() => house.close());

describe('a citizen in the trail', () => {
  const personKey = 'hash of an identity code';
  const citizen = { kind: 'citizen', personKey, filedRequestIds: [] } as const;

  it('stands there under an alias of each request, not under the hash of the identity code', async () => {
    const [one, other] = [newId(), newId()];
    await house.act(citizen, 'OwnCasesListed');
    await house.act(citizen, 'OwnCasesListed');
    await house.act(citizen, 'OwnCaseRead', { requestId: one });
    await house.act(citizen, 'OwnCaseRead', { requestId: one });
    await house.act(citizen, 'OwnCaseRead', { requestId: other });
    const rows = await house.rows<{ actor: string }>(
      `select actor from audit_event where actor_kind = 'citizen' order by id`,
    );
    const [a, b, c, d, e] = rows.map(({ actor }) => actor);
    expect([a === b, c === d, new Set([a, c, e]).size]).toEqual([true, true, 3]);
    expect(rows.map(({ actor }) => actor)).not.toContain(personKey);
  });

  it('is one also when the first two acts come at once', async () => {
    const requestId = newId();
    const read = () => house.act(citizen, 'ReceiptRead', { requestId });
    await Promise.all([read(), read(), read(), read()]);
    const rows = await house.rows(
      `select distinct actor from audit_event where request_id = $1 and actor is not null`,
      [requestId],
    );
    expect(rows).toHaveLength(1);
  });
});

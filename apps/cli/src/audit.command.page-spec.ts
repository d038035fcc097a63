import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newId, type StaffActor } from '#kernel';
import { type AuditHouse, INDEX_KEY, openAuditHouse } from '#test/support/audit-house';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

// Each question to the program is a process of its own.
jest.setTimeout(120_000);

const SIGNING_KEY = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'der', type: 'pkcs8' })
  .toString('base64');
const folder = mkdtempSync(join(tmpdir(), 'audit-command-'));
const staff = (authorityId: string): StaffActor => ({
  kind: 'staff',
  staffId: newId(),
  authorityId,
  roles: ['handler'],
});

let house: AuditHouse;
beforeAll(async () => {
  house = await openAuditHouse('2026-12-01T10:00:00+02:00', { AUDIT_SIGNING_KEY: SIGNING_KEY });
  for (const authority of ['lahti', 'lahti', 'kemi']) await house.act(staff(authority), 'CaseRead');
  await house.seal();
  house.clock.advance({ days: 1 });
  await house.signer.run();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house.close();
});

async function cli(words: string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(
    process.execPath,
    [resolve('dist/apps/cli/src/main.js'), 'audit', ...words],
    {
      cwd: folder,
      env: { DATABASE_URL: house.test.url('worker'), INDEX_KEY, AUDIT_SIGNING_KEY: SIGNING_KEY, ...env },
    },
  );
  let [out, err] = ['', ''];
  child.stdout!.on('data', (chunk) => (out += String(chunk)));
  child.stderr!.on('data', (chunk) => (err += String(chunk)));
  const code = await new Promise((done) => child.on('close', done));
  return {
    lines: out
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    out,
    err,
    code,
  };
}

describe('cli audit', () => {
  it('verifies each chain in the shape of the contracts', async () => {
    const { lines, err, code } = await cli(['verify']);
    const ajv = new Ajv2020({ strict: false }).addSchema(
      JSON.parse(readFileSync('docs/contracts.schema.json', 'utf8')),
    );
    const fits = ajv.getSchema('tietopyynto:contracts#/$defs/auditVerifyOut')!;
    expect(lines).toEqual([
      { authority: 'kemi', rows: 1, unsealed: 0, ok: true, firstBroken: null },
      { authority: 'lahti', rows: 2, unsealed: 0, ok: true, firstBroken: null },
    ]);
    expect([lines.every((line) => fits(line) === true), err, code]).toEqual([true, '', 0]);
  });

  it('ends with 1 when a chain is broken, and names the row; heads kept elsewhere count as well', async () => {
    const heads = await cli(['heads']);
    expect(heads.lines).toMatchObject([
      { authority: 'kemi', day: '2026-12-01', rows: 1 },
      { authority: 'lahti', day: '2026-12-01', rows: 2 },
    ]);
    const kept = join(folder, 'heads.jsonl');
    writeFileSync(kept, heads.out);
    expect((await cli(['verify', '--heads', kept])).code).toBe(0);
    const [row] = await house.rows<{ id: string }>(
      `update audit_event set role = 'dpo' where authority_id = 'kemi' returning id`,
    );
    const { lines, code } = await cli(['verify', '--heads', kept]);
    expect([lines[0], code]).toEqual([
      { authority: 'kemi', rows: 0, unsealed: 0, ok: false, firstBroken: { id: row!.id, kind: 'edited' } },
      1,
    ]);
  });

  it('names what only heads kept elsewhere still know: a row taken away with its link, and heads, as the owner can', async () => {
    const heads = (await cli(['heads'])).out.split('\n').filter((line) => line.includes('"lahti"'));
    const kept = join(folder, 'heads-of-lahti.jsonl');
    writeFileSync(kept, heads.join('\n'));
    await house.rows(`delete from audit_head where chain = 'lahti'`);
    const [gone] = await house.rows<{ id: string }>(
      `delete from audit_link where chain = 'lahti' and place = 2 returning event_id as id`,
    );
    await house.rows(`delete from audit_event where id = $1`, [gone!.id]);
    await house.rows(`update audit_chain c set place = 1, event_id = l.event_id, hash = l.hash
      from audit_link l where l.chain = c.chain and l.place = 1 and c.chain = 'lahti'`);
    const ofLahti = async (...more: string[]) =>
      (await cli(['verify', ...more])).lines.find(({ authority }) => authority === 'lahti');
    expect(await ofLahti()).toMatchObject({ rows: 1, ok: true });
    expect(await ofLahti('--heads', kept)).toMatchObject({
      ...{ rows: 1, ok: false },
      firstBroken: { id: gone!.id, kind: 'deleted' },
    });
  });

  it('says in its answer when it has no settings or no database, and shows no secret', async () => {
    const none = await cli(['verify'], { DATABASE_URL: '', INDEX_KEY: '' });
    expect([none.lines[0].error.code, none.code]).toEqual(['unusable-settings', 1]);
    const away = await cli(['verify'], { DATABASE_URL: 'postgres://worker:a-secret@127.0.0.1:1/x' });
    expect([away.lines[0].error.code, away.code]).toEqual(['no-answer', 1]);
    const bad = await cli(['verify'], { AUDIT_SIGNING_KEY: 'not-a-key' });
    expect(bad.lines[0].error.code).toBe('unusable-settings');
    expect(away.out + away.err + bad.out + bad.err).not.toMatch(/a-secret|not-a-key/);
  });

  it('tells how it is used', async () => {
    expect(await cli(['nonsense'])).toMatchObject({ code: 2, out: '' });
  });
});

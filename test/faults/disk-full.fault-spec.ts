import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { Browser } from '#test/support/browser';
import { answerUntil, formPage, hiddenDraft } from '#test/support/portal-form';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FaultHouse } from './fault-house.js';
import { aPng } from '../builders/picture.builder.js';

const folder = mkdtempSync(join(tmpdir(), 'tietopyynto-full-'));
const files = join(folder, 'files');
mkdirSync(files);
const mount = (...options: string[]): boolean =>
  spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', files);

/** A picture of this many bytes: what follows the end of a PNG belongs to nobody. */
const picture = (bytes: number): Buffer => Buffer.concat([aPng(), randomBytes(bytes)]);
const onDisk = async (): Promise<string[]> =>
  (await readdir(files, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('a disk that is full', () => {
  let house: FaultHouse;
  beforeAll(async () => {
    house = await FaultHouse.open(['portal', 'desk'], { FILES_DIR: files });
  }, 120_000);
  afterAll(async () => {
    await house.close();
    spawnSync('umount', [files]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told to the citizen, who loses nothing, and goes on when there is room again', async () => {
    const browser = new Browser(house.url('portal'));
    const draft = hiddenDraft(await answerUntil(browser, 'attachments'));
    const attach = (name: string, bytes: number) =>
      browser.postFiles(formPage('attachments'), { draft, act: 'add' }, [
        { field: 'files', name, bytes: picture(bytes) },
      ]);
    await attach('eka.png', 500_000);
    const held = await onDisk();
    expect(held).toHaveLength(1);
    const refused = await attach('toka.png', 900_000);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('toka.png')]);
    expect(refused.text).toContain('eka.png');
    expect(await onDisk()).toEqual(held);
    expect(mount('-o', 'remount,size=8m', files)).toBe(true);
    await attach('toka.png', 900_000);
    expect(await onDisk()).toHaveLength(2);
    mount('-o', 'remount,size=2m', files);
  });

  it('is told to the program that files, and nothing of the request is stored', async () => {
    const before = await onDisk();
    const attachment = () => ({ name: 'kuva.png', content: picture(400_000).toString('base64') });
    const answer = await fetch(`${house.url('desk')}/api/v1/requests`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await house.token()}`,
        'content-type': 'application/json',
        'idempotency-key': newId(),
      },
      body: JSON.stringify({
        language: 'fi',
        person: { name: 'Aino Mallikas', personalIdentityCode: '010594Y9032' },
        authentication: { level: 'strong', method: 'Suomi.fi' },
        register: 'lahti-tyollisyyspalvelut',
        homeMunicipality: 'lahti',
        claims: [{ right: 'access', what: 'Kaikki asiakastietoni' }],
        answerBy: 'portal',
        attachments: [attachment(), attachment(), attachment()],
      }),
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([507, 'no-room']);
    expect(await house.count('select from request')).toBe(0);
    expect(await onDisk()).toEqual(before);
  });
});

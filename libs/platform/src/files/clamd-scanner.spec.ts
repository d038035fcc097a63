import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClamdManner, ClamdStub, EICAR } from '#test/support/clamd-stub';
import { ClamdScanner } from './clamd-scanner.js';

const letter = Buffer.from('Valtuutan Ainon hoitamaan asiaani.');
let clamd: ClamdStub;
beforeEach(async () => {
  clamd = await ClamdStub.open();
});
afterEach(() => clamd.close());

describe('clamd', () => {
  it('is given the whole file, and tells that nothing was found in it', async () => {
    const large = Buffer.alloc(200_001, 'ä');
    expect(await new ClamdScanner(clamd.address).scan(large)).toEqual({ kind: 'clean' });
    expect(clamd.files[0]?.equals(large)).toBe(true);
  });

  it('names what it found', async () => {
    expect(await new ClamdScanner(clamd.address).scan(Buffer.from(EICAR))).toEqual({
      kind: 'infected',
      finding: 'Win.Test.EICAR_HDB-1',
    });
  });

  it.each<[ClamdManner, string]>([
    ['hangs', 'no-answer'],
    ['dies', 'no-answer'],
    ['rambles', 'garbage'],
    ['floods', 'garbage'],
    ['refuses-size', 'too-large'],
  ])('that %s has said nothing of the file: %s', async (manner, why) => {
    clamd.manner = manner;
    expect(await new ClamdScanner(clamd.address, 300).scan(letter)).toEqual({ kind: 'failed', why });
  });

  it('that is not there is unreachable, and the next file is asked for again', async () => {
    await clamd.close();
    const scanner = new ClamdScanner(clamd.address, 1000);
    expect(await scanner.scan(letter)).toEqual({ kind: 'failed', why: 'unreachable' });
    expect(await scanner.ping()).toBe('unreachable');
  });

  it('answers to a call, or not', async () => {
    const scanner = new ClamdScanner(clamd.address, 300);
    expect(await scanner.ping()).toBeNull();
    clamd.manner = 'hangs';
    expect(await scanner.ping()).toBe('no-answer');
  });

  it('is spoken to over a socket of the file system too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
    const local = await ClamdStub.open(join(folder, 'clamd.ctl'));
    expect(await new ClamdScanner(local.address).scan(letter)).toEqual({ kind: 'clean' });
    await local.close();
    rmSync(folder, { recursive: true });
  });
});

import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const MAIN = resolve('dist/apps/cli/src/main.js');

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Runs the built program as a shell does: no settings but the time zone, from a folder that is not the checkout. */
function cli(words: readonly string[], input: string, zone = 'Europe/Helsinki'): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...words], { cwd: tmpdir(), env: { TZ: zone } });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdin.end(input);
  return new Promise((done) => child.on('close', (code) => done({ out, err, code })));
}

const good = '{"regime":"gdpr","receivedOn":"2026-11-06","events":[]}';

describe('the built command line', () => {
  it('answers clock lines with nothing around it, without database or settings', async () => {
    const { out, err, code } = await cli(['clock'], `${good}\n`);
    expect(JSON.parse(out)).toMatchObject({ nominal: '2026-12-06', due: '2026-12-07' });
    expect([err, code]).toEqual(['', 0]);
  });

  it('fails when any line failed, and still answers the others', async () => {
    const { out, code } = await cli(['clock'], `${good}\nnonsense\n\n${good}`);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => 'error' in JSON.parse(line)),
    ).toEqual([false, true, false]);
    expect(code).toBe(1);
  });

  it('gives the same answer in every time zone of the machine', async () => {
    const zones = ['Europe/Helsinki', 'Pacific/Kiritimati', 'Pacific/Niue', 'America/New_York'];
    const answers = await Promise.all(zones.map((zone) => cli(['clock'], `${good}\n`, zone)));
    expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
  });

  it('tells how it is used, beside the answers', async () => {
    const { out, err, code } = await cli([], '');
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('npm run --silent cli -- <command>');
  });
});

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { root } from './launcher/checkout.mjs';

// Stands for npm: writes down how it was called, takes a moment, and brings the real compiler.
const npm = `
const { appendFileSync, mkdirSync, symlinkSync, existsSync } = require('node:fs');
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
console.log('added 1 package');
setTimeout(() => {
  mkdirSync('node_modules', { recursive: true });
  if (!existsSync('node_modules/@swc')) symlinkSync(process.env.REAL_SWC, 'node_modules/@swc');
}, 300);
`;

describe('prepare', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tietopyyntö prepare '));
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
    cpSync(join(root, '.swcrc'), join(folder, '.swcrc'));
    for (const name of ['apps', 'libs/kernel/views', 'db', 'bench', 'npm'])
      mkdirSync(join(folder, name), { recursive: true });
    write('package.json', '{"type":"module"}');
    write('package-lock.json', '{}');
    write('npm/package.json', '{"type":"commonjs"}');
    write('npm/npm-cli.js', npm);
    write('libs/kernel/one.ts', 'export const one: number = 1;');
    write('libs/kernel/one.spec.ts', 'export const spec = 1;');
    write('libs/kernel/views/page.hbs', '<p>{{one}}</p>');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path, text) => writeFileSync(join(folder, path), text);
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  const calls = () => read('calls').trim().split('\n');

  function prepare(...flags) {
    const env = {
      PATH: process.env.PATH,
      npm_execpath: join(folder, 'npm/npm-cli.js'),
      REAL_SWC: join(root, 'node_modules/@swc'),
    };
    const run = spawn(process.execPath, [...flags, join(folder, 'scripts/prepare.mjs')], {
      cwd: folder,
      env,
    });
    const said = { out: '', error: '' };
    run.stdout.on('data', (part) => (said.out += part));
    run.stderr.on('data', (part) => (said.error += part));
    return new Promise((resolve) => run.once('close', (code) => resolve({ code, ...said })));
  }

  it('installs and builds in an empty checkout, and says nothing on stdout', async () => {
    const { code, out } = await prepare();
    expect([code, out]).toEqual([0, '']);
    expect(calls()[0]).toMatch(/^install --no-save --no-audit --no-fund/);
    expect(read('dist/libs/kernel/one.js')).toContain('export const one = 1');
    expect(read('dist/libs/kernel/views/page.hbs')).toBe('<p>{{one}}</p>');
    expect(existsSync(join(folder, 'dist/libs/kernel/one.spec.js'))).toBe(false);
  });

  it('does neither again while nothing has changed', async () => {
    await prepare();
    write('dist/mark', '');
    await prepare();
    expect(calls()).toHaveLength(1);
    expect(existsSync(join(folder, 'dist/mark'))).toBe(true);
  });

  it('installs again when the lock file has changed', async () => {
    await prepare();
    write('package-lock.json', '{"changed":true}');
    await prepare();
    expect(calls()).toHaveLength(2);
  });

  it('builds again when a source or a template has changed', async () => {
    await prepare();
    write('libs/kernel/one.ts', 'export const one: number = 2;');
    await prepare();
    expect(read('dist/libs/kernel/one.js')).toContain('one = 2');
    write('libs/kernel/views/page.hbs', '<b>{{one}}</b>');
    await prepare();
    expect(read('dist/libs/kernel/views/page.hbs')).toBe('<b>{{one}}</b>');
  });

  it('installs once when it runs twice at the same time', async () => {
    const both = await Promise.all([prepare(), prepare()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(calls()).toHaveLength(1);
  });

  it('keeps the last good build when a source cannot be read, and fails', async () => {
    await prepare();
    write('libs/kernel/one.ts', 'export const = ;');
    expect((await prepare()).code).toBe(1);
    expect(read('dist/libs/kernel/one.js')).toContain('one = 1');
  });

  it('tells which Node it needs when this one is too old', async () => {
    const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } })`;
    const { code, error } = await prepare('--import', old);
    expect(code).toBe(1);
    expect(error).toContain('needs Node 20.19 or newer; this is Node 18.20.0');
    expect(existsSync(join(folder, 'calls'))).toBe(false);
  });
});

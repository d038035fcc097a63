import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemoSettings, Settings } from '#platform';
import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { DCLinter } from 'dclint';
import { run } from 'dockerfilelint';
import { composeFile, OURS } from '../containers/compose-file.js';
import { ROOT } from './files.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const named = (text: string): string[] =>
  [...text.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name!);
const compose = composeFile();
const { services } = compose;
const dockerfile = read('docker/Dockerfile');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
const settings = named(read('.env.example'));
const settingsOf = (schema: new () => object): string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(schema, '', true, false)
    .map(({ propertyName }) => propertyName);
const ofTrial = settingsOf(DemoSettings).filter((name) => !settingsOf(Settings).includes(name));

interface Linted {
  readonly messages: readonly { readonly rule: string }[];
}

describe('the image', () => {
  it('has a Dockerfile that dockerfilelint finds nothing wrong with', () => {
    expect(problemsOf(dockerfile)).toEqual([]);
    expect(problemsOf('FROM node\n')).toEqual(['missing_tag']);
  });

  it('is built in two stages, the last of which brings no program to build with', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(last).not.toMatch(/npm|build\.mjs/);
  });

  it('runs as a numbered user that is not root, on Node 24', () => {
    expect(/^USER (\S+)$/m.exec(dockerfile)?.[1]).toBe('1000:1000');
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      expect.stringMatching(/^node:24\.\d+\.\d+-/),
      expect.stringMatching(/^node:24\.\d+\.\d+-/),
    ]);
  });

  it('opens the ports that the processes listen on in compose', () => {
    const ports = OURS.flatMap((name) =>
      Object.entries(services[name]!.environment).filter(([setting]) => setting.endsWith('_PORT')),
    ).map(([, port]) => port);
    const exposed = /^EXPOSE (.+)$/m.exec(dockerfile)?.[1]?.split(' ') ?? [];
    expect(ports.sort()).toEqual(exposed.sort());
  });
});

describe('compose', () => {
  it('is one that dclint finds nothing wrong with but the order of its keys', () => {
    const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
    const [result] = linter.lintFiles([join(ROOT, 'docker/compose.yaml')], false) as Linted[];
    const rules = result?.messages.map(({ rule }) => rule) ?? ['not linted'];
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !rule.endsWith('-order'))).toEqual([]);
  });

  it('starts what a script of package.json starts', () => {
    const commands = OURS.map((name) => services[name]!.command!.join(' '));
    expect(commands.filter((command) => !Object.values(scripts).includes(command))).toEqual([]);
  });

  it('gives every setting of .env.example to some process, and no process one that is not there', () => {
    const given = new Set(OURS.flatMap((name) => Object.keys(services[name]!.environment)));
    expect([...given].sort()).toEqual(settings.filter((name) => !ofTrial.includes(name)).sort());
  });

  it('asks for nothing that the two examples do not name, and for all that its own example names', () => {
    const own = named(read('docker/.env.example'));
    const asked = [
      ...new Set([...read('docker/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!)),
    ];
    expect(asked.filter((name) => !own.includes(name) && !settings.includes(name))).toEqual([]);
    expect(own.filter((name) => !asked.includes(name))).toEqual([]);
  });

  it('keeps every process from root, from writing to its image and from more rights', () => {
    const loose = Object.entries(services).filter(
      ([name, { user, read_only: readOnly, security_opt: security, cap_drop: drop }]) =>
        // Postfix starts as root and gives that up itself.
        name !== 'mail' &&
        !(
          /^[1-9]\d*:/.test(user ?? '') &&
          readOnly &&
          drop?.includes('ALL') &&
          security?.includes('no-new-privileges:true')
        ),
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  it('publishes the proxy alone, which knows nothing of health and metrics', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports?.length);
    expect(published.map(([name]) => name)).toEqual(['proxy']);
    const behind = [...read('docker/Caddyfile').matchAll(/reverse_proxy (\w+):(\d+)/g)].map(
      ([, name, port]) => [name, port],
    );
    expect(behind).toEqual([
      ['portal', services['portal']!.environment['PORTAL_PORT']],
      ['desk', services['desk']!.environment['DESK_PORT']],
    ]);
  });

  it('gives the administrator of the database to nobody but who prepares it', () => {
    const knowing = Object.entries(services).filter(
      ([, { environment }]) => 'ADMIN_DATABASE_URL' in environment,
    );
    expect(knowing.map(([name]) => name)).toEqual(['prepare']);
  });
});

const problemsOf = (text: string): string[] => run(ROOT, text).map(({ rule }) => rule);

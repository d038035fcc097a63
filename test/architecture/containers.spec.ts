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

  it('has a proxy whose folders are those of its user, and whose program needs no right', () => {
    const proxy = read('docker/proxy.Dockerfile');
    const folders = services['proxy']!.volumes!.flatMap(
      (volume) => /^[a-z-]+:(\S+)$/.exec(volume)?.[1] ?? [],
    );
    expect(problemsOf(proxy)).toEqual([]);
    expect(folders).toEqual(['/data', '/config']);
    expect(proxy).toContain(`RUN chown -R 1000:1000 ${folders.join(' ')} && setcap -r /usr/bin/caddy\n`);
    expect(/^USER (\S+)$/m.exec(proxy)?.[1]).toBe(services['proxy']!.user);
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
    const given = new Set([...OURS, 'maintain'].flatMap((name) => Object.keys(services[name]!.environment)));
    expect([...given].sort()).toEqual(settings.filter((name) => !ofTrial.includes(name)).sort());
  });

  it('asks for nothing that the two examples do not name, and for all that its own example names', () => {
    const own = named(read('docker/.env.example'));
    const written = [...read('docker/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!);
    const byName = Object.values(services).flatMap(({ environment }) =>
      Object.keys(environment).filter((name) => environment[name] === null),
    );
    const asked = [...new Set([...written, ...byName])];
    expect(asked.filter((name) => !own.includes(name) && !settings.includes(name))).toEqual([]);
    expect(own.filter((name) => !asked.includes(name))).toEqual([]);
  });

  it('keeps every process from root, from writing to its image and from more rights', () => {
    const loose = Object.entries(services).filter(
      ([name, { user, read_only: readOnly, security_opt: security, cap_drop: drop }]) =>
        !(drop?.includes('ALL') && security?.includes('no-new-privileges:true')) ||
        // Postfix starts as root and gives that up itself.
        (name !== 'mail' && !(/^[1-9]\d*:/.test(user ?? '') && readOnly)),
    );
    expect(loose.map(([name]) => name)).toEqual([]);
    const given = Object.entries(services).filter(([, { cap_add: added }]) => added?.length);
    expect(given.map(([name]) => name)).toEqual(['mail']);
  });

  it('asks each service whether it is well, but those that end by themselves', () => {
    const ending = (name: string) => services[name]!.restart === 'no';
    const names = Object.keys(services);
    expect(names.filter(ending)).toEqual(['prepare', 'maintain']);
    expect(names.filter((name) => !services[name]!.healthcheck?.test.length)).toEqual(names.filter(ending));
    const [, port] = /:(\d+)\/$/.exec(services['proxy']!.healthcheck!.test.at(-1)!) ?? [];
    expect(read('docker/Caddyfile')).toContain(`http://127.0.0.1:${port} {\n\tbind 127.0.0.1\n`);
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

  it('gives each secret, and each setting of a sign-in, to the processes that the manual says need it', () => {
    const needed = neededBy(read('docs/admin/settings.md'));
    const names = [...needed.keys()].filter(
      (name) =>
        /(KEYS?|KEY_FILE|SECRET|PASSWORD|DATABASE_URL)$|^SOURCES$/.test(name) ||
        /^(CITIZEN|STAFF|SUOMIFI)_/.test(name),
    );
    expect(names.length).toBeGreaterThan(40);
    expect(names.map((name) => [name, holdersOf(name)])).toEqual(
      names.map((name) => [name, needed.get(name)]),
    );
  });

  it('gives each key to the processes that hold it by the page of keys', () => {
    const held = heldBy(read('docs/security/keys.md'));
    expect(held.size).toBeGreaterThan(10);
    expect([...held.keys()].map((name) => [name, holdersOf(name)])).toEqual([...held]);
  });

  it.each(['SESSION_SECRET', 'DATABASE_URL'])('gives no two of them the same %s', (name) => {
    const values = APPS.flatMap((app) => services[app]!.environment[name] ?? []);
    expect(new Set(values).size).toBe(holdersOf(name).length);
  });

  it('gives each process the password of its own role alone', () => {
    const passwords = APPS.map((app) =>
      JSON.stringify(services[app]!.environment).match(/[A-Z]+_DB_PASSWORD/g),
    );
    expect(passwords).toEqual(APPS.map((app) => [`${app.toUpperCase()}_DB_PASSWORD`]));
  });

  it('demands nothing of a way to sign in that an installation may not have chosen', () => {
    const { environment } = services['portal']!;
    const ofSignIn = Object.keys(environment).filter((name) => /^(CITIZEN|SUOMIFI)_/.test(name));
    expect(ofSignIn).toContain('CITIZEN_OIDC_ISSUER');
    expect(ofSignIn.filter((name) => environment[name] !== null)).toEqual([]);
  });

  it('has a service for backup, restore and new keys: with what they read, without a way out, and only when asked', () => {
    const { environment, profiles, restart, networks, command } = services['maintain']!;
    const programs = ['db/back-up.ts', 'db/restore.ts', 'db/rotate-keys.ts'].map(read);
    const asked = programs.flatMap((text) => /environment\(process\.env, \[(.+)\]/.exec(text)?.[1] ?? []);
    const names = asked.flatMap((list) => [...list.matchAll(/'([A-Z_]+)'/g)].map(([, name]) => name!));
    expect(asked).toHaveLength(programs.length);
    expect(Object.keys(environment).sort()).toEqual([...new Set(names)].sort());
    expect(environment['DATABASE_URL']).toMatch(/^postgres:\/\/migrator:\$\{MIGRATOR_DB_PASSWORD:\?\}@/);
    expect({ profiles, restart, networks }).toEqual({
      profiles: ['maintenance'],
      restart: 'no',
      networks: ['inside'],
    });
    // Without words of its own it says how it is used, and is no app.
    expect(command).toEqual(['node', 'dist/db/back-up.js']);
  });

  it('gives the administrator of the database to nobody but who prepares it', () => {
    const knowing = Object.entries(services).filter(
      ([, { environment }]) => 'ADMIN_DATABASE_URL' in environment,
    );
    expect(knowing.map(([name]) => name)).toEqual(['prepare']);
  });
});

const APPS = ['portal', 'desk', 'worker'] as const;

/** Which of portal, desk and worker compose gives a setting to. */
function holdersOf(setting: string): string[] {
  return APPS.filter((name) => setting in services[name]!.environment);
}

/** The rows of the tables of a page, cell by cell, with the names of settings in the first one. */
function rowsOf(page: string): { names: string[]; cells: string[] }[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map((cells) => ({ names: [...cells[0]!.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name!), cells }));
}

/** The column "Needed by" of the page of settings. */
function neededBy(page: string): Map<string, string[]> {
  const processes: Readonly<Record<string, readonly string[]>> = {
    all: APPS,
    'each its own': APPS,
    // Its commands run in the container of the worker.
    'command line': ['worker'],
  };
  return new Map(
    rowsOf(page)
      .filter(({ cells }) => cells.length === 3)
      .flatMap(({ names, cells: [, by] }) =>
        names.map((name): [string, string[]] => [name, [...(processes[by!] ?? by!.split(', '))]]),
      ),
  );
}

/** The column "Held by" of the page of keys: of several settings for all of them, or by semicolons for one each. */
function heldBy(page: string): Map<string, string[]> {
  const rows = rowsOf(page).filter(({ names, cells }) => cells.length === 5 && !names[0]!.includes('_DB_'));
  return new Map(
    rows.flatMap(({ names, cells }) => {
      const holders = cells[2]!.split(';').map((part) => APPS.filter((app) => part.includes(app)));
      return names.map((name, place): [string, string[]] => [name, holders[place] ?? holders[0]!]);
    }),
  );
}

const problemsOf = (text: string): string[] => run(ROOT, text).map(({ rule }) => rule);

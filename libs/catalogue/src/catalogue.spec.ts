import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogueFiles } from './catalogue-files.js';
import { catalogueSchemas } from './catalogue-schema.js';
import { checkFiles } from './check/check-files.js';
import { loadCatalogue } from './load-catalogue.js';
import { CatalogueError } from './problem.js';
import type { ReadCatalogue } from './read-catalogue.js';
import { readCatalogue } from './read-catalogue.js';

const SHIPPED = 'db/catalogue';
const AUTHORITIES = 'authorities.yaml';
const RESPONSIBILITIES = 'responsibilities.yaml';
const LAHTI = 'registers/lahti-tyollisyyspalvelut.yaml';
const shipped = catalogueFiles(SHIPPED);

/** The shipped catalogue with one text replaced in one file. */
function changed(file: string, from: string, to: string): ReadCatalogue {
  const text = shipped.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  return readCatalogue(new Map([...shipped, [file, text.replace(from, to)]]));
}

const codesOf = (read: ReadCatalogue): readonly string[] =>
  read.ok ? [] : read.problems.map(({ code }) => code);

describe('the register catalogue', () => {
  const catalogue = loadCatalogue(SHIPPED);

  it('holds the five registers of the notices', () => {
    const ofNotices = catalogue.registers.filter(({ id }) => !id.endsWith('-tietopyynto'));
    expect(ofNotices.map(({ id, notice }) => [id, notice.file])).toEqual([
      ['joensuu-kuntouttava-tyotoiminta', '004-joensuu-kuntouttava-tyotoiminta.txt'],
      ['jyvaskyla-maahanmuuttajien-osaamiskeskus', '003-jyvaskyla-maahanmuuttajien-osaamiskeskus.txt'],
      ['kemi-tyollisyyspalvelut', '001-kemi-tyollisyyspalvelut.txt'],
      ['lahti-tyollisyyspalvelut', '000-lahti-tyollisyyspalvelut.txt'],
      ['lappi-typ', '002-lappi-typ.txt'],
    ]);
  });

  it('holds this service itself as a register of each authority that is worked here', () => {
    const hosted = catalogue.authorities.filter((authority) => authority.hosted);
    const own = catalogue.registers.filter(({ id }) => id.endsWith('-tietopyynto'));
    expect(own.map(({ id, controllers }) => [id, controllers[0]?.authority])).toEqual(
      hosted.map(({ id }) => [`${id}-tietopyynto`, id]),
    );
    for (const { contact, notice } of own) {
      expect(contact.email).toMatch(/^kirjaamo@/);
      expect(existsSync(join(import.meta.dirname, '../../..', notice.file))).toBe(true);
    }
  });

  it('names every system of the Lahti notice', () => {
    const lahti = catalogue.registers.find(({ id }) => id === 'lahti-tyollisyyspalvelut');
    expect(lahti?.systems.map(({ id }) => id)).toEqual([
      'ura',
      'typpi',
      'koulutusportti',
      'kykyviisari',
      'dynasty-10',
      'verkkolevy',
      'walmu',
      'basware-p2p',
      'feedbackly',
      'webropol',
      'paperi',
      'sahkoinen-arkisto',
    ]);
  });

  it('hosts six authorities, each with a sign, a court and a demonstration address', () => {
    const hosted = catalogue.authorities.filter((authority) => authority.hosted);
    expect(hosted.map(({ id }) => id)).toEqual([
      'lahti',
      'kemi',
      'tornio',
      'kittila',
      'jyvaskyla',
      'joensuu',
    ]);
    for (const { sign, court, contact } of hosted) {
      expect([sign, court?.fi, contact?.email]).toEqual([
        expect.stringMatching(/^[A-Z]+$/),
        expect.stringContaining('hallinto-oikeus'),
        expect.stringMatching(/\.example$/),
      ]);
    }
  });

  it('names no person of the notices', () => {
    const text = JSON.stringify(catalogue);
    const names =
      'Häyrinen Rask Hakala Turulin Karjalainen Tuokko Sandelin Pöntinen Kuusela Vartiainen Keränen';
    for (const name of names.split(' ')) expect(text).not.toContain(name);
  });

  it('cannot be changed by a reader', () => {
    expect(Object.isFrozen(catalogue.registers[0]?.systems[0]?.holdings)).toBe(true);
  });

  it('has another version when a file changes', () => {
    expect(catalogue.version).toMatch(/^[0-9a-f]{64}$/);
    const other = changed(LAHTI, 'Walmu (pajatoiminnan', 'Walmu (pajan');
    expect(other.ok && other.catalogue.version).not.toBe(catalogue.version);
    expect(other.ok).toBe(true);
  });

  it('is described by a JSON Schema for each kind of file', () => {
    const schemas = JSON.stringify(catalogueSchemas());
    expect(Object.keys(catalogueSchemas())).toEqual([
      AUTHORITIES,
      RESPONSIBILITIES,
      'own-register.yaml',
      'registers/*.yaml',
    ]);
    expect(schemas).toContain('"teOffice"');
    expect(schemas).toContain('"noticeKeeper"');
  });
});

describe('a catalogue with a mistake', () => {
  it.each([
    ['an authority nobody knows', LAHTI, 'keeper: tyoterveyslaitos', 'keeper: tyoterveys', 'dangling-id'],
    ['an area nobody knows', AUTHORITIES, 'area: meri-lappi\n', 'area: meri\n', 'dangling-id'],
    ['a day between two periods', RESPONSIBILITIES, 'from: 2020-07-01\n', 'from: 2020-07-02\n', 'gap'],
    ['a day in two periods', RESPONSIBILITIES, 'from: 2020-07-01\n', 'from: 2020-06-30\n', 'overlap'],
    [
      'a rule that ends one day',
      RESPONSIBILITIES,
      'from: 2015-01-01\n            decides: kela',
      'from: 2015-01-01\n            to: 2030-01-01\n            decides: kela',
      'gap',
    ],
    ['a name that starts late', AUTHORITIES, 'from: 2026-01-01', 'from: 2026-02-01', 'gap'],
    [
      'an office that closes too early',
      AUTHORITIES,
      '{ from: 2013-01-01, to: 2024-12-31 }',
      '{ from: 2013-01-01, to: 2024-06-30 }',
      'nobody-responsible',
    ],
    [
      'a county without an end of its duty',
      AUTHORITIES,
      'lifetime: { from: 2023-01-01 }',
      'lifetime: { from: 2023-01-01, to: 2029-12-31 }',
      'nobody-responsible',
    ],
    [
      'a system without a keeper',
      LAHTI,
      '{ keeper: lahti, data: [feedback] }',
      '{ data: [feedback] }',
      'nobody-responsible',
    ],
    ['an unknown field', LAHTI, 'seat: lahti', 'seatt: lahti', 'bad-shape'],
    ['an unknown data category', LAHTI, 'data: [feedback]', 'data: [gossip]', 'bad-shape'],
    ['two systems with one id', LAHTI, '- id: webropol', '- id: feedbackly', 'bad-shape'],
    ['two registers with one id', LAHTI, 'id: lahti-tyollisyyspalvelut', 'id: lappi-typ', 'bad-shape'],
    ['two authorities with one id', AUTHORITIES, '- id: kittila', '- id: tornio', 'bad-shape'],
    ['broken YAML', LAHTI, 'systems:', 'systems: [', 'bad-shape'],
  ])('is caught: %s', (_name, file, from, to, code) => {
    expect(codesOf(changed(file, from, to))).toContain(code);
  });

  it('is told in full, every problem at once', () => {
    const problems = ['kela', 'keha'].map((id) => ({
      code: 'gap' as const,
      path: `${id}.yaml`,
      message: `${id} ends.`,
    }));
    expect(new CatalogueError(problems).message.split('\n')).toEqual([
      'The catalogue cannot be read:',
      '- kela.yaml: kela ends.',
      '- keha.yaml: keha ends.',
    ]);
  });

  it('is told when the folder is not there', () => {
    expect(checkFiles('db/no-such-folder').map(({ code }) => code)).toEqual(['bad-shape']);
  });
});

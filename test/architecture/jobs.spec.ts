import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { CASE_JOBS } from '#cases';
import { jobHandlers } from '#platform';
import { getMetadataStorage, validateSync } from 'class-validator';
import { Handlers } from '../../apps/worker/src/handlers.js';
import { filesIn } from './files.js';

const handlers = new Handlers(
  ...(new Array(Handlers.length).fill({}) as ConstructorParameters<typeof Handlers>),
).handlers();

/** What must never stand in a queue, in the forms people write it. */
const PERSONAL = [
  'Aino Mallikas',
  'Mallikas',
  'mallikas',
  '010594Y9032',
  'aino.mallikas@posti.example',
  '0401234567',
  'Mallikatu 5 A 3, 94100 Kemi',
  'Haluan nähdä kaikki tietoni.',
];

const propertiesOf = (payload: new () => object): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(payload, '', true, false)
      .map((rule) => rule.propertyName),
  ),
];

const names = CASE_JOBS.map(({ name }) => name).sort();

describe('the jobs', () => {
  it('each have one handler in the worker', () => {
    expect([...jobHandlers(handlers, CASE_JOBS).keys()].sort()).toEqual(names);
  });

  it('are all known to the worker that the source declares', () => {
    const inSource = filesIn(['libs'], /\.jobs\.ts$/).flatMap(({ text }) =>
      [...text.matchAll(/defineJob\(\{\s*name: '([^']+)'/g)].map((match) => match[1]!),
    );
    expect(inSource.sort()).toEqual(names);
  });

  it('are declared in files named for it', () => {
    const elsewhere = filesIn(['apps', 'libs'], /\.ts$/).filter(
      ({ path, text }) =>
        /= defineJob\(/.test(text) && !/(\.jobs|spec|contract|world\.contract)\.ts$/.test(path),
    );
    expect(elsewhere.filter(({ path }) => path !== 'libs/platform/src/queue/define-job.ts')).toEqual([]);
  });
});

describe.each(CASE_JOBS.map((job) => [job.name, job] as const))('the payload of %s', (_, { payload }) => {
  it('has at least one id', () => {
    expect(propertiesOf(payload).length).toBeGreaterThan(0);
  });

  it.each(propertiesOf(payload))('takes no name, identity code, address or text as its %s', (property) => {
    const taken = PERSONAL.filter((value) => {
      const filled = Object.assign(new payload(), { [property]: value });
      return !validateSync(filled).some((error) => error.property === property);
    });
    expect(taken).toEqual([]);
  });

  it('names no field after personal data', () => {
    const words = /name|hetu|mail$|phone|address|text|note|reason|person(?!Id)|content|subject/i;
    expect(propertiesOf(payload).filter((property) => words.test(property))).toEqual([]);
  });
});

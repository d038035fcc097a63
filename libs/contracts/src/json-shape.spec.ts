import { describe, expect, it } from '@jest/globals';
import { day } from './day.js';
import { id, listOf, oneOf, optional, record, type Shape } from './json-shape.js';

const problem = (shape: Shape<unknown>, value: unknown): string => {
  const reading = shape(value, '');
  return reading.ok ? 'ok' : `${reading.problem.code} at '${reading.problem.path}'`;
};

describe('a record', () => {
  const shape = record({ on: day, 'a/b~c': optional(id), many: optional(listOf(record({ id }))) });

  it('reads its fields, and may do without the optional ones', () => {
    const reading = shape({ on: '2026-11-22' }, '');
    expect(reading.ok && reading.value.on.toString()).toBe('2026-11-22');
  });

  it.each([
    ["wrong-type at ''", null],
    ["wrong-type at ''", []],
    ["wrong-type at ''", 'text'],
    ["missing-field at ''", {}],
    ["unknown-field at '/off'", { on: '2026-11-22', off: 1 }],
    ["unknown-field at '/__proto__'", JSON.parse('{"on":"2026-11-22","__proto__":1}')],
    ["bad-id at '/a~1b~0c'", { on: '2026-11-22', 'a/b~c': 'Ä' }],
    ["bad-id at '/a~1b~0c'", { on: '2026-11-22', 'a/b~c': null }],
    ["wrong-type at '/many'", { on: '2026-11-22', many: {} }],
    ["bad-id at '/many/1/id'", { on: '2026-11-22', many: [{ id: 'a' }, { id: '-' }] }],
    ["missing-field at '/many/0'", { on: '2026-11-22', many: [{}] }],
  ])('has %s', (expected, value) => {
    expect(problem(shape, value)).toBe(expected);
  });
});

describe('a day', () => {
  it.each([
    ['ok', '2028-02-29'],
    ["impossible-date at ''", '2026-02-29'],
    ["impossible-date at ''", '2026-13-01'],
    ["impossible-date at ''", '2026-00-10'],
    ["bad-date at ''", '22.11.2026'],
    ["bad-date at ''", '2026-11-22T10:00'],
    ["bad-date at ''", 20261122],
    ["day-out-of-range at ''", '1999-12-31'],
    ["day-out-of-range at ''", '2100-01-01'],
  ])('is %s for %s', (expected, value) => {
    expect(problem(day, value)).toBe(expected);
  });
});

describe('a word', () => {
  it('names what it does not know, briefly', () => {
    const colour = oneOf('colour', ['red', 'blue']);
    expect(problem(colour, 'red')).toBe('ok');
    const reading = colour('x'.repeat(500), '/colour');
    expect(reading.ok || reading.problem.message.length).toBeLessThan(120);
    expect(reading.ok || reading.problem.code).toBe('unknown-colour');
  });
});

import { describe, expect, it } from '@jest/globals';
import { readNode, readReasons } from './read-node.js';

const nested = (depth: number): string => `${'{"key":"A","children":['.repeat(depth)}${']}'.repeat(depth)}`;

describe('the answer of a source', () => {
  it('is a tree of keys with texts', () => {
    expect(readNode('{"key":"A","children":[{"key":"B","value":"x"}]}')).toMatchObject({
      key: 'A',
      value: null,
      children: [{ key: 'B', value: 'x', children: [] }],
    });
  });

  it('may hold numbers, truth values and null, which are read as they are written', () => {
    const read = (value: string) => readNode(`{"key":"A","value":${value}}`)?.value;
    expect(['3.50', 'false', 'null', '""'].map(read)).toEqual(['3.5', 'false', null, '']);
  });

  it('may hold an object or a list for a value: its parts are kept', () => {
    const node = readNode('{"key":"A","value":{"street":"Testikuja 1","floors":[1,2]}}');
    expect(node?.children.map(({ key, value }) => [key, value])).toEqual([
      ['street', 'Testikuja 1'],
      ['floors', null],
    ]);
    expect(node?.children[1]?.children.map(({ value }) => value)).toEqual(['1', '2']);
  });

  it('may carry labels and an error for a part that is kept back', () => {
    const node = readNode('{"key":"A","label":{"fi":"Asia","xx":"?"},"error":"too low","formatting":{}}');
    expect(node).toMatchObject({ label: { fi: 'Asia' }, error: 'too low' });
    expect(node?.label).not.toHaveProperty('xx');
  });

  it.each(['', 'null', '[]', '"A"', '{"value":"x"}', '<html>', '{"key":"A"'])('is not %p', (text) => {
    expect(readNode(text)).toBeNull();
  });

  it('is not read when it is deeper or larger than one person has data', () => {
    expect(readNode(nested(20))).not.toBeNull();
    expect(readNode(nested(40))).toBeNull();
    expect(readNode(`{"key":"A","children":[${Array(50_001).fill('{"key":"B"}').join()}]}`)).toBeNull();
  });
});

describe('the reasons of a source', () => {
  it('are read in the languages it gives', () => {
    expect(readReasons('{"errors":[{"code":"R","message":{"fi":"Syy","sv":"Orsak"}}]}')).toEqual([
      { code: 'R', message: { fi: 'Syy', sv: 'Orsak' } },
    ]);
  });

  it.each(['', '{}', '{"errors":"no"}', 'Forbidden'])('are none in %p', (text) => {
    expect(readReasons(text)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { machineCopy, machineCopyName } from './machine-copy.js';

describe('a copy for a program', () => {
  it.each([
    ['ilmoittautumiset.json', 'ilmoittautumiset.json'],
    ['walmu.json.txt', 'walmu.json'],
    ['WALMU.JSON', 'WALMU.json'],
    ['../etc/x.json', '.._etc_x.json'],
    ['suunnitelma.pdf', undefined],
    ['json.txt', undefined],
  ])('of the document %s is named %s', (document, name) => {
    expect(machineCopyName(document)).toBe(name);
  });

  it('says what it holds, whatever its name says', () => {
    expect(machineCopy('a.json', '{"a":1}', 'fi')).toMatchObject({
      type: 'application/json',
      text: '{"a":1}',
    });
    expect(machineCopy('a.json', 'ei JSONia', 'fi').type).toBe('text/plain');
  });
});

import { describe, expect, it } from '@jest/globals';
import { Posted } from './posted.js';

describe('a posted form', () => {
  it('gives texts trimmed, with one kind of line end', () => {
    expect(new Posted({ story: '  a\r\nb\rc ' }).text('story')).toBe('a\nb\nc');
  });

  it('gives one tick or several as a list', () => {
    expect(new Posted({ rights: 'access' }).list('rights')).toEqual(['access']);
    expect(new Posted({ rights: ['access', 'erasure', 'access', ''] }).list('rights')).toEqual([
      'access',
      'erasure',
    ]);
    expect(new Posted({}).list('rights')).toEqual([]);
  });

  it('takes shapes no form sends for absent', () => {
    const odd = new Posted({ name: { $gt: '' }, rights: [{ a: 1 }] });
    expect([odd.text('name'), odd.list('rights'), odd.text('constructor')]).toEqual(['', [], '']);
    expect(new Posted(null).text('name')).toBe('');
  });
});

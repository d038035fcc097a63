import { describe, expect, it } from '@jest/globals';
import { errorLinks, FormFields, posted, postedAll } from './fields.view.js';

describe('what a person posted', () => {
  it('is read as trimmed text with plain line ends', () => {
    expect(posted({ reasons: '  yksi\r\nkaksi ' }, 'reasons')).toBe('yksi\nkaksi');
  });
  it('is empty when the field is missing or not text', () => {
    expect(posted({}, 'reasons')).toBe('');
    expect(posted({ reasons: { nested: 'x' } }, 'reasons')).toBe('');
  });
  it('keeps all values of a group of check boxes', () => {
    expect(postedAll({ rights: ['access', 'erasure'] }, 'rights')).toEqual(['access', 'erasure']);
    expect(postedAll({ rights: 'access' }, 'rights')).toEqual(['access']);
    expect(postedAll({}, 'rights')).toEqual([]);
  });
});

describe('a form that comes back', () => {
  const fields = new FormFields({ statute: '380/2023', ground: 'b' }, { reasons: 'Kirjoita perustelut' });
  it('holds what was written', () => {
    expect(fields.text('statute', { label: 'Laki' }).value).toBe('380/2023');
    const options = fields.select('ground', { label: 'Peruste' }, [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]).options;
    expect(options.map((one) => one.selected)).toEqual([false, true]);
  });
  it('ties the error and the hint to their field', () => {
    const field = fields.text('reasons', { label: 'Perustelut', hint: 'Omin sanoin' });
    expect(field.error).toBe('Kirjoita perustelut');
    expect(field.describedBy).toBe('reasons-hint reasons-error');
  });
  it('lists the errors as links', () => {
    expect(errorLinks({ reasons: 'Kirjoita perustelut' })).toEqual([{ href: '#reasons', text: 'Kirjoita perustelut' }]);
  });
});

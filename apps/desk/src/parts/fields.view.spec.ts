import { describe, expect, it } from '@jest/globals';
import { Posted } from '#platform';
import { FormFields } from './fields.view.js';

describe('a form that comes back', () => {
  const body = new Posted({ statute: '380/2023', ground: 'b' });
  const fields = new FormFields(body, [{ field: 'reasons', key: 'Kirjoita perustelut' }], (key) => key);

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
    expect(fields.text('statute', { label: 'Laki' })).toMatchObject({ error: '', describedBy: '' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { UnusableSettings } from '../config/load-settings.js';
import { OtherSchema } from '../database/check-schema.js';
import { whyNot } from './start-program.js';

describe('why a program does not start', () => {
  it('is told without a stack when the administrator can do something about it', () => {
    const unusable = new UnusableSettings(['DATA_KEYS is missing']);
    expect([whyNot(unusable), whyNot(new OtherSchema('Prepare it first.'))]).toEqual([
      unusable.message,
      'Prepare it first.',
    ]);
    const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', port: 4500 });
    expect(whyNot(taken)).toBe(
      'port 4500 is taken by another program. Set another port or stop that program.',
    );
  });

  it('is told with its stack when it is a fault', () => {
    expect(whyNot(new Error('broken'))).toMatch(/^Error: broken\n +at /);
    expect(whyNot('broken')).toBe('broken');
  });
});

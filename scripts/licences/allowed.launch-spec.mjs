import { describe, expect, it } from '@jest/globals';
import { isAllowed } from './allowed.mjs';

describe('isAllowed', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'Apache-2.0 AND MIT', 'OFL-1.1', 'EUPL-1.2'])(
    'lets %s pass',
    (licence) => {
      expect(isAllowed(licence)).toBe(true);
    },
  );

  it.each(['GPL-3.0-only', 'AGPL-3.0', 'MIT AND LGPL-3.0', 'SSPL-1.0', 'UNKNOWN', ''])(
    'refuses %s',
    (licence) => {
      expect(isAllowed(licence)).toBe(false);
    },
  );
});

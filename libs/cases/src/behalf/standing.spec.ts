import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Behalf, Representative } from '../domain/behalf.js';
import { readBehalf, writeBehalf } from '../domain/behalf.js';
import { checkBehalf } from './check-behalf.js';
import { standingsOf, strictest } from './standing.js';

const on = Temporal.PlainDate.from('2031-05-01');
const guardian: Representative = { as: 'guardian', jointCustody: false, otherGuardianConsents: false };
const behalf = (
  speaker: Representative,
  hetu: string | null = '010516B903X',
  understands: boolean | null = null,
): Behalf => ({
  speaker,
  principal: { name: 'Lauri Mallikas', hetu },
  understands,
});
const answer = (one: Behalf, day = on) => strictest(standingsOf(one, ['access'], day));

describe('who may ask for somebody else', () => {
  it.each([
    ['2031-04-30', 'may'],
    ['2031-05-01', 'judgement'],
    ['2034-04-30', 'judgement'],
    ['2034-05-01', 'may-not'],
  ])('a guardian of a child born 1.5.2016 on %s: %s (434/2003 § 14)', (day, expected) => {
    expect(answer(behalf(guardian), Temporal.PlainDate.from(day))).toBe(expected);
  });

  it('a guardian of a child whose age is not told is judged by a person', () => {
    expect(answer(behalf(guardian, null))).toBe('judgement');
  });

  it.each([
    [true, 'judgement'],
    [null, 'judgement'],
    [false, 'may'],
  ])(
    'a court-ordered guardian of one who understands (%s): %s (442/1999 § 29(2))',
    (understands, expected) => {
      expect(answer(behalf({ as: 'court-guardian', personalMatters: true }, null, understands))).toBe(
        expected,
      );
    },
  );

  it('an attorney asks for what the power of attorney covers, not for more', () => {
    const attorney = behalf({ as: 'attorney', scope: ['access'] }, null);
    expect(strictest(standingsOf(attorney, ['access'], on))).toBe('may');
    expect(strictest(standingsOf(attorney, ['access', 'erasure'], on))).toBe('may-not');
  });
});

describe('a request for somebody else', () => {
  const code = (one: Behalf, rights: readonly ('access' | 'erasure')[] = ['access']) => {
    const checked = checkBehalf(one, rights, on, { allowTestHetu: true, mayNot: 'refused' });
    return checked.ok ? 'ok' : checked.refusal.code;
  };

  it.each([
    [behalf(guardian), 'ok'],
    [{ ...behalf(guardian), principal: { name: ' ', hetu: null } }, 'request.behalf-name'],
    [behalf(guardian, '010516B9033'), 'request.behalf-hetu'],
    [behalf({ as: 'mandate', confirmed: false, scope: ['access'] }), 'request.may-not-ask'],
    [behalf({ as: 'attorney', scope: ['access'], expires: on.subtract({ days: 1 }) }), 'request.may-not-ask'],
  ])('%j: %s', (one, expected) => {
    expect(code(one)).toBe(expected);
  });

  it('is read back as it was written, the last day of a power of attorney included', () => {
    const attorney = behalf({ as: 'attorney', scope: ['access'], expires: on });
    const back = readBehalf(writeBehalf(attorney));
    expect(back.speaker.as === 'attorney' && back.speaker.expires?.equals(on)).toBe(true);
    expect(readBehalf(writeBehalf(behalf(guardian)))).toEqual(behalf(guardian));
  });
});

import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { chaserMail } from './chaser-mail.js';

const CHASER = {
  caseNumber: 'LAHTI/3/00.04.02/2026',
  due: Temporal.PlainDate.from('2026-12-04'),
  link: 'https://desk.example/fi/tasks/1',
};

describe('a reminder of a task', () => {
  it('says which case, by when and where', () => {
    expect(chaserMail({ ...CHASER, step: 'before' })).toEqual({
      subject: 'Tehtävän määräpäivä lähestyy: LAHTI/3/00.04.02/2026',
      text: 'Tehtävän määräpäivä lähestyy.\n\nAsiatunnus: LAHTI/3/00.04.02/2026\nTehtävän määräpäivä: 4.12.2026\nhttps://desk.example/fi/tasks/1\n',
    });
  });

  it('tells each reader what it is about', () => {
    const subjects = (['after', 'lead', 'dpo'] as const).map(
      (step) => chaserMail({ ...CHASER, step }).subject,
    );
    expect(subjects.map((subject) => subject.split(':')[0])).toEqual([
      'Tehtävä on myöhässä',
      'Yksikkönne tehtävä on myöhässä',
      'Tehtävä on yhä myöhässä',
    ]);
  });
});

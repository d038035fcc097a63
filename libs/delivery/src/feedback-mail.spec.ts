import { LANGUAGES } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { feedbackMail } from './feedback-mail.js';

const facts = {
  authority: { fi: 'Lahden kaupunki', sv: 'Lahtis stad', en: 'City of Lahti' },
  contact: { email: 'kirjaamo@lahti.example', phone: '03 814 11' },
};

describe('the e-mail that answers feedback', () => {
  it.each([...LANGUAGES])('in %s says the answer and who gave it', (language) => {
    const { subject, text } = feedbackMail(language, { ...facts, answer: 'Kiitos, painike toimii nyt.' });
    expect(text).toContain('Kiitos, painike toimii nyt.');
    for (const part of [text, subject]) expect(part).toContain(facts.authority[language]);
  });

  it.each([...LANGUAGES])('in %s says only that there is an answer when it may not travel so', (language) => {
    const { text } = feedbackMail(language, { ...facts, answer: null });
    expect(text).toContain('kirjaamo@lahti.example');
    expect(text).not.toContain('Kiitos');
  });
});

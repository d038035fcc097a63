import { describe, expect, it } from '@jest/globals';
import { checkAnswer } from './check-answer.js';

const code = (text: string, mail: string, email: string | null = 'a@b.example') => {
  const checked = checkAnswer({ text, mail }, email);
  return checked.ok ? 'ok' : checked.refusal.code;
};

describe('an answer to feedback', () => {
  it.each([
    ['Kiitos, korjasimme painikkeen.', 'text', 'ok'],
    ['', 'text', 'feedback.no-answer'],
    ['x'.repeat(5001), 'none', 'feedback.answer-too-long'],
    ['Kiitos.', 'pigeon', 'feedback.unknown-mail'],
  ])('%s by %s: %s', (text, mail, expected) => {
    expect(code(text.slice(0, 5001), mail)).toBe(expected);
  });

  it.each(['text', 'notice'])('goes by e-mail (%s) only to an address', (mail) => {
    expect(code('Kiitos.', mail, null)).toBe('feedback.no-address');
    expect(code('Kiitos.', 'none', null)).toBe('ok');
  });

  it('does not carry an identity code in an e-mail; beside one it may stand', () => {
    expect(code('Asia koskee henkilöä 010594Y9032.', 'text')).toBe('feedback.identity-code-in-mail');
    expect(code('asia koskee henkilöä 010594y9032', 'text')).toBe('feedback.identity-code-in-mail');
    expect(code('Asia koskee henkilöä 010594Y9032.', 'notice')).toBe('ok');
    expect(code('Viite 010594-9999 ei ole henkilötunnus.', 'text')).toBe('ok');
  });
});

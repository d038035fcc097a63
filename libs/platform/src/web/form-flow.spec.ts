import { describe, expect, it } from '@jest/globals';
import { FormFlow } from './form-flow.js';
import type { Answers, FormPage } from './form-page.js';

const page = (name: string, next: FormPage['next']): FormPage => ({
  name,
  template: name,
  read: () => ({}),
  errors: (answers) => (answers['given'] ? [] : [{ field: 'given', key: 'missing' }]),
  next,
});
const flow = new FormFlow<unknown>(
  [
    page('rights', (answers) => (answers['given'] === 'rectify' ? 'what-is-wrong' : 'send')),
    page('what-is-wrong', () => 'send'),
    page('send', () => 'receipt'),
  ],
  'rights',
);
const given = (value: string): Answers => ({ given: value });

describe('the way through a form', () => {
  it('starts at its first page', () => {
    expect(flow.way({}, null)).toEqual(['rights']);
  });

  it('follows the answers', () => {
    expect(flow.way({ rights: given('access') }, null)).toEqual(['rights', 'send']);
    expect(flow.way({ rights: given('rectify') }, null)).toEqual(['rights', 'what-is-wrong']);
  });

  it('stops at the first page whose answers no longer hold, though later ones are answered', () => {
    expect(flow.way({ rights: given(''), send: given('yes') }, null)).toEqual(['rights']);
  });

  it('leads back to the page before, past those that no longer apply', () => {
    const answers = { rights: given('access'), 'what-is-wrong': given('old') };
    expect(flow.before('send', answers, null)).toBe('rights');
    expect(flow.before('rights', answers, null)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Draft, newDraft, NO_DETAILS } from './draft.js';
import { fileRequestInput } from './file-request-input.js';

const draft: Draft = {
  ...newDraft(),
  who: { name: 'Typed Name', hetu: '', email: 'a@b.example', phone: '' },
  rights: ['rectification', 'access'],
  register: { authority: 'unknown', register: 'lappi-typ', municipality: '' },
  details: {
    rectification: { ...NO_DETAILS, wrong: 'Ammatti', correct: 'Kokki' },
    access: { ...NO_DETAILS, from: '2019', to: '31.12.2020' },
  },
  answer: { language: 'sv', way: 'post', address: 'Katu 1\n94100 Kemi' },
};
const signedIn = {
  kind: 'citizen',
  personKey: 'key',
  identity: {
    name: 'Aino Mallikas',
    givenName: 'Aino',
    familyName: 'Mallikas',
    hetu: '010594Y9032',
    email: null,
  },
} as const;

describe('a draft as a request', () => {
  it('says what was asked under each right, the period as days', () => {
    expect(fileRequestInput(draft, null, [], []).claims).toEqual([
      { right: 'rectification', scope: { wrong: 'Ammatti', correct: 'Kokki' } },
      { right: 'access', scope: { periodFrom: '1.1.2019', periodTo: '31.12.2020' } },
    ]);
  });

  it('leaves out what was not given', () => {
    expect(fileRequestInput(draft, null, [], [])).toMatchObject({
      language: 'sv',
      authorityId: 'unknown',
      municipality: null,
      answerBy: 'post',
      identity: { name: 'Typed Name', hetu: null, phone: null, verified: 'none' },
    });
  });

  it('takes the person from the sign-in, whatever was typed before it', () => {
    expect(fileRequestInput(draft, signedIn, [], []).identity).toMatchObject({
      name: 'Aino Mallikas',
      hetu: '010594Y9032',
      email: 'a@b.example',
      verified: 'strong',
    });
  });

  it('has the same key however often it is made', () => {
    const keys = [1, 2].map(() => fileRequestInput(draft, null, [], []).submitKey);
    expect(new Set([...keys, draft.submitKey]).size).toBe(1);
    expect(newDraft().submitKey).not.toBe(draft.submitKey);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Posted } from '#platform';
import type { Routing } from '#routing';
import type { DeskProposal } from './joined-shares.js';
import {
  addedCount,
  chosenShares,
  confirmInput,
  proposalMoved,
  routingErrors,
  shareKey,
} from './triage.form.js';

const because = [{ rule: 'stored-by', source: 'Laki 381/2023, 13 §', text: { fi: 'a', sv: 'b', en: 'c' } }];
const share = (authority: string): Routing['shares'][number] => ({
  authority,
  role: 'decides',
  basis: '381/2023 13 §',
  clock: 'shared',
  rights: ['access'],
  data: ['plan'],
  systems: [],
  hosted: authority === 'tornio',
  because,
});
const proposal: DeskProposal = {
  joint: ['keha'],
  shares: [share('tornio'), share('kela')],
  redirects: [{ to: 'dvv', rights: ['rectification'], data: [], because }],
  warnings: [],
};

describe('confirming a routing', () => {
  it('keeps every proposed share with its reasons when nothing is changed', () => {
    const input = confirmInput(new Posted({ version: '3' }), proposal, 'fi');
    expect(input.shares.map((one) => one.authority)).toEqual(['tornio', 'kela']);
    expect(input.shares[0]?.because).toEqual(because);
    expect(input.redirects.map((one) => one.to)).toEqual(['dvv']);
    expect(input.joint).toEqual(['keha']);
    expect(input.version).toBe(3);
  });

  it('leaves out what the officer left out, advice included', () => {
    const input = confirmInput(
      new Posted({ 'share-1-pick': 'leave', 'redirect-0-pick': 'leave' }),
      proposal,
      'fi',
    );
    expect(input.shares.map((one) => one.authority)).toEqual(['tornio']);
    expect(input.redirects).toEqual([]);
  });

  it('sends a changed share to the authority the officer chose', () => {
    const body = { 'share-1-pick': 'change', 'share-1-to': 'lapin-hyvinvointialue' };
    expect(confirmInput(new Posted(body), proposal, 'fi').shares.map((one) => one.authority)).toEqual([
      'tornio',
      'lapin-hyvinvointialue',
    ]);
  });

  it('adds an authority with the officer’s own reason', () => {
    const body = {
      added: '1',
      'added-0-authority': 'keha',
      'added-0-rights': ['access', 'erasure'],
      'added-0-why': 'Koulutusportti on mainittu',
    };
    const added = confirmInput(new Posted(body), proposal, 'fi').shares[2];
    expect(added).toMatchObject({ authority: 'keha', rights: ['access', 'erasure'], clock: 'own' });
    expect(added?.because[0]).toMatchObject({
      rule: 'by-office-other',
      source: '434/2003 § 21',
      words: { language: 'fi', text: 'Koulutusportti on mainittu' },
    });
  });
});

describe('choices that are not finished', () => {
  it('ask for the authority of a changed share', () => {
    expect(routingErrors(new Posted({ 'share-0-pick': 'change' }), proposal)).toEqual([
      { field: 'share-0-to', key: 'triage.error.authority' },
    ]);
  });
  it('ask for rights and reason of an added authority, and pass over an empty row', () => {
    expect(
      routingErrors(new Posted({ added: '1', 'added-0-authority': 'keha' }), proposal).map(
        (one) => one.field,
      ),
    ).toEqual(['added-0-rights', 'added-0-why']);
    expect(routingErrors(new Posted({ added: '1' }), proposal)).toEqual([]);
  });
  it('show one more row when the officer asks for it', () => {
    expect(addedCount(new Posted({ added: '1', act: 'add' }))).toBe(2);
    expect(addedCount(new Posted({ added: '900' }))).toBe(5);
  });
});

describe('a proposal that changed while the page was open', () => {
  it('is noticed', () => {
    const keys = { 'share-0-key': shareKey(share('tornio')), 'share-1-key': shareKey(share('kela')) };
    expect(proposalMoved(new Posted(keys), proposal)).toBe(false);
    expect(proposalMoved(new Posted({ ...keys, 'share-1-key': shareKey(share('keha')) }), proposal)).toBe(
      true,
    );
    expect(proposalMoved(new Posted({ ...keys, 'share-2-key': shareKey(share('keha')) }), proposal)).toBe(
      true,
    );
  });
  it('does not take a first visit for a change', () => {
    expect(proposalMoved(new Posted({}), proposal)).toBe(false);
    expect(chosenShares(new Posted({}), proposal).map((one) => one.pick)).toEqual(['accept', 'accept']);
  });
});

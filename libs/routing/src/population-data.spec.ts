import { describe, expect, it } from '@jest/globals';
import type { Piece } from './piece.js';
import { populationRedirect, withoutPopulationRectification } from './population-data.js';

const piece: Piece = {
  authority: 'kemi',
  under: 'kaupungin-palvelin',
  role: 'decides',
  basis: 'notice',
  clock: 'own',
  rights: ['access', 'rectification'],
  data: ['identity', 'population-data'],
  systems: ['kaupungin-palvelin'],
  because: [],
};

describe('population data', () => {
  it('are rectified by DVV: the controller keeps access to its copy and all else', () => {
    expect(withoutPopulationRectification(piece).map(({ rights, data }) => [rights, data])).toEqual([
      [['access', 'rectification'], ['identity']],
      [['access'], ['population-data']],
    ]);
  });

  it('leave nothing with the controller when only their rectification is asked', () => {
    expect(
      withoutPopulationRectification({ ...piece, rights: ['rectification'], data: ['population-data'] }),
    ).toEqual([]);
  });

  it('do not send the withdrawal of consent to DVV', () => {
    expect(populationRedirect(['rectification', 'consent-withdrawal'])?.rights).toEqual(['rectification']);
    expect(populationRedirect(['consent-withdrawal'])).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { nameWords } from './name-words.js';

describe('nameWords', () => {
  it('are the same however the name is written', () => {
    expect(nameWords('MALLIKAS, Aino')).toEqual(['mallikas', 'aino']);
    expect(nameWords('  aino   MALLIKAS ').sort()).toEqual(nameWords('Mallikas Aino').sort());
    expect(nameWords('Provstro\u0308m')).toEqual(nameWords('Provström'));
  });

  it('find a double name whole and by its parts', () => {
    expect(nameWords('Anna-Liisa von Öhman')).toEqual(['anna-liisa', 'anna', 'liisa', 'von', 'öhman']);
    expect(nameWords('Anna\u2010Liisa')).toEqual(['anna-liisa', 'anna', 'liisa']);
  });

  it('keep accents: Öhman is not Ohman', () => {
    expect(nameWords('Öhman')).not.toEqual(nameWords('Ohman'));
  });

  it('are none for a name without letters', () => {
    expect(nameWords(' - ,. ')).toEqual([]);
  });
});

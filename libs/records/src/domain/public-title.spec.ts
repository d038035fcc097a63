import { describe, expect, it } from '@jest/globals';
import { publicTitle } from './public-title.js';

const of = (title: string, ...names: string[]): string => publicTitle(title, names, 'Tietopyyntö');

describe('publicTitle', () => {
  it('keeps a title that tells of nobody', () => {
    expect(of('Pyyntö työllisyyspalvelujen tietojen poistamisesta', 'Aino Meikäläinen')).toBe(
      'Pyyntö työllisyyspalvelujen tietojen poistamisesta',
    );
  });

  it.each(['010594Y9032', '010594y9032', '010594–9032', 'Asia (131052-308T)', '010594 Y 9032'])(
    'gives way with an identity code in it: %s',
    (title) => expect(of(title)).toBe('Tietopyyntö'),
  );

  it.each([
    'Aino Meikäläinen',
    'Meikäläisen poistopyyntö',
    'AINON pyyntö',
    'meikäläinen',
    'Tietoja A. Meikäläiselle',
  ])('gives way with a name of a party in it: %s', (title) =>
    expect(of(title, 'Aino Meikäläinen')).toBe('Tietopyyntö'),
  );

  it('knows a hyphenated name and a Swedish genitive', () => {
    expect(of('Lindströms begäran', 'Eva-Lotta Lindström')).toBe('Tietopyyntö');
    expect(of('Begäran av Lotta', 'Eva-Lotta Lindström')).toBe('Tietopyyntö');
  });

  it('gives way when nothing is left', () => {
    expect(of('  ')).toBe('Tietopyyntö');
  });
});

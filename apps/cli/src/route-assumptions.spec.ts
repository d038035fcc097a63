import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '#catalogue';
import type { Routing } from '#routing';
import { catalogueFolder } from './catalogue-folder.js';
import { answerRoute } from '#contracts';

const catalogue = loadCatalogue(catalogueFolder());

function routed(line: object): Routing {
  const reading = answerRoute(
    { receivedOn: '2026-11-22', rights: ['rectification'], data: [], ...line },
    catalogue,
  );
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

const deciding = ({ shares }: Routing): readonly string[] =>
  [...new Set(shares.filter(({ role }) => role === 'decides').map(({ authority }) => authority))].sort();
const open = ({ warnings }: Routing): readonly string[] => warnings.map(({ code }) => code);

describe('the home municipality when it is not told for the day that decides (380/2023 § 17, 123)', () => {
  const own = {
    register: 'lappi-typ',
    systems: ['te-toimiston-henkiloasiakasrekisteri'],
    data: ['statements'],
  };
  const kemiUntil = { municipality: 'kemi', to: '2020-01-01' };
  const rovaniemiLater = { municipality: 'rovaniemi', from: '2027-01-01' };

  it.each([
    ['the told home ended before', [kemiUntil], ['tornio'], ['home-municipality-assumed']],
    [
      'the day falls between two homes',
      [kemiUntil, rovaniemiLater],
      ['tornio'],
      ['home-municipality-assumed'],
    ],
    [
      'two homes are told without days',
      [{ municipality: 'kemi' }, { municipality: 'rovaniemi' }],
      ['rovaniemi'],
      ['home-municipality-assumed'],
    ],
    [
      'the homes follow each other without a gap',
      [
        { municipality: 'kemi', to: '2025-06-30' },
        { municipality: 'rovaniemi', from: '2025-07-01' },
      ],
      ['rovaniemi'],
      [],
    ],
  ])('%s', (_told, homeMunicipality, authorities, codes) => {
    const routing = routed({ ...own, homeMunicipality });
    expect([deciding(routing), open(routing)]).toEqual([authorities, codes]);
  });

  it('is no matter where every home leads to the same authority', () => {
    const social = {
      register: 'lappi-typ',
      systems: ['kunnan-sosiaali-ja-terveysrekisterit'],
      data: ['social'],
    };
    const routing = routed({
      ...social,
      homeMunicipality: [{ municipality: 'kemi' }, { municipality: 'salla' }],
    });
    expect([deciding(routing), open(routing)]).toEqual([['lapin-hyvinvointialue'], []]);
  });
});

describe('the activation plan asked of one service (189/2001 § 12)', () => {
  it.each(['employment', 'social', 'rehabilitative-work', 'joint-service'])(
    'is rectified in both of its registers: %s',
    (service) => {
      const routing = routed({ municipality: 'muurame', service, data: ['activation-plan'] });
      expect(deciding(routing)).toEqual(
        expect.arrayContaining(['jyvaskyla', 'keski-suomen-hyvinvointialue']),
      );
    },
  );

  it('was in both before 2023 as well', () => {
    const asked = { municipality: 'lieksa', data: ['activation-plan'], receivedOn: '2022-12-31' };
    const both = ['pohjois-karjalan-te-toimisto', 'siun-sote'];
    expect(deciding(routed({ ...asked, service: 'employment' }))).toEqual(both);
    expect(deciding(routed({ ...asked, service: 'social' }))).toEqual(both);
  });

  it('does not spread a request for everything to the other authority', () => {
    expect(deciding(routed({ municipality: 'tornio', service: 'employment' }))).toEqual(['tornio']);
    expect(deciding(routed({ municipality: 'tornio', service: 'social' }))).toEqual([
      'lapin-hyvinvointialue',
    ]);
  });
});

describe('a system named without a register', () => {
  it('is not called a stranger when a register of the place has it', () => {
    const kemi = { municipality: 'kemi', rights: ['access'] };
    expect(open(routed({ ...kemi, systems: ['abilita'] }))).toEqual(['register-unknown']);
    expect(open(routed({ ...kemi, systems: ['vat'] }))).toEqual([
      'register-unknown',
      'system-not-in-register',
    ]);
  });
});

describe('population data asked of a register', () => {
  const asked = { rights: ['access', 'rectification', 'log-data'], data: ['population-data'] };
  const sentTo = (register: string): readonly (readonly [string, readonly string[]])[] =>
    routed({ ...asked, register }).redirects.map(({ to, rights }) => [to, rights]);

  it.each(['joensuu-kuntouttava-tyotoiminta', 'lappi-typ'])(
    'that does not hold them: advice to turn to DVV, and the answer that they are not held (GDPR 12(4)): %s',
    (register) => {
      expect(sentTo(register)).toEqual([['dvv', ['access', 'rectification']]]);
      expect(routed({ ...asked, register }).warnings.map(({ code, rights }) => [code, rights])).toEqual([
        ['data-not-in-register', asked.rights],
      ]);
    },
  );

  it.each([
    'lahti-tyollisyyspalvelut',
    'kemi-tyollisyyspalvelut',
    'jyvaskyla-maahanmuuttajien-osaamiskeskus',
  ])(
    'that has them from DVV: only DVV rectifies, and the controller answers for its copy: %s',
    (register) => {
      expect(sentTo(register)).toEqual([['dvv', ['access', 'rectification']]]);
      const rights = routed({ ...asked, register }).shares.flatMap((share) => share.rights);
      expect(new Set(rights)).toEqual(new Set(['access', 'log-data']));
      expect(open(routed({ ...asked, register }))).not.toContain('data-not-in-register');
    },
  );
});

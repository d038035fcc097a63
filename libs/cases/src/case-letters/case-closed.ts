import type { Text } from '#kernel';
import { stillStands } from '../domain/claim.js';
import type { Told } from '../withdrawing/write-withdrawals.js';
import type { CaseLetterOf } from './case-letter.js';

const TOLD_BY: Readonly<Record<Told['way'], Text>> = {
  portal: {
    fi: 'Peruitte pyyntönne Tietopyyntö-palvelussa.',
    sv: 'Ni återtog er begäran i tjänsten Tietopyyntö.',
    en: 'You withdrew your request in the Tietopyyntö service.',
  },
  letter: {
    fi: 'Ilmoititte kirjeellä, että perutte pyyntönne.',
    sv: 'Ni meddelade per brev att ni återtar er begäran.',
    en: 'You told us by letter that you withdraw your request.',
  },
  email: {
    fi: 'Ilmoititte sähköpostilla, että perutte pyyntönne.',
    sv: 'Ni meddelade per e-post att ni återtar er begäran.',
    en: 'You told us by e-mail that you withdraw your request.',
  },
  phone: {
    fi: 'Ilmoititte puhelimessa, että perutte pyyntönne.',
    sv: 'Ni meddelade per telefon att ni återtar er begäran.',
    en: 'You told us by telephone that you withdraw your request.',
  },
  visit: {
    fi: 'Ilmoititte käydessänne, että perutte pyyntönne.',
    sv: 'Ni meddelade vid ett besök att ni återtar er begäran.',
    en: 'You told us on a visit that you withdraw your request.',
  },
};

/** Confirms to who withdrew everything that the case is closed, once; how they told of it is said in each language. */
export const CASE_CLOSED_LETTER: CaseLetterOf<'case-closed'> = {
  kind: 'case-closed',
  by: 'office',
  fields: [{ name: 'words', type: 'words', optional: true }],
  subjects({ claims, letters }) {
    const standing = claims.filter(stillStands);
    const withdrawn = standing.length > 0 && standing.every(({ outcome }) => outcome === 'withdrawn');
    if (!withdrawn || letters.some(({ kind }) => kind === 'case-closed')) return [];
    return [{ id: 'case', claims: standing, day: null, tasks: [] }];
  },
  contextOf({ head, written, ground }, language) {
    if (!ground.withdrawal) throw new Error('A withdrawn claim has its withdrawal');
    const { way, on } = ground.withdrawal;
    const words = [TOLD_BY[way][language], written.words['words']].filter(Boolean).join('\n\n');
    return { ...head, on: on.toString(), words };
  },
};

import type { Regime } from '#deadlines';
import type { Text } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { stillStands } from '../domain/claim.js';
import type { CaseLetterOf } from './case-letter.js';

const GDPR_MONTH: Text = {
  fi: 'tietosuoja-asetuksen 12 artiklan 3 kohta',
  sv: 'artikel 12.3 i dataskyddsförordningen',
  en: 'Article 12(3) of the GDPR',
};
const OPENNESS: Text = {
  fi: 'laki 621/1999, 14 §',
  sv: 'lagen 621/1999, 14 §',
  en: 'Act 621/1999, section 14',
};

/** The rule that each due day stands on. */
const RULES: Readonly<Record<Exclude<Regime, 'appeal'>, Text>> = {
  gdpr: GDPR_MONTH,
  openness: OPENNESS,
  'openness-extensive': OPENNESS,
  'log-data': { fi: 'laki 703/2023, 11 §', sv: 'lagen 703/2023, 11 §', en: 'Act 703/2023, section 11' },
  'accessible-format': {
    fi: 'laki 306/2019, 10 §',
    sv: 'lagen 306/2019, 10 §',
    en: 'Act 306/2019, section 10',
  },
  immediate: {
    fi: 'tietosuoja-asetuksen 7 artiklan 3 kohta',
    sv: 'artikel 7.3 i dataskyddsförordningen',
    en: 'Article 7(3) of the GDPR',
  },
};

/**
 * Tells, once, that the request is here, when it came and by when it is answered (13/2003 § 12). Whoever gave an e-mail
 * address or filed in the portal has been told of the arrival at once by themselves; the letter is for who did not, or
 * asks for it on paper, and is therefore the office's choice.
 */
export const ACKNOWLEDGEMENT_LETTER: CaseLetterOf<'acknowledgement'> = {
  kind: 'acknowledgement',
  by: 'office',
  fields: [],
  subjects({ claims, letters }) {
    const standing = claims.filter(stillStands);
    if (!standing.some(({ outcome }) => outcome === null)) return [];
    if (letters.some(({ kind }) => kind === 'acknowledgement')) return [];
    return [{ id: 'case', claims: standing.filter(({ outcome }) => outcome === null), day: null, tasks: [] }];
  },
  contextOf({ head, subject, ground }, language) {
    const { controllers: _all, register: _register, signedBy: _nobody, ...letter } = head;
    const { record, portalUrl } = ground;
    return {
      ...letter,
      request: { ...letter.request, receivedOn: record.request_received_on },
      clocks: subject.claims.map(({ right, clock: { due, regime } }) => ({
        right: RIGHT_TITLES[right][language],
        dueOn: due.toString(),
        rule: RULES[regime === 'appeal' ? 'gdpr' : regime][language],
      })),
      ...(record.signed_in ? { onlineAt: `${portalUrl}/${language}/cases` } : {}),
    };
  },
};

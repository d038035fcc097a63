import type { Text } from '#kernel';
import { no, ok, type Result } from '#kernel';
import type { Right } from '#rights';
import type { Outcome } from '../domain/claim.js';

/** On what a fee may rest. */
export const FEE_BASES = ['openness', 'further-copies', 'excessive', 'unfounded', 'log-repeat'] as const;
export type FeeBasis = (typeof FEE_BASES)[number];

export type FeeBasisRefusalCode = 'fee.wrong-basis' | 'fee.free-by-access';

/** The provision, as a letter names it. */
export const FEE_PROVISIONS: Readonly<Record<FeeBasis, Text>> = {
  openness: {
    fi: 'Laki viranomaisten toiminnan julkisuudesta (621/1999), 34 §',
    sv: 'Lagen om offentlighet i myndigheternas verksamhet (621/1999), 34 §',
    en: 'Act on the Openness of Government Activities (621/1999), section 34',
  },
  'further-copies': {
    fi: 'Yleinen tietosuoja-asetus (EU) 2016/679, 15 artiklan 3 kohta',
    sv: 'Allmänna dataskyddsförordningen (EU) 2016/679, artikel 15.3',
    en: 'General Data Protection Regulation (EU) 2016/679, Article 15(3)',
  },
  excessive: {
    fi: 'Yleinen tietosuoja-asetus (EU) 2016/679, 12 artiklan 5 kohdan a alakohta (kohtuuton pyyntö)',
    sv: 'Allmänna dataskyddsförordningen (EU) 2016/679, artikel 12.5 a (orimlig begäran)',
    en: 'General Data Protection Regulation (EU) 2016/679, Article 12(5)(a) (excessive request)',
  },
  unfounded: {
    fi: 'Yleinen tietosuoja-asetus (EU) 2016/679, 12 artiklan 5 kohdan a alakohta (ilmeisen perusteeton pyyntö)',
    sv: 'Allmänna dataskyddsförordningen (EU) 2016/679, artikel 12.5 a (uppenbart ogrundad begäran)',
    en: 'General Data Protection Regulation (EU) 2016/679, Article 12(5)(a) (manifestly unfounded request)',
  },
  'log-repeat': {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), 11 §',
    sv: 'Lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), 11 §',
    en: 'Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023), section 11',
  },
};

/** Is a fee on this basis challenged under the openness act (621/1999 § 33), and not as a matter of data protection? */
export function isOfOpenness(basis: FeeBasis): boolean {
  return basis === 'openness';
}

/**
 * May a fee for a claim rest on this basis? Documents cost what the openness act lets them cost, but never what the same
 * person gets free under Art. 15 in the same case; under the GDPR only further copies (15(3)) and a manifestly unfounded
 * or excessive request (12(5)) cost anything; log data when asked for again (703/2023 § 11).
 *
 * @example own documents beside an open access claim → 'fee.free-by-access'; erasure on 'openness' → 'fee.wrong-basis'
 */
export function checkFeeBasis(
  basis: FeeBasis,
  right: Right,
  others: readonly { readonly right: Right; readonly outcome: Outcome | null }[],
): Result<null, FeeBasisRefusalCode> {
  if (!basesOf(right).includes(basis)) return no('fee.wrong-basis', { field: 'basis' });
  const coversToo = others.some(({ right: other, outcome }) => other === 'access' && givesFree(outcome));
  if (basis === 'openness' && coversToo) return no('fee.free-by-access', { field: 'basis' });
  return ok(null);
}

function basesOf(right: Right): readonly FeeBasis[] {
  if (right === 'own-document') return ['openness'];
  if (right === 'log-data') return ['log-repeat'];
  return right === 'access' ? ['further-copies', 'excessive', 'unfounded'] : ['excessive', 'unfounded'];
}

/** An access claim that is open or was granted gives its copy free. */
function givesFree(outcome: Outcome | null): boolean {
  return outcome === null || outcome === 'granted' || outcome === 'partly-granted';
}

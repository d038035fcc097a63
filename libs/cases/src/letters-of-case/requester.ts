import type { Language, Text } from '#kernel';
import type { Sealer, Tx } from '#platform';
import { type Kin, readBehalf, type Representative } from '../domain/behalf.js';
import type { PersonIdentity } from '../domain/person.js';

/** For whom a request was made, and on what ground: all that a letter or a list tells of it. */
export interface SpokenFor {
  readonly as: Representative['as'];
  readonly principalName: string;
  /** Of an application about a person who has died. */
  readonly kin?: Kin;
}

/** For whom the request was made; null when for oneself. One statement. */
export async function readSpokenFor(tx: Tx, sealer: Sealer, requestId: string): Promise<SpokenFor | null> {
  const [row] = await tx.query<{ facts: string }>('select facts from representation where request_id = $1', [
    requestId,
  ]);
  return row ? spokenFor(row.facts, sealer) : null;
}

/** Out of the sealed facts of a representation. */
export function spokenFor(facts: string, sealer: Sealer): SpokenFor {
  const { speaker, principal, kin } = readBehalf(sealer.open(facts));
  return { as: speaker.as, principalName: principal.name, ...(kin ? { kin } : {}) };
}

/** Whose data a letter is about, and who made the request for them; never an identity code, nor what was told as proof. */
export function requesterOf(person: PersonIdentity, spoken: SpokenFor | null, language: Language) {
  if (!spoken) return { name: person.name };
  const representative = { name: person.name, basis: BASES[spoken.as][language] };
  return { name: spoken.principalName, representative };
}

const BASES: Readonly<Record<Representative['as'], Text>> = {
  guardian: {
    fi: 'teki pyynnön huoltajana',
    sv: 'gjorde begäran som vårdnadshavare',
    en: 'made the request as a guardian',
  },
  'court-guardian': {
    fi: 'teki pyynnön edunvalvojana',
    sv: 'gjorde begäran som intressebevakare',
    en: 'made the request as an appointed guardian',
  },
  attorney: {
    fi: 'teki pyynnön valtakirjalla',
    sv: 'gjorde begäran med fullmakt',
    en: 'made the request under a power of attorney',
  },
  mandate: {
    fi: 'teki pyynnön edunvalvontavaltuutettuna',
    sv: 'gjorde begäran som intressebevakningsfullmäktig',
    en: 'made the request under a continuing power of attorney',
  },
  kin: {
    fi: 'hakee vainajan tietoja',
    sv: 'ansöker om uppgifter om en avliden',
    en: 'applies for data of a deceased person',
  },
};

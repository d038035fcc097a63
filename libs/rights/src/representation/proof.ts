import type { Text } from '#kernel';

/** How a person showed who they are. */
export const IDENTITY_MEANS = [
  'signed-in-session',
  'strong-identification',
  'id-shown-at-counter',
  'signed-letter-and-call-back',
  'certified-delivery',
  'identity-code',
  'identity-code-and-name',
] as const;

export type IdentityMeans = (typeof IDENTITY_MEANS)[number];

/**
 * Does this means prove identity? A personal identity code alone or with the name never does
 * (1050/2018 § 29(5), in force 2024-01-01, and the safe reading before it).
 */
export function provesIdentity(means: IdentityMeans): boolean {
  return means !== 'identity-code' && means !== 'identity-code-and-name';
}

/** A document or check that shows the right to speak for someone. */
export const PROOFS = {
  identity: {
    fi: 'Puhujan henkilöllisyys: tunnistautuminen, henkilöllisyystodistus tai allekirjoitettu kirje ja takaisinsoitto',
    sv: 'Talarens identitet: identifiering, identitetshandling eller undertecknat brev och återuppringning',
    en: 'Identity of the speaker: sign-in, identity document, or signed letter and call-back',
  },
  custody: {
    fi: 'Huoltajuus väestötietojärjestelmästä tai huoltosopimuksesta',
    sv: 'Vårdnaden ur befolkningsdatasystemet eller vårdnadsavtalet',
    en: 'Custody from the Population Information System or the custody agreement',
  },
  'other-guardian-consent': {
    fi: 'Toisen huoltajan suostumus',
    sv: 'Den andra vårdnadshavarens samtycke',
    en: 'Consent of the other guardian',
  },
  'court-order': {
    fi: 'Edunvalvojan määräys, josta tehtävän laajuus näkyy',
    sv: 'Förordnandet för intressebevakaren, av vilket uppdragets omfattning framgår',
    en: 'The guardianship order showing the scope of the task',
  },
  'power-of-attorney': {
    fi: 'Valtakirja, joka kattaa pyydetyn oikeuden ja on voimassa',
    sv: 'En fullmakt som omfattar den begärda rätten och är i kraft',
    en: 'A power of attorney that covers the right asked and is in force',
  },
  'confirmed-mandate': {
    fi: 'Vahvistettu edunvalvontavaltuutus, joka kattaa asian',
    sv: 'En fastställd intressebevakningsfullmakt som omfattar saken',
    en: 'A confirmed continuing power of attorney that covers the matter',
  },
  kinship: {
    fi: 'Hakijan suhde vainajaan, esimerkiksi sukuselvityksestä tai perukirjasta',
    sv: 'Sökandens relation till den avlidne, till exempel ur släktutredningen eller bouppteckningen',
    en: "The applicant's relation to the deceased, for example from the family tree or the estate inventory",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type Proof = keyof typeof PROOFS;

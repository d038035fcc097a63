import type { Language } from '#kernel';

interface SampleCourt {
  readonly name: string;
  readonly addressLines: string[];
  readonly email: string;
}

const email = 'hallinto-oikeus@tuomioistuin.example';

/** The court of the examples, with an invented address. */
export const SAMPLE_COURT: Readonly<Record<Language, SampleCourt>> = {
  fi: { name: 'Hämeenlinnan hallinto-oikeus', addressLines: ['Esimerkkikatu 1', '13100 Hämeenlinna'], email },
  sv: { name: 'Tavastehus förvaltningsdomstol', addressLines: ['Exempelgatan 1', '13100 Tavastehus'], email },
  en: {
    name: 'Hämeenlinna Administrative Court',
    addressLines: ['Esimerkkikatu 1', '13100 Hämeenlinna, Finland'],
    email,
  },
};

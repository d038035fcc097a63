import type { Language } from '#kernel';
import type { LetterHead } from './letter-head.js';
import type { Contact, Signer } from './person.js';

type From = Pick<LetterHead, 'sender' | 'translationOf'> & {
  readonly signedBy: Signer;
  readonly contact: Contact;
};

/** Who writes in the examples to somebody else than the person: Petri Testilä of the employment services of Lahti. */
export const FROM_LAHTI: Readonly<Record<Language, From>> = {
  fi: {
    sender: {
      authority: 'Lahden kaupunki',
      unit: 'Työllisyyspalvelut',
      contactLines: ['Aleksanterinkatu 18, 15140 Lahti', 'kirjaamo@lahti.example'],
    },
    signedBy: { name: 'Petri Testilä', title: 'palveluasiantuntija' },
    contact: { name: 'Petri Testilä', title: 'palveluasiantuntija', lines: ['03 000 000'] },
  },
  sv: {
    sender: {
      authority: 'Lahtis stad',
      unit: 'Sysselsättningstjänsterna',
      contactLines: ['Alexandersgatan 18, 15140 Lahtis', 'kirjaamo@lahti.example'],
    },
    signedBy: { name: 'Petri Testilä', title: 'servicesakkunnig' },
    contact: { name: 'Petri Testilä', title: 'servicesakkunnig', lines: ['03 000 000'] },
  },
  en: {
    sender: {
      authority: 'City of Lahti',
      unit: 'Employment Services',
      contactLines: ['Aleksanterinkatu 18, 15140 Lahti, Finland', 'kirjaamo@lahti.example'],
    },
    translationOf: 'fi',
    signedBy: { name: 'Petri Testilä', title: 'Service Specialist' },
    contact: { name: 'Petri Testilä', title: 'Service Specialist', lines: ['+358 3 000 000'] },
  },
};

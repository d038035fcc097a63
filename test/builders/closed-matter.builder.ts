import type { CaseFacts, DocumentFacts } from '#records';

/** A letter of a closed matter, for tests. */
export function aDocument(change: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    action: 'decision',
    type: 'decision',
    title: 'Todistus kieltäytymisestä',
    plainTitle: 'Kirje',
    language: 'fi',
    createdOn: '2026-11-22',
    acquiredOn: null,
    sentOn: '2026-11-22',
    status: 'served',
    restriction: { publicity: 'partly-secret', grounds: ['24-1-32'], personalData: 'some' },
    isUnassessed: false,
    agents: [{ role: 'drafter', name: 'Petri Salo' }],
    file: {
      name: '02-refusal-certificate.pdf',
      path: 'documents/02-refusal-certificate.pdf',
      format: 'fmt/476',
      version: 'PDF/A-2a',
      sha256: 'a'.repeat(64),
    },
    ...change,
  };
}

/** A closed matter, for tests. */
export function aMatter(change: Partial<CaseFacts> = {}): CaseFacts {
  return {
    caseNumber: 'LAHTI/318/00.04.02/2026',
    closing: 1,
    title: 'Pyyntö tietojen poistamisesta',
    plainTitle: 'Tietopyyntö',
    language: 'fi',
    createdOn: '2026-11-02',
    closedOn: '2026-11-22',
    status: 'closed',
    authority: { id: 'lahti', name: 'Lahden kaupunki' },
    classes: [
      { code: '00', title: 'Hallintoasiat' },
      { code: '00.04', title: 'Tietohallinto' },
      { code: '00.04.02', title: 'Rekisteröidyn oikeudet' },
    ],
    retention: { years: 10, reason: 'Oikeusturva' },
    restriction: { publicity: 'partly-secret', grounds: ['24-1-32'], personalData: 'some' },
    agents: [{ role: 'initiator', name: 'Aino Meikäläinen' }],
    actions: [
      {
        type: 'initiation',
        title: 'Pyyntö saapui',
        on: '2026-11-02',
        agents: [{ role: 'initiator', name: 'Aino Meikäläinen' }],
      },
      { type: 'decision', title: 'Ratkaisu annettiin', on: '2026-11-22', agents: [] },
    ],
    documents: [aDocument()],
    names: ['Aino Meikäläinen'],
    ...change,
  };
}

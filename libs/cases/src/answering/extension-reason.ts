import type { Text } from '#kernel';

/** For what the law lets the answer take longer: the complexity and the number of the requests (GDPR 12(3)). */
export const EXTENSION_REASONS = ['complexity', 'number-of-requests'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** The reasons as the letter says them. */
export const EXTENSION_WORDS: Readonly<Record<ExtensionReason, Text>> = {
  complexity: {
    fi: 'Pyyntö on monimutkainen (tietosuoja-asetuksen 12 artiklan 3 kohta).',
    sv: 'Begäran är komplicerad (artikel 12.3 i dataskyddsförordningen).',
    en: 'The request is complex (Article 12(3) of the GDPR).',
  },
  'number-of-requests': {
    fi: 'Olette tehnyt useita pyyntöjä (tietosuoja-asetuksen 12 artiklan 3 kohta).',
    sv: 'Ni har gjort flera begäranden (artikel 12.3 i dataskyddsförordningen).',
    en: 'You have made several requests (Article 12(3) of the GDPR).',
  },
};

import type { Text } from '#kernel';

const CHANNELS: Readonly<Record<string, Text>> = {
  portal: { fi: 'Tietopyyntö-palvelu', sv: 'tjänsten Tietopyyntö', en: 'the Tietopyyntö service' },
  'e-service': { fi: 'sähköinen asiointipalvelu', sv: 'e-tjänst', en: 'e-service' },
  letter: { fi: 'kirje', sv: 'brev', en: 'letter' },
  email: { fi: 'sähköposti', sv: 'e-post', en: 'e-mail' },
  phone: { fi: 'puhelin', sv: 'telefon', en: 'telephone' },
  visit: { fi: 'käynti', sv: 'besök', en: 'visit' },
  unit: { fi: 'toimipiste', sv: 'verksamhetsställe', en: 'service unit' },
};

/** How the request came, in the nominative. */
export function channelName(channel: string): Text {
  return CHANNELS[channel] ?? { fi: channel, sv: channel, en: channel };
}

import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { sampleAnswer } from '../../answers/sample.js';
import type { AcknowledgementContext } from './context.js';

/** Aino asked on Sunday 22.11.2026 under both laws; told of on Monday 23.11.2026. */
export function sampleAcknowledgement(language: Language): AcknowledgementContext {
  const { access, ['own-document']: ownDocument } = RIGHT_TITLES;
  const rights = [access[language], ownDocument[language]];
  const { sender, recipient, requester, contact, translationOf, request } = sampleAnswer(
    language,
    access[language],
    SCOPE[language],
  );
  return {
    sender,
    recipient,
    requester,
    contact,
    ...(translationOf === undefined ? {} : { translationOf }),
    caseNumber: 'LAHTI/318/00.04.02/2026',
    issuedOn: '2026-11-23',
    request: { ...request, receivedOn: '2026-11-22', rights },
    clocks: [
      { right: access[language], dueOn: '2026-12-22', rule: RULES[language].gdpr },
      { right: ownDocument[language], dueOn: '2026-12-07', rule: RULES[language].openness },
    ],
    onlineAt: `tietopyynto.example/${language}/cases`,
  };
}

const SCOPE: Readonly<Record<Language, string>> = {
  fi: 'Haluan nähdä kaiken, mitä minusta on tallennettu.',
  sv: 'Jag vill se allt som har sparats om mig.',
  en: 'I wish to see everything that has been stored about me.',
};

const RULES: Readonly<Record<Language, { gdpr: string; openness: string }>> = {
  fi: { gdpr: 'tietosuoja-asetuksen 12 artiklan 3 kohta', openness: 'laki 621/1999, 14 §' },
  sv: { gdpr: 'artikel 12.3 i dataskyddsförordningen', openness: 'lagen 621/1999, 14 §' },
  en: { gdpr: 'Article 12(3) of the GDPR', openness: 'Act 621/1999, section 14' },
};

import { type Language, no, ok, type Result, type Text } from '#kernel';
import type { LetterContext } from '#letters';
import type { Catalogue } from '#registers';
import { answerHead, authorityOf } from '../answering/answer-head.js';
import { identityGround } from '../domain/identity-ground.js';
import type { RefusalFacts } from './refusal-context.js';
import { remedyOf } from './remedy.js';

/** Nothing of the request has been examined: it can be taken up again as soon as it is known who asks. */
const OPEN: Text = {
  fi: 'Pyyntöä ei ole tutkittu. Voitte jatkaa sitä milloin tahansa tunnistautumalla Tietopyyntö-palvelussa tai käymällä viranomaisessa ja näyttämällä henkilöllisyystodistuksen. Kopiota siitä ei oteta.',
  sv: 'Begäran har inte prövats. Ni kan gå vidare med den när som helst genom att identifiera er i tjänsten Tietopyyntö eller genom att besöka myndigheten och visa en identitetshandling. Ingen kopia tas av den.',
  en: 'The request has not been examined. You may go on with it at any time by identifying yourself in the Tietopyyntö service or by visiting the authority and showing proof of identity. No copy of it is taken.',
};

/** The context of the decision that ends a claim because identity was not established. */
export function identityContext(
  facts: RefusalFacts,
  catalogue: Catalogue,
  language: Language,
): Result<LetterContext<'identity-not-established'>, 'letters.no-remedy-setting'> {
  const { record, content, identityAsked, today } = facts;
  const remedy = remedyOf(authorityOf(facts, catalogue), language, today, record.protected);
  if (!remedy) return no('letters.no-remedy-setting');
  return ok({
    ...answerHead({ ...facts, claims: [facts.claim] }, catalogue, language),
    ground: identityGround(facts.groundId) ?? 'doubt',
    asked: identityAsked?.asks ?? '',
    askedOn: identityAsked?.askedOn.toString() ?? '',
    came: content.reasons,
    open: OPEN[language],
    remedy,
    annexes: [],
    service: { method: record.answer_by === 'portal' ? 'e-service' : 'letter', on: today.toString() },
  });
}

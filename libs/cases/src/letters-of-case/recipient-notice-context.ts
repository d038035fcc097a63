import type { Language } from '#kernel';
import { type RecipientNoticeContext, TOLD_TO_RECIPIENT } from '#letters';
import { type Catalogue, DATA_NAMES, findAuthority, findRegister, isDataCategory } from '#registers';
import { isOtherHome } from '../tasks/other-home.js';
import { letterHead } from './letter-head.js';
import { NO_REGISTER } from './refusal-context.js';
import { scopeOfClaims } from './scope-lines.js';
import type { SearchRequestFacts } from './search-request-context.js';
import { addressLines, contactLines } from './sender.js';

/**
 * The context of the letter that tells a recipient of a rectification, erasure or restriction (GDPR 19), or the other
 * home of an activation plan of its rectification. To the other home goes what the person asked, for it has to do the
 * same. Of a protected person no words go at all but those the handler wrote for the recipient: others may tell where
 * the person lives (661/2009 § 36).
 */
export function recipientNoticeContext(
  facts: SearchRequestFacts,
  catalogue: Catalogue,
  language: Language,
): RecipientNoticeContext {
  const { record, task, keeper, signer } = facts;
  const own = findAuthority(catalogue, record.authority_id);
  if (!own) throw new Error('The catalogue lacks the authority of the case');
  const { brief } = task.content;
  const [right] = brief.asked;
  const told = TOLD_TO_RECIPIENT.find((one) => one === right?.right);
  if (!told) throw new Error(`No recipient is told of ${right?.right ?? 'nothing'}`);
  const otherHome = isOtherHome(task);
  const register = record.register_id ? findRegister(catalogue, record.register_id) : undefined;
  const claims = facts.claims.filter(({ id }) => task.claimIds.includes(id));
  const whose = { ...facts.person, name: brief.person.name };
  const recipient = { name: keeper.name, addressLines: addressLines(keeper.address) };
  return {
    ...letterHead(
      { ...facts, person: whose, spokenFor: null },
      { authority: own, unit: signer.unit },
      recipient,
      language,
    ),
    told,
    otherHome,
    register: register?.name[language] ?? NO_REGISTER[language],
    data: brief.data.map((id) => (isDataCategory(id) ? DATA_NAMES[id][language] : id)),
    scope: otherHome && !record.protected ? scopeOfClaims(claims, language) : [],
    done: otherHome && record.protected ? '' : (brief.words ?? ''),
    ...(otherHome ? { answerBy: task.dueOn.toString() } : {}),
    signedBy: { name: signer.name, title: signer.title },
    contact: { name: signer.name, title: signer.title, lines: contactLines(own, language) },
  };
}

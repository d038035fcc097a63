import {
  type LetterToSend,
  type Place,
  SENDING_WAYS,
  SHOWN_PROOFS,
  type WaitingEnvelope,
  type WaitingLetters,
  type OpenBatch,
} from '#cases';
import { helsinkiDay } from '#kernel';
import { dateText, type FieldError, type Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { pager } from '../parts/pager.view.js';
import { paths } from '../paths.js';

/** A letter that has waited longer than this many days is marked: a transfer is made without delay (434/2003 § 21). */
const SOON = 3;

/** The letters that wait to be sent, the oldest first, each with its own small form. */
export function sendingView(
  { rows, next, count, forPost, batches }: WaitingLetters,
  after: Place | null,
  { body, errors }: { readonly body: Posted; readonly errors: readonly FieldError[] },
  page: PageContext,
) {
  const fields = new FormFields(body, errors, page.t);
  return {
    count,
    post: {
      waits: forPost > 0 ? page.t('batch.waits', { count: forPost }) : '',
      makeAction: paths.postBatches(page.language),
      batches: batches.map((batch) => batchPart(batch, fields, page)),
    },
    letters: rows.map((letter) => letterPart(letter, fields, page)),
    pager: pager(paths.lettersToSend(page.language), {}, { after, next }),
    inboxHref: paths.inbox(page.language),
  };
}

/** A batch that has not been posted: its file, and the day on which it was. */
function batchPart(
  { id, madeAt, envelopes }: OpenBatch,
  fields: FormFields,
  { t, language, today }: PageContext,
) {
  const made = dateText(helsinkiDay(madeAt), language);
  return {
    id: `batch-${id}`,
    title: t('batch.title', { made, count: envelopes }),
    href: paths.postBatch(language, id),
    day: {
      ...fields.text(`postedOn-${id}`, { label: t('batch.postedOn'), hint: t('sending.dayHint') }),
      value: dateText(today, language),
    },
  };
}

function letterPart(letter: LetterToSend, fields: FormFields, page: PageContext) {
  const { t, language, today } = page;
  const id = letter.letterId;
  const day = fields.text(`day-${id}`, { label: t('sending.day'), hint: t('sending.dayHint') });
  return {
    id,
    receiver: letter.authority ? inLanguage(letter.authority, page) : letter.personName,
    wants: letter.wants ? t(`sending.wants.${letter.wants}`) : '',
    why: letter.envelope ? whyHere(letter.envelope, page) : '',
    title: letter.title,
    caseNumber: letter.caseNumber,
    caseHref: paths.caseFile(language, letter.caseId),
    letterHref: paths.letter(language, id),
    address: letter.address,
    whereHref: letter.protected ? paths.whereabouts(language, letter.caseId) : '',
    noAddress:
      letter.address.length === 0 && !letter.protected
        ? t(letter.authority ? 'sending.noAddress' : 'sending.noAddressPerson')
        : '',
    waited: t('sending.waited', { issued: dateText(letter.issuedOn, language), days: letter.waited }),
    late: letter.waited > SOON,
    action: paths.recordSending(language, id),
    way: fields.select(`way-${id}`, { label: t('sending.way') }, [
      { value: '', label: t('triage.choose') },
      ...SENDING_WAYS.map((way) => ({ value: way, label: t(`sending.by.${way}`) })),
    ]),
    shown: letter.authority
      ? null
      : fields.select(`shown-${id}`, { label: t('sending.shown') }, [
          { value: '', label: t('triage.choose') },
          ...SHOWN_PROOFS.map((proof) => ({ value: proof, label: t(`sending.proofs.${proof}`) })),
        ]),
    day: { ...day, value: day.value || dateText(today, language) },
  };
}

/** Why the office carries it, where the wish alone does not say so, and what went wrong before. */
function whyHere({ because, fault }: WaitingEnvelope, { t }: PageContext): string {
  if (because === 'wish') return '';
  return [t(`sending.why.${because}`), fault ? t(`way.fault.${fault}`) : ''].filter(Boolean).join(' – ');
}

/** The no of the use case at the field it belongs to. */
export function sendingError(letterId: string, code: string): FieldError {
  const name = code === 'sending.missing-way' ? 'way' : code === 'sending.missing-proof' ? 'shown' : 'day';
  return { field: `${name}-${letterId}`, key: `refusal.${code}` };
}

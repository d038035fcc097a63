import type { RegisterGuide } from '#cases/citizen';
import type { Language } from '#kernel';
import type { PaperForm, PaperQuestion, PaperSection } from '#letters';
import type { Right } from '#rights';
import { newDraft } from '../request/draft.js';
import type { FieldView } from '../request/field-view.js';
import { ATTACHMENTS, FIRST_PAGE, GROUNDS, pagesOf } from '../request/page-order.js';
import type { FormContext, Reader } from '../request/request-page.js';
import { WHOM } from '../request/whom.js';

type Office = ReturnType<RegisterGuide['listOffices']>[number];

/** What a form on paper is made of besides the pages of the form on the web. */
export interface PaperFormFacts {
  readonly right: Right;
  readonly language: Language;
  /** Where it is sent: one office, or all of them to choose from. */
  readonly offices: readonly Office[];
  readonly regime: string;
}

/** Lines for a long answer. */
const LONG = 7;

/**
 * The form on paper for one right: the very pages of the form on the web, in their order, as questions with lines to
 * write on; then identity proof, how long the answer takes, where to send it. One source: the two cannot drift apart.
 */
export function paperFormOf(facts: PaperFormFacts, context: FormContext, reader: Reader): PaperForm {
  const { t, name } = reader;
  const { right, language, offices } = facts;
  const draft = { ...newDraft(), rights: [right] };
  const anyone: FormContext = { ...context, signedIn: null };
  const pages = pagesOf(draft).filter((page) => page.name !== 'rights' && page !== ATTACHMENTS);
  const asked: PaperSection[] = pages.map((page) => ({
    heading: t(page.title),
    paragraphs: [],
    questions: [
      ...page.fields(draft, anyone, reader).flatMap(questionsOf),
      ...(page.name === FIRST_PAGE ? onBehalf(anyone, reader) : []),
    ],
  }));
  const only = offices.length === 1 ? offices[0] : undefined;
  return {
    language,
    title: t('paper-form.title', { right: t(`right.${right}.verb`) }),
    sender: only ? name(only.name) : t('paper-form.any-authority'),
    doctype: t('paper-form.doctype'),
    recipient: only ? officeLines(only, language) : [],
    contactLines: [t('paper-form.foot')],
    sections: [
      { heading: t('paper-form.about'), paragraphs: [t(`right.${right}.what`)], questions: [] },
      ...asked,
      text(t('paper-form.identity'), [t('paper-form.identity-text'), t('paper-form.identity-copy')]),
      text(t('paper-form.how-long'), [t(`paper-form.long.${facts.regime}`)]),
      text(t('paper-form.where'), [
        t('paper-form.where-text'),
        ...offices.map((office) => officeLines(office, language).join(', ')),
      ]),
      signature(t),
    ],
  };
}

function text(heading: string, paragraphs: string[]): PaperSection {
  return { heading, paragraphs, questions: [] };
}

function signature(t: Reader['t']): PaperSection {
  const line = (label: string): PaperQuestion => ({ label: t(label), hint: '', lines: 1, boxes: [] });
  const questions = [line('paper-form.place-and-day'), line('paper-form.signature')];
  return { heading: t('paper-form.sign'), paragraphs: [], questions };
}

/**
 * What the web asks on pages of their own of who speaks for somebody else. On paper they are for everyone to see, each
 * question once, with whom it is for.
 */
function onBehalf(context: FormContext, reader: Reader): PaperQuestion[] {
  const { t } = reader;
  const asked = GROUNDS.flatMap((page) => {
    const of = WHOM.filter((whom) => page.concerns({ whom })).map((whom) => t(`whom.${whom}`));
    const questions = page.fields(newDraft(), context, reader).flatMap(questionsOf);
    const only = t('paper-form.asked-of', { who: of.join('; ') });
    return questions.map((question, place) =>
      place > 0
        ? question
        : { ...question, label: t(page.title), hint: [only, question.hint].filter(Boolean).join(' ') },
    );
  });
  return [
    { label: t('paper-form.principal'), hint: '', lines: 2, boxes: [] },
    ...asked,
    { label: t('proof.title'), hint: t('paper-form.proof-hint'), lines: 1, boxes: [] },
  ];
}

function officeLines({ contact }: Office, language: Language): string[] {
  return [contact.office[language], contact.post[language], contact.email ?? ''].filter(
    (line) => line !== '',
  );
}

/** A field of the form on the web as questions on paper. What is known after sign-in is not asked on paper. */
export function questionsOf(field: FieldView): PaperQuestion[] {
  const { label } = field;
  const hint = field.hint ?? '';
  switch (field.kind) {
    case 'field':
      return [{ label, hint, lines: field.rows ? LONG : 1, boxes: [] }];
    case 'ask-select':
      return [{ label, hint, lines: 1, boxes: [] }];
    case 'ask-group':
      return [{ label, hint, lines: 0, boxes: [] }, ...field.fields.flatMap(questionsOf)];
    case 'ask-choices':
      return [
        {
          label: field.same ? '' : label,
          hint,
          lines: 0,
          boxes: field.choices.map((choice) => choice.label),
        },
        ...field.choices.flatMap(({ reveal }) => (reveal ? questionsOf(reveal) : [])),
      ];
    case 'ask-known':
      return [];
  }
}

import { type CaseAccess, LIFTING_SOURCES, PROTECTION_SOURCES } from '#cases';
import { helsinkiDay } from '#kernel';
import { dateText, type FieldError, type Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The named of a case with the ways to change them, and what its protection rests on. */
export function accessView(
  access: CaseAccess,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const person = ({ name, title }: { name: string; title: string }) => `${name}, ${title}`;
  const day = (at: CaseAccess['named'][number]['at']) => dateText(helsinkiDay(at), language);
  const because = (source: string) => ({ value: source, label: t(`protection.because.${source}`) });
  const sources = access.protected ? LIFTING_SOURCES : PROTECTION_SOURCES.filter((one) => one !== 'sign-in');
  const choose = { value: '', label: t('protection.choose') };
  return {
    protected: access.protected,
    triaged: access.triaged,
    caseHref: paths.caseFile(language, access.caseId),
    caseNumber: access.caseNumber,
    lead: t(access.protected ? 'protection.lead' : 'protection.lead-open', { number: access.caseNumber }),
    namedError: fields.error('named'),
    named: access.named.map((one) => ({
      staffId: one.staffId,
      name: person(one),
      since: t('protection.given', { day: day(one.at) }),
      by: one.by ? t('protection.given-by', { name: one.by }) : '',
      takeName: t('protection.take-name', { name: one.name }),
    })),
    giveAction: paths.accessAct(language, access.caseId, 'give'),
    takeAction: paths.accessAct(language, access.caseId, 'take'),
    protectAction: paths.accessAct(language, access.caseId, 'protection'),
    staff: fields.select('staff', { label: t('protection.who') }, [
      choose,
      ...access.others.map((one) => ({ value: one.staffId, label: person(one) })),
    ]),
    source: fields.select(
      'source',
      { label: t(access.protected ? 'protection.lift-because' : 'protection.set-because') },
      [choose, ...sources.map(because)],
    ),
    confirmedError: fields.error('confirmed'),
    events: access.events.map((one) => ({
      on: day(one.at),
      what: t(one.protected ? 'protection.set' : 'protection.lifted'),
      because: t(`protection.because.${one.source}`),
      by: one.by ?? '',
    })),
    fromOther: access.protected && !access.events.some((one) => one.protected),
  };
}

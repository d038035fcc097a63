import type { TypedRemedy } from '#cases';
import type { Text } from '#kernel';
import type { Posted } from '#platform';
import type { Authority } from '#registers';

/** The form as it was typed. */
export function typedRemedy(body: Posted): TypedRemedy {
  const text = (id: string): Text => ({
    fi: body.text(`${id}-fi`),
    sv: body.text(`${id}-sv`),
    en: body.text(`${id}-en`),
  });
  return {
    kind: body.text('kind'),
    body: text('body'),
    post: text('post'),
    hours: text('hours'),
    email: body.text('email'),
    phone: body.text('phone'),
    court: body.text('court'),
    ombudsman: text('ombudsman'),
  };
}

/** What stands in the form when it is opened: as the letters have it now. */
export function storedRemedy(authority: Authority): Record<string, string> {
  const { remedy, decidingBody, reviewOffice, courtOffice, ombudsman } = authority;
  return {
    kind: remedy ?? '',
    ...byLanguage('body', decidingBody),
    ...byLanguage('post', reviewOffice?.post),
    ...byLanguage('hours', reviewOffice?.hours),
    email: reviewOffice?.email ?? '',
    phone: reviewOffice?.phone ?? '',
    court: courtOffice?.office.fi ?? '',
    ...byLanguage('ombudsman', ombudsman),
  };
}

function byLanguage(id: string, text: Text | undefined): Record<string, string> {
  return text ? { [`${id}-fi`]: text.fi, [`${id}-sv`]: text.sv, [`${id}-en`]: text.en } : {};
}

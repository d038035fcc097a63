import { CUSTODY, EVERY_RIGHT, type Ground, otherLanguages, PROOF_CAME, type RegistryGround } from '#cases';
import type { Posted } from '#platform';
import type { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { OFFERED_RIGHTS } from './register-paper.form.js';
import { NEEDS_OFFERED, OTHER_LANGUAGE, WHOM } from './special.form.js';

const YES_OR_NO = ['yes', 'no'];

/** For whom the request was made and what the person needs: the questions of the portal's form, asked when wanted. */
export function specialFields(body: Posted, fields: FormFields, page: PageContext) {
  const { t, language } = page;
  const text = (id: string, hint = '') =>
    fields.text(id, { label: t(`special.${id}`), ...(hint ? { hint: t(`special.${hint}`) } : {}) });
  const options = (id: string, values: readonly string[], untold = true) => {
    const told = values.map((value) => ({ value, label: t(`special.${id}-${value}`) }));
    return untold ? [{ value: '', label: t('special.untold') }, ...told] : told;
  };
  const select = (id: string, values: readonly string[]) =>
    fields.select(id, { label: t(`special.${id}`) }, options(id, values));
  const whom = body.text('whom') || 'self';
  const asked: Readonly<Record<RegistryGround, object>> = {
    child: { selects: [select('custody', CUSTODY)] },
    attorney: { scope: scopeBoxes('attorney', body, page), texts: [text('expires', 'expires-hint')] },
    'court-guardian': { selects: [select('personal', YES_OR_NO), select('understands', YES_OR_NO)] },
    mandate: { selects: [select('confirmed', YES_OR_NO)], scope: scopeBoxes('mandate', body, page) },
    deceased: { texts: [text('kinship', 'kinship-hint')], areas: [text('purpose', 'purpose-hint')] },
  };
  return {
    whom: WHOM.map((value, place) => ({
      value,
      // The first one carries the id the error summary links to.
      id: place === 0 ? 'whom' : `whom-${value}`,
      label: t(`special.whom-${value}`),
      checked: whom === value,
      ...(value === 'self' ? {} : { asked: asked[value] }),
    })),
    principal: text('principal'),
    principalHetu: text('principal-hetu', 'principal-hetu-hint'),
    proof: fields.select('proof', { label: t('special.proof') }, options('proof', PROOF_CAME, false)),
    proofShown: text('proof-shown', 'proof-shown-hint'),
    proofs: text('proofs', 'proofs-hint'),
    needs: NEEDS_OFFERED.map((value, place) => ({
      value,
      id: place === 0 ? 'needs' : `needs-${value}`,
      label: t(`special.needs-${value}`),
      checked: body.list('needs').includes(value),
      isLanguage: value === OTHER_LANGUAGE,
      isFormat: value === 'other-format',
    })),
    otherLanguage: fields.select('other-language', { label: t('special.other-language') }, [
      { value: '', label: t('paper.choose') },
      ...otherLanguages(language).map(({ code, name }) => ({ value: code, label: name })),
    ]),
    format: text('format', 'format-hint'),
  };
}

function scopeBoxes(ground: Ground, body: Posted, { t }: PageContext) {
  const told = body.list(`${ground}-scope`);
  return [EVERY_RIGHT, ...OFFERED_RIGHTS].map((value) => ({
    value,
    name: `${ground}-scope`,
    id: `${ground}-scope-${value}`,
    label: value === EVERY_RIGHT ? t('special.scope-all') : t(`right.${value}`),
    checked: told.includes(value),
  }));
}

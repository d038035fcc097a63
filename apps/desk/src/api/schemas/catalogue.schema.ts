import { DATA_CATEGORIES } from '#registers';
import { closed, ID, listOf } from './common.schema.js';
import { type JsonSchema, refTo } from './json-schema.js';

export const REGISTER_EXAMPLE = {
  id: 'lahti-tyollisyyspalvelut',
  name: {
    fi: 'Työllisyyspalvelujen asiakasrekisteri',
    sv: 'Sysselsättningstjänsternas kundregister',
    en: 'Customer register of employment services',
  },
  controllers: ['lahti'],
  data: ['identity', 'plan'],
  systems: [{ id: 'walmu', name: { fi: 'Walmu', sv: 'Walmu', en: 'Walmu' } }],
};

export const AUTHORITY_EXAMPLE = {
  id: 'lahti',
  name: { fi: 'Lahden kaupunki', sv: 'Lahtis stad', en: 'City of Lahti' },
  hosted: true,
};

export const MUNICIPALITY_EXAMPLE = { id: 'lahti', name: { fi: 'Lahti', sv: 'Lahtis', en: 'Lahti' } };

export const CATALOGUE_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Register: closed({
    id: ID,
    name: refTo('Text'),
    controllers: { type: 'array', items: ID, description: 'Authorities' },
    data: { type: 'array', items: { enum: [...DATA_CATEGORIES] } },
    systems: { type: 'array', items: refTo('Named') },
  }),
  RegisterList: listOf(refTo('Register')),
  Authority: closed({
    id: ID,
    name: refTo('Text'),
    hosted: { type: 'boolean', description: 'Are its cases worked here?' },
  }),
  AuthorityList: listOf(refTo('Authority')),
  MunicipalityList: listOf(refTo('Named')),
};

import type { Language } from '#kernel';

/**
 * How to reach the Office of the Data Protection Ombudsman, in two lines (tietosuoja.fi/yhteystiedot, read from copies
 * whose day is not known: check before use). An authority may set other lines, for example when the office has moved.
 */
export const OMBUDSMAN: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'Postiosoite: PL 800, 00531 Helsinki. Käyntiosoite: Lintulahdenkuja 4, 00530 Helsinki',
    'Sähköposti: tietosuoja(at)om.fi. Puhelinvaihde: 029 566 6700',
  ],
  sv: [
    'Postadress: PB 800, 00531 Helsingfors. Besöksadress: Fågelviksgränden 4, 00530 Helsingfors',
    'E-post: tietosuoja(at)om.fi. Telefonväxel: 029 566 6700',
  ],
  en: [
    'Postal address: PO Box 800, 00531 Helsinki, Finland. Visiting address: Lintulahdenkuja 4, 00530 Helsinki',
    'E-mail: tietosuoja(at)om.fi. Telephone (switchboard): +358 29 566 6700',
  ],
};

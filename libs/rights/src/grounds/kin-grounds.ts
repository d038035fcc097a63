import { ground, type RefusalGround } from './refusal-ground.js';

/** The section under which data of a person who has died are given or not; every decision on them names it. */
export const KIN_GROUND = 'own-document-703-52';

/** Grounds for not giving data of a person who has died to kin (703/2023 § 52). */
export const KIN_GROUNDS: readonly RefusalGround[] = [
  ground({
    id: KIN_GROUND,
    right: 'own-document',
    ofDeceased: true,
    act: {
      fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023)',
      sv: 'Lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
      en: 'Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023)',
    },
    article: { fi: '52 §', sv: '52 §', en: 'section 52' },
    title: {
      fi: 'Vainajan tiedot eivät ole hakijalle välttämättömiä',
      sv: 'Uppgifterna om den avlidne är inte nödvändiga för sökanden',
      en: 'The data of the deceased are not necessary for the applicant',
    },
    text: {
      fi: 'Hakemuksesta ei ilmene, että tiedot olisivat välttämättömiä hakijan tärkeän edun tai oikeuden selvittämiseksi tai toteuttamiseksi.',
      sv: 'Av ansökan framgår inte att uppgifterna är nödvändiga för att utreda eller tillgodose ett viktigt intresse eller en viktig rättighet för sökanden.',
      en: 'The application does not show that the data are necessary for establishing or realising an important interest or right of the applicant.',
    },
    handlerMustState: {
      fi: 'Kerro, mitä etua tai oikeutta hakemus koskee ja miksi nämä tiedot eivät ole siihen välttämättömiä.',
      sv: 'Ange vilket intresse eller vilken rättighet ansökan gäller och varför dessa uppgifter inte är nödvändiga för det.',
      en: 'State which interest or right the application concerns and why these data are not necessary for it.',
    },
  }),
];

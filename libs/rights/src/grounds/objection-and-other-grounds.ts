import type { RefusalGround } from './refusal-ground.js';
import { gdpr, ground } from './refusal-ground.js';

function restrictionExcludedBy(id: string, citation: Pick<RefusalGround, 'act' | 'article'>): RefusalGround {
  return ground({
    id,
    right: 'restriction',
    ...citation,
    title: {
      fi: 'Laki sulkee rajoittamisen pois',
      sv: 'Lagen utesluter begränsning',
      en: 'Excluded by statute',
    },
    text: {
      fi: 'Oikeutta käsittelyn rajoittamiseen ei lain mukaan sovelleta henkilöasiakkaiden tietoihin tässä rekisterissä.',
      sv: 'Enligt lagen tillämpas rätten till begränsning av behandling inte på personkunders uppgifter i detta register.',
      en: "By law the right to restriction of processing does not apply to personal customers' data in this register.",
    },
    handlerMustState: {
      fi: 'Kerro, mitä rekisteriä päätös koskee. Ratkaise mahdollinen oikaisupyyntö erikseen viivytyksettä.',
      sv: 'Ange vilket register beslutet gäller. Avgör en eventuell begäran om rättelse särskilt utan dröjsmål.',
      en: 'State which register the decision concerns. Decide a rectification request separately without delay.',
    },
    needsStatute: true,
  });
}

const EMPLOYMENT_ACT = {
  act: {
    fi: 'Laki työvoimapalveluiden järjestämisestä (380/2023)',
    sv: 'Lagen om ordnande av arbetskraftsservice (380/2023)',
    en: 'Act on Organising Employment Services (380/2023)',
  },
  article: { fi: '114 §', sv: '114 §', en: 'section 114' },
};

const JOINT_SERVICE_ACT = {
  act: {
    fi: 'Laki työllistymisen monialaisesta edistämisestä (381/2023)',
    sv: 'Lagen om sektorsövergripande främjande av sysselsättningen (381/2023)',
    en: 'Act on the Multisectoral Promotion of Employment (381/2023)',
  },
  article: { fi: '12 §:n 3 momentti', sv: '12 § 3 mom.', en: 'section 12(3)' },
};

/** Grounds to refuse rectification, restriction, portability and objection. */
export const OTHER_GDPR_GROUNDS = [
  ground({
    id: 'rectification-16-accurate',
    right: 'rectification',
    ...gdpr('16 artikla', 'artikel 16', 'Article 16'),
    title: {
      fi: 'Tieto on käyttötarkoituksen kannalta oikea',
      sv: 'Uppgiften är korrekt med tanke på ändamålet',
      en: 'Accurate for its purpose',
    },
    text: {
      fi: 'Tieto ei ole virheellinen tai puutteellinen rekisterin käyttötarkoituksen kannalta. Näkemyksenne on liitetty tietoihin.',
      sv: 'Uppgiften är inte felaktig eller ofullständig med tanke på registrets ändamål. Er uppfattning har fogats till uppgifterna.',
      en: 'The data are not inaccurate or incomplete for the purpose of the register. Your view has been added to the data.',
    },
    handlerMustState: {
      fi: 'Kerro, mihin selvitykseen tiedon oikeellisuus perustuu ja miten henkilön näkemys on kirjattu.',
      sv: 'Ange vilken utredning uppgiftens korrekthet grundar sig på och hur personens uppfattning har antecknats.',
      en: "State the evidence for the accuracy of the data and how the person's view was recorded.",
    },
  }),
  restrictionExcludedBy('restriction-380-114', EMPLOYMENT_ACT),
  restrictionExcludedBy('restriction-381-12-3', JOINT_SERVICE_ACT),
  ground({
    id: 'restriction-18-1-not-met',
    right: 'restriction',
    ...gdpr('18 artiklan 1 kohta', 'artikel 18.1', 'Article 18(1)'),
    title: {
      fi: 'Rajoittamisen edellytykset eivät täyty',
      sv: 'Villkoren för begränsning är inte uppfyllda',
      en: 'Conditions of restriction not met',
    },
    text: {
      fi: 'Mikään käsittelyn rajoittamisen edellytyksistä ei täyty.',
      sv: 'Inget av villkoren för begränsning av behandling är uppfyllt.',
      en: 'None of the conditions for restriction of processing is met.',
    },
    handlerMustState: {
      fi: 'Käy edellytykset läpi: kiistetty paikkansapitävyys, lainvastaisuus, oikeusvaade, vastustaminen.',
      sv: 'Gå igenom villkoren: bestridd korrekthet, olaglighet, rättsligt anspråk, invändning.',
      en: 'Go through the conditions: contested accuracy, unlawfulness, legal claim, objection.',
    },
  }),
  ground({
    id: 'portability-20-1',
    right: 'portability',
    ...gdpr('20 artiklan 1 kohta', 'artikel 20.1', 'Article 20(1)'),
    title: {
      fi: 'Ei suostumusta tai sopimusta',
      sv: 'Inget samtycke eller avtal',
      en: 'No consent or contract',
    },
    text: {
      fi: 'Oikeus siirtää tiedot koskee vain tietoja, jotka henkilö on itse toimittanut ja joiden automaattinen käsittely perustuu suostumukseen tai sopimukseen.',
      sv: 'Rätten till dataportabilitet gäller endast uppgifter som personen själv har tillhandahållit och vars automatiserade behandling grundar sig på samtycke eller avtal.',
      en: 'Portability covers only data the person provided and whose automated processing is based on consent or a contract.',
    },
    handlerMustState: {
      fi: 'Kerro, mihin perusteeseen käsittely perustuu. Tarjoa jäljennös 15 artiklan mukaan.',
      sv: 'Ange vilken grund behandlingen har. Erbjud en kopia enligt artikel 15.',
      en: 'State the legal basis of the processing. Offer a copy under Article 15.',
    },
  }),
  ground({
    id: 'portability-20-3',
    right: 'portability',
    ...gdpr('20 artiklan 3 kohta', 'artikel 20.3', 'Article 20(3)'),
    title: { fi: 'Julkinen tehtävä', sv: 'Offentlig uppgift', en: 'Public task' },
    text: {
      fi: 'Oikeus siirtää tiedot ei koske käsittelyä, joka on tarpeen yleistä etua koskevan tehtävän tai julkisen vallan vuoksi.',
      sv: 'Rätten till dataportabilitet gäller inte behandling som är nödvändig för en uppgift av allmänt intresse eller myndighetsutövning.',
      en: 'Portability does not apply to processing necessary for a task in the public interest or official authority.',
    },
    handlerMustState: {
      fi: 'Kerro, mistä julkisesta tehtävästä on kyse. Tarjoa jäljennös 15 artiklan mukaan.',
      sv: 'Ange vilken offentlig uppgift det gäller. Erbjud en kopia enligt artikel 15.',
      en: 'State the public task in question. Offer a copy under Article 15.',
    },
    needsStatute: true,
  }),
  ground({
    id: 'objection-21-1-compelling',
    right: 'objection',
    ...gdpr('21 artiklan 1 kohta', 'artikel 21.1', 'Article 21(1)'),
    title: {
      fi: 'Huomattavan tärkeä ja perusteltu syy',
      sv: 'Tvingande berättigade skäl',
      en: 'Compelling legitimate grounds',
    },
    text: {
      fi: 'Käsittelyyn on huomattavan tärkeä ja perusteltu syy, joka syrjäyttää rekisteröidyn edut, oikeudet ja vapaudet.',
      sv: 'Det finns tvingande berättigade skäl för behandlingen som väger tyngre än den registrerades intressen, rättigheter och friheter.',
      en: 'There are compelling legitimate grounds for the processing which override the interests, rights and freedoms of the person.',
    },
    handlerMustState: {
      fi: 'Kerro syy ja miten se on punnittu henkilön esittämää erityistä tilannetta vastaan.',
      sv: 'Ange skälet och hur det har vägts mot den specifika situation som personen har anfört.',
      en: "State the ground and how it was weighed against the person's particular situation.",
    },
  }),
  ground({
    id: 'objection-21-1-basis',
    right: 'objection',
    ...gdpr('21 artiklan 1 kohta', 'artikel 21.1', 'Article 21(1)'),
    title: {
      fi: 'Vastustamisoikeus ei koske tätä perustetta',
      sv: 'Invändningsrätten gäller inte denna grund',
      en: 'Not open on this basis',
    },
    text: {
      fi: 'Vastustamisoikeus koskee vain käsittelyä, joka perustuu yleistä etua koskevaan tehtävään, julkisen vallan käyttöön tai oikeutettuun etuun.',
      sv: 'Rätten att göra invändningar gäller endast behandling som grundar sig på en uppgift av allmänt intresse, myndighetsutövning eller berättigat intresse.',
      en: 'The right to object covers only processing based on a task in the public interest, official authority or legitimate interest.',
    },
    handlerMustState: {
      fi: 'Kerro käsittelyn peruste. Jos se on suostumus, kerro, että sen voi perua.',
      sv: 'Ange den rättsliga grunden. Om den är samtycke, ange att det kan återkallas.',
      en: 'State the legal basis. If it is consent, tell that it may be withdrawn.',
    },
  }),
] as const;

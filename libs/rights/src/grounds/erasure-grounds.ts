import { gdpr, ground } from './refusal-ground.js';

/** Grounds to refuse erasure: GDPR Art. 17(3), and Art. 17(1) when no condition of erasure is met. */
export const ERASURE_GROUNDS = [
  ground({
    id: 'erasure-17-3-b',
    right: 'erasure',
    ...gdpr('17 artiklan 3 kohdan b alakohta', 'artikel 17.3 b', 'Article 17(3)(b)'),
    title: {
      fi: 'Lakisääteinen velvoite tai julkinen tehtävä',
      sv: 'Rättslig förpliktelse eller offentlig uppgift',
      en: 'Legal obligation or public task',
    },
    text: {
      fi: 'Oikeutta tietojen poistamiseen ei ole siltä osin kuin niiden käsittely on tarpeen lakisääteisen velvoitteen noudattamiseksi, yleistä etua koskevan tehtävän suorittamiseksi tai julkisen vallan käyttämiseksi.',
      sv: 'Rätten till radering gäller inte till den del behandlingen är nödvändig för att fullgöra en rättslig förpliktelse, utföra en uppgift av allmänt intresse eller utöva offentlig makt.',
      en: 'There is no right to erasure to the extent that processing is necessary for compliance with a legal obligation, for a task carried out in the public interest or in the exercise of official authority.',
    },
    handlerMustState: {
      fi: 'Kerro laki ja pykälä, joka vaatii tiedot, miksi niitä tarvitaan juuri nyt ja milloin ne poistetaan.',
      sv: 'Ange den lag och paragraf som kräver uppgifterna, varför de behövs just nu och när de raderas.',
      en: 'State the act and section that require the data, why they are needed now and when they will be erased.',
    },
    needsStatute: true,
  }),
  ground({
    id: 'erasure-17-3-d',
    right: 'erasure',
    ...gdpr('17 artiklan 3 kohdan d alakohta', 'artikel 17.3 d', 'Article 17(3)(d)'),
    title: {
      fi: 'Yleisen edun mukainen arkistointi tai tutkimus',
      sv: 'Arkivändamål av allmänt intresse eller forskning',
      en: 'Archiving in the public interest or research',
    },
    text: {
      fi: 'Oikeutta tietojen poistamiseen ei ole siltä osin kuin käsittely on tarpeen yleisen edun mukaisia arkistointitarkoituksia, tutkimusta tai tilastointia varten ja poistaminen todennäköisesti estäisi tai vaikeuttaisi sitä suuresti.',
      sv: 'Rätten till radering gäller inte till den del behandlingen är nödvändig för arkivändamål av allmänt intresse, forskning eller statistik och raderingen sannolikt skulle omöjliggöra eller avsevärt försvåra den.',
      en: 'There is no right to erasure to the extent that processing is necessary for archiving in the public interest, research or statistics and erasure is likely to make it impossible or seriously impair it.',
    },
    handlerMustState: {
      fi: 'Kerro arkistointi- tai säilytyspäätös, johon säilytys perustuu, ja mitä poistaminen vaarantaisi.',
      sv: 'Ange det arkiv- eller bevaringsbeslut som bevarandet grundar sig på och vad raderingen skulle äventyra.',
      en: 'State the archiving or retention decision the storage rests on and what erasure would jeopardise.',
    },
    needsStatute: true,
  }),
  ground({
    id: 'erasure-17-3-e',
    right: 'erasure',
    ...gdpr('17 artiklan 3 kohdan e alakohta', 'artikel 17.3 e', 'Article 17(3)(e)'),
    title: { fi: 'Oikeusvaade', sv: 'Rättsligt anspråk', en: 'Legal claim' },
    text: {
      fi: 'Oikeutta tietojen poistamiseen ei ole siltä osin kuin käsittely on tarpeen oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi.',
      sv: 'Rätten till radering gäller inte till den del behandlingen är nödvändig för att fastställa, göra gällande eller försvara ett rättsligt anspråk.',
      en: 'There is no right to erasure to the extent that processing is necessary for the establishment, exercise or defence of a legal claim.',
    },
    handlerMustState: {
      fi: 'Kerro, mikä vaade on vireillä tai odotettavissa ja mitä tietoja se koskee.',
      sv: 'Ange vilket anspråk som är anhängigt eller att vänta och vilka uppgifter det gäller.',
      en: 'State which claim is pending or expected and which data it concerns.',
    },
  }),
  ground({
    id: 'erasure-17-1-not-met',
    right: 'erasure',
    ...gdpr('17 artiklan 1 kohta', 'artikel 17.1', 'Article 17(1)'),
    title: {
      fi: 'Poistamisen edellytykset eivät täyty',
      sv: 'Villkoren för radering är inte uppfyllda',
      en: 'Conditions of erasure not met',
    },
    text: {
      fi: 'Mikään tietojen poistamisen edellytyksistä ei täyty: tietoja tarvitaan edelleen siihen tarkoitukseen, jota varten ne on kerätty, ja käsittelyllä on laillinen peruste.',
      sv: 'Inget av villkoren för radering är uppfyllt: uppgifterna behövs fortfarande för det ändamål för vilket de samlades in och behandlingen har en rättslig grund.',
      en: 'None of the conditions of erasure is met: the data are still needed for the purpose for which they were collected and the processing has a legal basis.',
    },
    handlerMustState: {
      fi: 'Kerro, mihin tarkoitukseen tietoja yhä tarvitaan ja mikä käsittelyn peruste on.',
      sv: 'Ange för vilket ändamål uppgifterna fortfarande behövs och vilken den rättsliga grunden är.',
      en: 'State for which purpose the data are still needed and what the legal basis is.',
    },
  }),
] as const;

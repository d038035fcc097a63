import { ground, gdpr } from './refusal-ground.js';
import type { RefusalGround } from './refusal-ground.js';

function section34(item: 1 | 2 | 3, facts: Pick<RefusalGround, 'title' | 'text'>): RefusalGround {
  return ground({
    id: `access-1050-34-1-${item}`,
    right: 'access',
    act: {
      fi: 'Tietosuojalaki (1050/2018)',
      sv: 'Dataskyddslagen (1050/2018)',
      en: 'Data Protection Act (1050/2018)',
    },
    article: {
      fi: `34 §:n 1 momentin ${item} kohta`,
      sv: `34 § 1 mom. ${item} punkten`,
      en: `section 34(1)(${item})`,
    },
    ...facts,
    handlerMustState: {
      fi: 'Kerro, mitä tietoja rajoitus koskee ja mikä vaara tai haitta tiedon antamisesta seuraisi, jollei perustelu vaaranna rajoituksen tarkoitusta. Anna muut tiedot.',
      sv: 'Ange vilka uppgifter begränsningen gäller och vilken fara eller skada som skulle uppstå, om motiveringen inte äventyrar syftet med begränsningen. Lämna ut övriga uppgifter.',
      en: 'State which data the restriction covers and what danger or harm disclosure would cause, unless the reasons would defeat the restriction. Give the rest.',
    },
    indirectAccess: true,
    reasonsMayBeWithheld: true,
  });
}

const OTHERS = {
  handlerMustState: {
    fi: 'Kerro, mitkä tiedot on peitetty ja kenen oikeuksia ne koskevat, yksilöimättä toista henkilöä. Anna muut tiedot.',
    sv: 'Ange vilka uppgifter som har maskerats och vems rättigheter de gäller utan att peka ut den andra personen. Lämna ut övriga uppgifter.',
    en: 'State which data are masked and whose rights they concern without identifying the other person. Give the rest.',
  },
};

/** Grounds to refuse access: 1050/2018 § 34(1) with indirect access through the Ombudsman, and GDPR Art. 15(4). */
export const ACCESS_GROUNDS = [
  section34(1, {
    title: {
      fi: 'Turvallisuus tai rikosten torjunta',
      sv: 'Säkerhet eller brottsbekämpning',
      en: 'Security or crime prevention',
    },
    text: {
      fi: 'Tiedon antaminen saattaisi vahingoittaa kansallista turvallisuutta, puolustusta tai yleistä järjestystä ja turvallisuutta taikka haitata rikosten ehkäisemistä tai selvittämistä.',
      sv: 'Lämnandet av uppgifterna kan skada den nationella säkerheten, försvaret eller allmän ordning och säkerhet eller försvåra förebyggande eller utredning av brott.',
      en: 'Disclosure could harm national security, defence or public order and safety, or hinder the prevention or investigation of crime.',
    },
  }),
  section34(2, {
    title: {
      fi: 'Vakava vaara terveydelle, hoidolle tai oikeuksille',
      sv: 'Allvarlig fara för hälsa, vård eller rättigheter',
      en: 'Serious danger to health, care or rights',
    },
    text: {
      fi: 'Tiedon antamisesta saattaisi aiheutua vakavaa vaaraa rekisteröidyn terveydelle tai hoidolle taikka rekisteröidyn tai jonkun muun oikeuksille.',
      sv: 'Lämnandet av uppgifterna kan medföra allvarlig fara för den registrerades hälsa eller vård eller för den registrerades eller någon annans rättigheter.',
      en: "Disclosure could cause serious danger to the person's health or care, or to the rights of the person or someone else.",
    },
  }),
  section34(3, {
    title: {
      fi: 'Valvonta- ja tarkastustehtävä',
      sv: 'Tillsyns- och kontrolluppgift',
      en: 'Supervision and inspection',
    },
    text: {
      fi: 'Henkilötietoja käytetään valvonta- ja tarkastustehtävissä, ja tiedon antamatta jättäminen on välttämätöntä Suomen tai Euroopan unionin tärkeän taloudellisen tai rahoituksellisen edun turvaamiseksi.',
      sv: 'Personuppgifterna används i tillsyns- och kontrolluppgifter, och det är nödvändigt att inte lämna ut dem för att trygga ett viktigt ekonomiskt eller finansiellt intresse för Finland eller Europeiska unionen.',
      en: 'The data are used in supervision and inspection, and withholding them is necessary to safeguard an important economic or financial interest of Finland or the European Union.',
    },
  }),
  ground({
    id: 'access-15-4',
    right: 'access',
    ...gdpr('15 artiklan 4 kohta', 'artikel 15.4', 'Article 15(4)'),
    title: { fi: 'Toisen henkilön oikeudet', sv: 'Andra personers rättigheter', en: 'Rights of others' },
    text: {
      fi: 'Jäljennös ei saa vaikuttaa haitallisesti muiden oikeuksiin ja vapauksiin. Muita henkilöitä koskevat tiedot on sen vuoksi peitetty.',
      sv: 'Kopian får inte inverka menligt på andras rättigheter och friheter. Uppgifter om andra personer har därför maskerats.',
      en: 'The copy must not adversely affect the rights and freedoms of others. Data about other persons are therefore masked.',
    },
    ...OTHERS,
  }),
] as const;

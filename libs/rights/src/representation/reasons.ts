import type { Because } from '#kernel';

/** Why someone may or may not speak, by rule. Sources as enacted; see docs/law/rights.md. */
export const REASONS = {
  self: {
    rule: 'own-data',
    source: 'GDPR 15–22; 434/2003 § 14',
    text: {
      fi: 'Jokainen pyytää omia tietojaan itse.',
      sv: 'Var och en begär själv sina egna uppgifter.',
      en: 'Everyone asks for their own data themselves.',
    },
  },
  deceased: {
    rule: 'deceased-person',
    source: 'GDPR recital 27; 703/2023 § 52; 621/1999',
    text: {
      fi: 'Tietosuoja-asetus ei koske kuollutta. Asiakastietoja pyydetään perustellulla kirjallisella hakemuksella (703/2023 52 §) ja asiakirjoja julkisuuslain mukaan.',
      sv: 'Dataskyddsförordningen gäller inte avlidna. Klientuppgifter begärs med en motiverad skriftlig ansökan (703/2023 52 §) och handlingar enligt offentlighetslagen.',
      en: 'The Regulation does not apply to the deceased. Client data are asked for by a reasoned written application (703/2023, section 52) and documents under the Openness Act.',
    },
  },
  kin: {
    rule: 'kin-apply-in-writing',
    source: '703/2023 § 52',
    text: {
      fi: 'Vainajan asiakastietoja voidaan antaa perustellusta kirjallisesta hakemuksesta sille, joka tarvitsee niitä tärkeän edun tai oikeuden vuoksi, välttämättömiltä osin.',
      sv: 'Kunduppgifter om en avliden kan på motiverad skriftlig ansökan lämnas ut till den som behöver dem för ett viktigt intresse eller en viktig rättighet, till nödvändiga delar.',
      en: 'Client data of a deceased person may be given on a reasoned written application to one who needs them for an important interest or right, as far as necessary.',
    },
  },
  'fifteen-years': {
    rule: 'fifteen-year-rule',
    source: '434/2003 § 14(3)',
    text: {
      fi: 'Viisitoista vuotta täyttänyt ja huoltaja puhuvat kumpikin erikseen. Lapsen etu ja kielto arvioidaan tieto kerrallaan.',
      sv: 'Den som har fyllt 15 år och vårdnadshavaren talar var för sig. Barnets intresse och förbud bedöms uppgift för uppgift.',
      en: "A person of fifteen and the guardian each speak separately. The child's interest and prohibition are assessed item by item.",
    },
  },
  guardian: {
    rule: 'guardian-of-a-minor',
    source: '434/2003 § 14; 361/1983',
    text: {
      fi: 'Huoltaja puhuu lapsen puolesta. Huoltaja ei aina saa kaikkea (621/1999 11 §, 703/2023 50–51 §).',
      sv: 'Vårdnadshavaren talar för barnet. Vårdnadshavaren får inte alltid allt (621/1999 11 §, 703/2023 50–51 §).',
      en: 'The guardian speaks for the child. A guardian does not always get everything (621/1999, section 11; 703/2023, sections 50–51).',
    },
  },
  'joint-custody': {
    rule: 'joint-custody-decides-together',
    source: '361/1983 § 5',
    text: {
      fi: 'Yhteishuoltajat päättävät yhdessä. Toisen huoltajan suostumus puuttuu.',
      sv: 'Vårdnadshavare med gemensam vårdnad beslutar tillsammans. Den andras samtycke saknas.',
      en: 'Joint guardians decide together. The consent of the other guardian is missing.',
    },
  },
  'not-a-minor': {
    rule: 'custody-ended',
    source: '361/1983 § 3; 434/2003 § 14',
    text: {
      fi: 'Huolto päättyi täysi-ikäisyyteen. Henkilö pyytää itse tai valtuuttaa.',
      sv: 'Vårdnaden upphörde vid myndighetsåldern. Personen begär själv eller ger fullmakt.',
      en: 'Custody ended at full age. The person asks or authorises someone.',
    },
  },
  'personal-matters-not-covered': {
    rule: 'guardianship-covers-property-only',
    source: '442/1999 § 29(2)',
    text: {
      fi: 'Edunvalvojan määräys ei kata henkilöä koskevia asioita.',
      sv: 'Förordnandet omfattar inte angelägenheter som gäller personen.',
      en: 'The guardianship order does not cover personal matters.',
    },
  },
  'understands-themselves': {
    rule: 'adult-who-understands-decides',
    source: '434/2003 § 14; 442/1999 § 29(2)',
    text: {
      fi: 'Henkilöä koskevassa asiassa päättää itse se, joka ymmärtää asian merkityksen. Tämä selvitetään ensin.',
      sv: 'I angelägenheter som gäller personen beslutar den själv som förstår sakens betydelse. Detta utreds först.',
      en: 'In personal matters the person who understands their significance decides. This is found out first.',
    },
  },
  'court-guardian': {
    rule: 'guardian-ordered-for-personal-matters',
    source: '442/1999 § 29(2)',
    text: {
      fi: 'Tuomioistuin on määrännyt edunvalvojan myös henkilöä koskeviin asioihin.',
      sv: 'Domstolen har förordnat intressebevakaren även för angelägenheter som gäller personen.',
      en: 'The court has appointed the guardian for personal matters too.',
    },
  },
  attorney: {
    rule: 'power-of-attorney',
    source: '434/2003 § 12; EDPB 01/2022 § 80–81',
    text: {
      fi: 'Asiamies puhuu valtakirjan rajoissa.',
      sv: 'Ombudet talar inom ramen för fullmakten.',
      en: 'The attorney speaks within the power of attorney.',
    },
  },
  'outside-scope': {
    rule: 'authorisation-does-not-cover-the-right',
    source: '434/2003 § 12; 648/2007',
    text: {
      fi: 'Valtuutus ei kata pyydettyä oikeutta.',
      sv: 'Fullmakten omfattar inte den begärda rätten.',
      en: 'The authorisation does not cover the right asked.',
    },
  },
  expired: {
    rule: 'authorisation-expired',
    source: '434/2003 § 12',
    text: {
      fi: 'Valtakirjan voimassaolo on päättynyt.',
      sv: 'Fullmakten har upphört att gälla.',
      en: 'The power of attorney has expired.',
    },
  },
  mandate: {
    rule: 'confirmed-continuing-mandate',
    source: '648/2007',
    text: {
      fi: 'Vahvistettu edunvalvontavaltuutus on voimassa sen kattamissa asioissa.',
      sv: 'Den fastställda intressebevakningsfullmakten gäller i de saker den omfattar.',
      en: 'A confirmed continuing power of attorney is in force in the matters it covers.',
    },
  },
  'mandate-not-confirmed': {
    rule: 'mandate-not-confirmed',
    source: '648/2007',
    text: {
      fi: 'Edunvalvontavaltuutus ei ole voimassa ennen vahvistamista.',
      sv: 'Intressebevakningsfullmakten gäller inte innan den har fastställts.',
      en: 'A continuing power of attorney is not in force before confirmation.',
    },
  },
} as const satisfies Readonly<Record<string, Because>>;

export type Reason = keyof typeof REASONS;

import { SAMPLE_COURT } from '../../parts/court.sample.js';
import type { KinWords } from './kin-words.js';

export const FI: KinWords = {
  sender: {
    authority: 'Päijät-Hämeen hyvinvointialue',
    unit: 'Asiakirjahallinto',
    contactLines: ['Kirjaamo, Esimerkkitie 2, 15850 Lahti', 'kirjaamo@hyvinvointi.example', '03 000 2000'],
  },
  kinship: 'lapsi',
  request: {
    channel: 'kirje',
    rights: ['Vainajan asiakastietojen saaminen (703/2023, 52 §)'],
    scope: ['Hakemuksen kohde: Isäni kotihoidon ja sosiaalityön asiakirjat vuosilta 2024–2026.'],
  },
  purpose:
    'Hakija tarvitsee tietoja selvittääkseen, onko hänen isänsä maksanut samat kotihoidon maksut kahteen kertaan. Saatavalla on merkitystä perunkirjoituksessa.',
  grounds: [
    'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), 52 §',
    'Laki viranomaisten toiminnan julkisuudesta (621/1999), 24 §:n 1 momentin 25 kohta',
  ],
  ownReasons:
    'Kotihoidon laskut ja maksupäätökset ovat välttämättömiä saatavan selvittämiseksi. Sosiaalityön kirjauksista ei ilmene maksuja, joten ne eivät ole siihen välttämättömiä.',
  given: 'Kotihoidon maksupäätökset ja laskut ajalta 1.1.2024–31.5.2026.',
  documents: ['Maksupäätökset, 4 sivua', 'Laskut, 29 sivua'],
  decidingBody: 'Päijät-Hämeen hyvinvointialue',
  decidedBy: { name: 'Hanna Esimerkki', title: 'asiakirjahallinnon päällikkö' },
  contact: { name: 'Petri Testilä', title: 'tietoasiantuntija', lines: ['03 000 2001'] },
  court: SAMPLE_COURT.fi,
};

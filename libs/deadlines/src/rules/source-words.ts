import { citationText } from './citations.js';
import type { Language } from '#kernel';

const ARTICLE = /^(\d+)(?:\((\d+)\)(?:–\((\d+)\))?)?(?:\(([a-z])\))?$/;
const SECTION = /^(\d+\/\d{4}) (?:ch\. (\d+) )?§ (\d+(?:–\d+)?)([a-z]?)(?:\((\d+)\))?( \(\d+\/\d{4}\))?$/;
const GUIDELINE = /^EDPB (\d+\/\d{4}) § (.+)$/;

/**
 * The source of a reason as a Finnish or Swedish reader writes it. English keeps the short form; a source in
 * no known form (the title of a privacy notice, a bare number of an act) stays as it is.
 *
 * @example sourceWords('381/2023 § 13', 'fi') // '381/2023, 13 §'
 * @example sourceWords('GDPR 26(3)', 'sv') // 'Dataskyddsförordningen, artikel 26.3'
 */
export function sourceWords(source: string, language: Language): string {
  if (language === 'en') return source;
  return source
    .split('; ')
    .map((one) => oneSource(one, language))
    .join('; ');
}

function oneSource(source: string, language: 'fi' | 'sv'): string {
  const written = citationText(source)[language];
  if (written !== source) return written;
  if (source.startsWith('GDPR ')) return ofGdpr(source, language);
  const guideline = GUIDELINE.exec(source);
  if (guideline) {
    return language === 'fi'
      ? `Euroopan tietosuojaneuvoston ohje ${guideline[1]}, kohta ${guideline[2]}`
      : `Europeiska dataskyddsstyrelsens riktlinjer ${guideline[1]}, punkt ${guideline[2]}`;
  }
  return ofAct(source, language);
}

function ofGdpr(source: string, language: 'fi' | 'sv'): string {
  const name = language === 'fi' ? 'Tietosuoja-asetus' : 'Dataskyddsförordningen';
  const parts = source
    .slice('GDPR '.length)
    .split(', ')
    .map((part) => article(part, language));
  return parts.includes(null) ? source : [name, ...parts].join(', ');
}

function article(part: string, language: 'fi' | 'sv'): string | null {
  const recital = /^recital (\d+)$/.exec(part);
  if (recital) return language === 'fi' ? `johdanto-osan ${recital[1]} kappale` : `skäl ${recital[1]}`;
  if (/^\d+–\d+$/.test(part)) return language === 'fi' ? `${part} artikla` : `artiklarna ${part}`;
  const found = ARTICLE.exec(part);
  if (!found) return null;
  const [, number, paragraph, last, point] = found;
  const paragraphs = last ? `${paragraph}–${last}` : paragraph;
  if (language === 'sv')
    return `artikel ${number}${paragraphs ? `.${paragraphs}` : ''}${point ? ` ${point}` : ''}`;
  if (!paragraphs) return `${number} artikla`;
  return `${number} artiklan ${paragraphs} ${point ? `kohdan ${point} alakohta` : 'kohta'}`;
}

function ofAct(source: string, language: 'fi' | 'sv'): string {
  const found = SECTION.exec(source);
  if (!found) return source;
  const [, act, chapter, number, letter, subsection, amendment = ''] = found;
  const section = `${number}${letter ? ` ${letter}` : ''} §`;
  if (language === 'fi') {
    const of = chapter ? `${chapter} luvun ` : '';
    return `${act}, ${of}${section}${subsection ? `:n ${subsection} momentti` : ''}${amendment}`;
  }
  const of = chapter ? `${chapter} kap. ` : '';
  return `${act}, ${of}${section}${subsection ? ` ${subsection} mom.` : ''}${amendment}`;
}

import type { Catalogue } from '#registers';
import { findArrangement } from '#registers';
import { isWithin } from '#rights';
import { findingsOfArrangement } from './lines.js';
import type { Findings, Piece } from './piece.js';
import { NOTHING, together } from './piece.js';
import type { RouteFacts } from './routing.js';
import type { ScopedHolding } from './scope.js';
import { nameOn } from './sentences.js';

function keptAlone(scoped: ScopedHolding, facts: RouteFacts, catalogue: Catalogue): readonly Piece[] {
  const { holding, register, system, data } = scoped;
  const { keeper } = holding;
  if (!keeper || !register || (facts.storedBy && facts.storedBy !== keeper)) return [];
  if (facts.receivedOn.year < 2015) return [];
  const name = nameOn(keeper, facts.receivedOn, catalogue);
  const { title, date } = register.notice;
  const source = date ? `${title}, ${date.toString()}` : title;
  const because = {
    rule: 'keeper-of-the-system',
    source,
    text: {
      fi: `Järjestelmän tiedoista vastaa selosteen mukaan yksin ${name.fi}.`,
      sv: `För uppgifterna i systemet ansvarar enligt beskrivningen ensam ${name.sv}.`,
      en: `According to the notice ${name.en} alone answers for the data in the system.`,
    },
  };
  return [
    {
      authority: keeper,
      under: system ?? register.id,
      role: 'decides',
      basis: source,
      clock: 'own',
      rights: facts.rights,
      data,
      systems: system ? [system] : [],
      because: [because],
    },
  ];
}

function findingsOfHolding(scoped: ScopedHolding, facts: RouteFacts, catalogue: Catalogue): Findings {
  const { holding, data } = scoped;
  const cautions = holding.cautions.filter((caution) => isWithin(facts.receivedOn, caution));
  const concerns = cautions.map(({ code, source, text }) => ({
    code,
    rights: facts.rights,
    data,
    because: { rule: code, source, text },
  }));
  if (cautions.some(({ insteadOfShare }) => insteadOfShare)) return { pieces: [], concerns };
  const arrangement = holding.arrangement ? findArrangement(catalogue, holding.arrangement) : undefined;
  const byLaw = arrangement ? findingsOfArrangement(scoped, arrangement, facts, catalogue) : NOTHING;
  return together([{ pieces: keptAlone(scoped, facts, catalogue), concerns }, byLaw]);
}

/** What every holding under the request gives. */
export function findingsOf(
  holdings: readonly ScopedHolding[],
  facts: RouteFacts,
  catalogue: Catalogue,
): Findings {
  return together(holdings.map((scoped) => findingsOfHolding(scoped, facts, catalogue)));
}

import type { Text } from '#kernel';
import type { Catalogue } from '#registers';
import type { RouteFacts, Routing } from '#routing';

const UNTOLD = '…';

/**
 * A proposal that does not tell in which municipality the person lives: reasons that name it are left out, for they go
 * into letters and to other authorities; warnings stay, the name taken out of them.
 */
export function withoutHome(routing: Routing, facts: RouteFacts, catalogue: Catalogue): Routing {
  const ids = [facts.homeMunicipality, facts.municipality].filter((id) => typeof id === 'string');
  const homes = catalogue.municipalities.filter(({ id }) => ids.includes(id));
  const names = homes.flatMap(({ name }) => [name.fi, name.sv, name.en]);
  const tells = (text: Text) =>
    names.some((name) => [text.fi, text.sv, text.en].some((words) => words.includes(name)));
  const hidden = (words: string) => names.reduce((text, name) => text.replaceAll(name, UNTOLD), words);
  const untold = <T extends { readonly because: Routing['shares'][number]['because'] }>(one: T): T => ({
    ...one,
    because: one.because.filter(({ text }) => !tells(text)),
  });
  return {
    ...routing,
    shares: routing.shares.map(untold),
    redirects: routing.redirects.map(untold),
    warnings: routing.warnings.map((warning) => ({
      ...warning,
      because: warning.because.map((reason) => ({
        ...reason,
        text: { fi: hidden(reason.text.fi), sv: hidden(reason.text.sv), en: hidden(reason.text.en) },
      })),
    })),
  };
}

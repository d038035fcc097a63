/** Is a claim extended, and the extension not undone? SQL over the alias of the claim. */
export function extendedNow(claim: string): string {
  return `exists (select 1 from clock_event e where e.claim_id = ${claim}.id and e.type = 'extended'
    and not exists (select 1 from clock_event u where u.undoes = e.id))`;
}

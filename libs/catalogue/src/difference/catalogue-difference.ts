import type { Text } from '#kernel';
import type { Authority, Catalogue, Register } from '#registers';

/** What of a register differs between two versions. */
export interface RegisterDifference {
  readonly id: string;
  readonly name: Text;
  readonly systemsAdded: readonly Text[];
  readonly systemsRemoved: readonly Text[];
  readonly recipientsAdded: readonly Text[];
  readonly recipientsRemoved: readonly Text[];
  readonly retention: { readonly from: Text; readonly to: Text } | null;
  /** Ids of authorities. */
  readonly controllersAdded: readonly string[];
  readonly controllersRemoved: readonly string[];
  /** Something else of it differs: purposes, data, keepers, cautions, contact details. */
  readonly other: boolean;
}

/** What differs between two versions of the catalogue. */
export interface CatalogueDifference {
  readonly registersAdded: readonly { readonly id: string; readonly name: Text }[];
  readonly registersRemoved: readonly { readonly id: string; readonly name: Text }[];
  readonly registersChanged: readonly RegisterDifference[];
  /** Ids of authorities. */
  readonly authoritiesAdded: readonly string[];
  readonly authoritiesRemoved: readonly string[];
  readonly authoritiesChanged: readonly string[];
  /** Municipalities, areas, or who answers for what differ. */
  readonly responsibilities: boolean;
}

/** Compares what two versions mean, not how their files are written. */
export function catalogueDifference(before: Catalogue, after: Catalogue): CatalogueDifference {
  const registers = byId<Register>(before.registers, after.registers);
  const authorities = byId<Authority>(before.authorities, after.authorities);
  return {
    registersAdded: registers.added.map(({ id, name }) => ({ id, name })),
    registersRemoved: registers.removed.map(({ id, name }) => ({ id, name })),
    registersChanged: registers.changed.map(([from, to]) => registerDifference(from, to)),
    authoritiesAdded: authorities.added.map(({ id }) => id),
    authoritiesRemoved: authorities.removed.map(({ id }) => id),
    authoritiesChanged: authorities.changed.map(([, { id }]) => id),
    responsibilities: (['municipalities', 'areas', 'arrangements', 'services'] as const).some(
      (part) => !same(before[part], after[part]),
    ),
  };
}

/** Is there nothing that would change? */
export function isEmptyDifference(difference: CatalogueDifference): boolean {
  return Object.values(difference).every((one) => (Array.isArray(one) ? one.length === 0 : one === false));
}

function registerDifference(from: Register, to: Register): RegisterDifference {
  const systems = byId(from.systems, to.systems);
  const recipients = namesApart(from.recipients, to.recipients);
  const controllers = [from, to].map((one) => one.controllers.map(({ authority }) => authority));
  return {
    id: to.id,
    name: to.name,
    systemsAdded: systems.added.map(({ name }) => name),
    systemsRemoved: systems.removed.map(({ name }) => name),
    recipientsAdded: recipients.added,
    recipientsRemoved: recipients.removed,
    retention: same(from.retention, to.retention) ? null : { from: from.retention, to: to.retention },
    controllersAdded: without(controllers[1] ?? [], controllers[0] ?? []),
    controllersRemoved: without(controllers[0] ?? [], controllers[1] ?? []),
    other: systems.changed.length > 0 || !same(rest(from), rest(to)),
  };
}

/** What is told in no line of its own. */
function rest({ systems: _systems, recipients: _recipients, retention: _retention, ...other }: Register) {
  return { ...other, controllers: other.controllers.map(({ body }) => body) };
}

function byId<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((one) => [one.id, one]));
  const ids = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !ids.has(id)),
    changed: after.flatMap((one) => {
      const earlier = old.get(one.id);
      return earlier && !same(earlier, one) ? [[earlier, one] as const] : [];
    }),
  };
}

function namesApart(before: readonly { name: Text }[], after: readonly { name: Text }[]) {
  const names = (list: readonly { name: Text }[]) => list.map(({ name }) => name);
  const missing = (from: readonly Text[], of: readonly Text[]) =>
    from.filter(({ fi }) => !of.some((one) => one.fi === fi));
  return { added: missing(names(after), names(before)), removed: missing(names(before), names(after)) };
}

function without(list: readonly string[], other: readonly string[]): string[] {
  return list.filter((one) => !other.includes(one));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

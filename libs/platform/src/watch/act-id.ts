import { AsyncLocalStorage } from 'node:async_hooks';

/** The act that runs now: what somebody asked of the web, or a job that it led to. Its id stands in every log line of it. */
interface Act {
  id: string | null;
}

const acts = new AsyncLocalStorage<Act>();

/** Runs `work` as an act of its own; null: its id is told later by {@link goOnWith}. */
export function asAct<T>(id: string | null, work: () => T): T {
  return acts.run({ id }, work);
}

/** From here on the running act has this id: that of the act by which a job was planned. */
export function goOnWith(id: string | null): void {
  const act = acts.getStore();
  if (act) act.id = id;
}

/** The id of the running act, a UUID; null outside of one. */
export function actId(): string | null {
  return acts.getStore()?.id ?? null;
}

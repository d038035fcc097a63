import type pg from 'pg';

/** A table with the columns that hold data of their own. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Those of type text, where sealed data stand. */
  readonly texts: readonly string[];
  /** Tables its rows point to. */
  readonly needs: readonly string[];
}

export interface Sequence {
  readonly name: string;
  /** As text: it may be larger than a number holds. */
  readonly last: string;
  readonly called: boolean;
}

/** Written by the migrations themselves. */
const OF_THE_SCHEMA = 'schema_step';

/** Every table of the product, those first that others point to. What the queue keeps is not among them. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, f.needs,
            array_agg(a.attname::text order by a.attnum) as columns,
            coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.atttypid = 'text'::regtype), '{}') as texts
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       cross join lateral (
         select coalesce(array_agg(distinct t.relname::text), '{}') as needs
           from pg_constraint k join pg_class t on t.oid = k.confrelid
          where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) f
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> $1
      group by c.relname, f.needs order by c.relname`,
    [OF_THE_SCHEMA],
  );
  return inOrder(rows);
}

/** Each table after those it points to; of a circle, first the table that points to fewest. */
export function inOrder<T extends Pick<Table, 'name' | 'needs'>>(tables: readonly T[]): T[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const open = ({ needs }: T): number => needs.filter((need) => left.has(need)).length;
  const order: T[] = [];
  while (left.size > 0) {
    const next = [...left.values()].reduce((best, table) => (open(table) < open(best) ? table : best));
    left.delete(next.name);
    order.push(next);
  }
  return order;
}

export async function sequencesOf(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public' order by 1`,
  );
  const found: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    );
    found.push({ name, ...state.rows[0]! });
  }
  return found;
}

/** The steps that made the schema, in their order. */
export async function schemaOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from public.schema_step order by id');
  return rows.map(({ id }) => id);
}

export function quoted(name: string): string {
  return `public."${name.replaceAll('"', '""')}"`;
}

/** `"a", "b"` */
export function listed(columns: readonly string[]): string {
  return columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ');
}

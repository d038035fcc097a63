import type { Place } from '#cases';
import type { StaffActor } from '#kernel';
import type { ListsGround } from './lists-ground.js';

/** Which rows to fetch by hand. */
export type Floor =
  | { readonly kind: 'inbox' | 'work' | 'board' }
  | { readonly kind: 'diary'; readonly right?: string; readonly words?: string; readonly name?: string };

type Row = { readonly id: string };

/**
 * One page as one writes it who needs nothing else, in a transaction of the same role: one statement for the rows with
 * all that each row shows, and one for the figures above them where the page has some.
 */
export function handWritten(
  ground: ListsGround,
  actor: StaffActor,
  floor: Floor,
): (after: Place | null) => Promise<Row[]> {
  const { sql, parameters } = floor.kind === 'diary' ? diary(floor, ground) : work(floor.kind, actor);
  const figures = floor.kind === 'diary' ? null : figuresOf(floor.kind);
  const ascending = floor.kind !== 'diary';
  return async (after) => {
    await ground.bare.query('begin');
    await ground.bare.query(
      `select set_config('app.authority', $1, true), set_config('app.staff', $2, true)`,
      [actor.authorityId, actor.staffId],
    );
    const from = after
      ? [after.day.toString(), after.id]
      : ascending
        ? ['-infinity', '00000000-0000-0000-0000-000000000000']
        : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const { rows } = await ground.bare.query<Row>(sql, [...from, ...parameters]);
    if (figures) await ground.bare.query(figures, [actor.staffId]);
    await ground.bare.query('commit');
    return rows;
  };
}

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const OPEN = `c.state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;

type Work = 'inbox' | 'work' | 'board';

/** Which cases each list holds; `me` is the parameter that names its reader. */
function held(kind: Work, me: string): string {
  return {
    inbox: `c.triaged_at is null and c.state in ('received', 'awaiting-person')`,
    work: `c.triaged_at is not null and ${OPEN} and (c.handler_id is null or c.handler_id = ${me}
      or exists (select 1 from decision d where d.case_id = c.id and d.approver_id = ${me} and d.state = 'awaiting-approval'))`,
    board: `${OPEN} and exists (select 1 from claim k where k.case_id = c.id and k.outcome is null)`,
  }[kind];
}

/** How much there is, by week of the due day; of one's own work up to a thousand. */
function figuresOf(kind: Work): string {
  const some = `select c.lead_due from case_file c where ${held(kind, '$1::uuid')} and $1::uuid is not null`;
  return `select date_trunc('week', lead_due), count(*) from (${some}${kind === 'work' ? ' limit 1001' : ''}) as held group by 1`;
}

/** A row of work with its claims, their events, its warnings and decisions, what is unread, and the case it repeats. */
function work(kind: Work, actor: StaffActor): Statement {
  const where = held(kind, '$3');
  return {
    sql: `select c.id, c.case_number, c.request_id, c.received_on, c.state, c.register_id, c.lead_due, s.name, r.identity, r.entered_at,
       (select json_agg(json_build_object('right', k."right", 'regime', k.regime, 'scope', k.scope, 'outcome', k.outcome, 'events',
          (select json_agg(json_build_array(e.type, e.on_day, e.undoes) order by e.recorded_at) from clock_event e where e.claim_id = k.id)))
        from claim k where k.case_id = c.id) as claims,
       (select json_agg(w.kind) from clock_warning w where w.case_id = c.id) as warnings,
       (select count(*) from case_message m where m.case_id = c.id and m.from_person and m.read_at is null) as unread,
       (select json_build_array(o.id, o.case_number)
        from request r2 join case_file o on o.request_id = r2.id and o.authority_id = c.authority_id
          and o.register_id is not distinct from c.register_id join claim a on a.case_id = o.id
        where r2.id <> r.id and (r2.person_key in (r.person_key, r.hetu_key) or r2.hetu_key in (r.person_key, r.hetu_key))
          and a.outcome in ('granted', 'partly-granted', 'refused', 'not-held') and a.closed_at::date > c.received_on - 366
          and exists (select 1 from claim k where k.case_id = c.id and k."right" = a."right" and k.outcome is null)
        order by o.received_on desc limit 1) as repeats,
       (select json_agg(json_build_array(d.state, d.approver_id)) from decision d where d.case_id = c.id) as decisions
     from case_file c join request r on r.id = c.request_id left join staff s on s.id = c.handler_id
     where ${where} and (c.lead_due, c.id) > ($1::date, $2::uuid) order by c.lead_due, c.id limit 50`,
    parameters: kind === 'work' ? [actor.staffId] : [],
  };
}

/** A row of the diary with its rights and the name of its handler. */
function diary(floor: Extract<Floor, { kind: 'diary' }>, { index }: ListsGround): Statement {
  const parameters: unknown[] = [];
  const where: string[] = [];
  const add = (value: unknown): string => `$${parameters.push(value) + 2}`;
  if (floor.right)
    where.push(`exists (select 1 from claim k where k.case_id = c.id and k."right" = ${add(floor.right)})`);
  if (floor.words)
    where.push(`to_tsvector('finnish', c.subject) @@ plainto_tsquery('finnish', ${add(floor.words)})`);
  if (floor.name)
    where.push(
      `exists (select 1 from request_name_key n where n.request_id = c.request_id and n.name_key = ${add(index.of('name', floor.name))})`,
    );
  return {
    sql: `select c.id, c.case_number, c.subject, c.received_on, c.state, c.register_id, c.lead_due, s.name, r.identity, r.entered_at, r.channel,
       (select json_agg(k."right") from claim k where k.case_id = c.id) as rights
     from case_file c join request r on r.id = c.request_id left join staff s on s.id = c.handler_id
     where ${['(c.received_on, c.id) < ($1::date, $2::uuid)', ...where].join(' and ')}
     order by c.received_on desc, c.id desc limit 50`,
    parameters,
  };
}

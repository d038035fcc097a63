import type { Place } from '#cases';
import type { StaffActor } from '#kernel';
import type { ListsGround } from './lists-ground.js';

/** Which rows to fetch by hand. */
export type Floor =
  | { readonly kind: 'inbox' | 'work' | 'board' }
  | {
      readonly kind: 'diary';
      readonly right?: string;
      readonly words?: readonly string[];
      readonly name?: string;
    };

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
  return async (after) => {
    await begin(ground, actor);
    const from = after ? [after.day.toString(), after.id] : edgeOf(floor);
    const { rows } = await ground.bare.query<Row>(sql, [...from, ...parameters]);
    if (figures) await ground.bare.query(figures, [actor.staffId]);
    await ground.bare.query('commit');
    return rows;
  };
}

/** The places of the first rows of a list, in its order: as many as a hundred pages hold. */
export async function placesOf(
  ground: ListsGround,
  actor: StaffActor,
  floor: Floor,
): Promise<readonly { readonly day: string; readonly id: string }[]> {
  const { sql, parameters } = floor.kind === 'diary' ? diary(floor, ground) : work(floor.kind, actor);
  const day = floor.kind === 'diary' ? 'received_on' : 'lead_due';
  await begin(ground, actor);
  const { rows } = await ground.bare.query<{ day: string; id: string }>(
    `select ${day} as day, id from (${sql.replace(/limit 50$/, 'limit 5000')}) as list`,
    [...edgeOf(floor), ...parameters],
  );
  await ground.bare.query('commit');
  return rows;
}

async function begin({ bare }: ListsGround, { authorityId, staffId }: StaffActor): Promise<void> {
  await bare.query('begin');
  await bare.query(`select set_config('app.authority', $1, true), set_config('app.staff', $2, true)`, [
    authorityId,
    staffId,
  ]);
}

/** The place before every row of a list. */
function edgeOf({ kind }: Floor): readonly [string, string] {
  return kind === 'diary'
    ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
    : ['-infinity', '00000000-0000-0000-0000-000000000000'];
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
    board: OPEN,
  }[kind];
}

/** How much there is, by week of the due day; of one's own work up to a thousand. */
function figuresOf(kind: Work): string {
  const some = `select c.lead_due, c.lead_paused from case_file c where ${held(kind, '$1::uuid')}`;
  return kind === 'work'
    ? `select count(*) from (${some} limit 1001) as held`
    : `select lead_due, ${kind === 'board' ? 'lead_paused' : 'true'}, count(*) from (${some} and $1::uuid is not null) as held group by 1, 2`;
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

/** A row of the diary with its rights and the name of its handler; a word or a name leads to it by its index. */
function diary(floor: Extract<Floor, { kind: 'diary' }>, { index }: ListsGround): Statement {
  const parameters: unknown[] = [];
  const where: string[] = [];
  const add = (value: unknown): string => `$${parameters.push(value) + 2}`;
  const [rarest, ...others] = floor.words ?? [];
  const led = rarest
    ? `diary_word w join case_file c on c.id = w.case_id and w.word = ${add(rarest)}`
    : floor.name
      ? `diary_name w join case_file c on c.id = w.case_id and w.name_key = ${add(index.of('name', floor.name))}`
      : null;
  const [day, id] = led ? ['w.received_on', 'w.case_id'] : ['c.received_on', 'c.id'];
  for (const word of others)
    where.push(`exists (select 1 from diary_word o where o.case_id = c.id and o.word = ${add(word)})`);
  if (floor.right)
    where.push(`exists (select 1 from claim k where k.case_id = c.id and k."right" = ${add(floor.right)})`);
  return {
    sql: `select c.id, c.case_number, c.subject, c.received_on, c.state, c.register_id, c.lead_due, s.name, r.identity, r.entered_at, r.channel,
       (select json_agg(k."right") from claim k where k.case_id = c.id) as rights
     from ${led ?? 'case_file c'} join request r on r.id = c.request_id left join staff s on s.id = c.handler_id
     where ${[`(${day}, ${id}) < ($1::date, $2::uuid)`, ...where].join(' and ')}
     order by ${day} desc, ${id} desc limit 50`,
    parameters,
  };
}

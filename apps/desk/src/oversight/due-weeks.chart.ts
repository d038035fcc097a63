/** Figures of one week: how many clocks end in it and how many of them are late. */
export interface DueWeek {
  readonly label: string;
  readonly count: number;
  readonly late: number;
}

interface Bar {
  readonly x: number;
  readonly middle: number;
  readonly label: string;
  readonly count: number;
  readonly onTime: { readonly y: number; readonly height: number };
  readonly late: { readonly y: number; readonly height: number };
  readonly countY: number;
}

/** A drawing in the units of its own view box; the template only writes the numbers out. */
export interface WeekChart {
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly barWidth: number;
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly y: number; readonly label: number }[];
}

const WIDTH = 1160;
const TOP = 24;
const BASE = 190;
const LEFT = 34;

/** Bars by week: the late part is hatched at the foot, so that it is seen without colour. */
export function dueWeeksChart(weeks: readonly DueWeek[]): WeekChart {
  const highest = Math.max(1, ...weeks.map((week) => week.count));
  const step = niceStep(highest);
  const top = Math.ceil(highest / step) * step;
  const unit = (BASE - TOP) / top;
  const slot = (WIDTH - LEFT) / Math.max(1, weeks.length);
  const barWidth = round(Math.min(58, slot * 0.6));
  const bars = weeks.map((week, place) => {
    const middle = LEFT + slot * (place + 0.5);
    const late = week.late * unit;
    const onTime = (week.count - week.late) * unit;
    return {
      x: round(middle - barWidth / 2),
      middle: round(middle),
      label: week.label,
      count: week.count,
      late: { y: round(BASE - late), height: round(late) },
      onTime: { y: round(BASE - late - onTime), height: round(onTime) },
      countY: round(BASE - late - onTime - 6),
    };
  });
  const ticks = Array.from({ length: top / step + 1 }, (_, place) => ({
    y: round(BASE - place * step * unit),
    label: place * step,
  }));
  return { width: WIDTH, height: 236, base: BASE, barWidth, bars, ticks };
}

/** Steps of 1, 2, 5, 10, 20 …: at most five lines. */
function niceStep(highest: number): number {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  return steps.find((step) => highest / step <= 5) ?? Math.ceil(highest / 5);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { QueueDay } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { chartOf, SERIES, type Series } from './bars.js';
import { written } from './locale.js';

const WIDTH = 336;
const HEIGHT = 96;
/** Room for the hours below and the count above. */
const BELOW = 16;
const ABOVE = 14;

/** Reports and decisions by hour; the same as a table. The three are told apart by filling, not by colour alone. */
export function DayChart({ day }: { readonly day: QueueDay }) {
  const words = wordsOf(WORDS);
  const { bars, most } = chartOf(day.hours, WIDTH, HEIGHT);
  const said = SERIES.map((name) => `${words[name]} ${written(day[name])}`).join(', ');
  return (
    <figure class="day-chart">
      <figcaption>
        {SERIES.map((name) => (
          <span key={name} class="day-legend">
            <svg width="14" height="14" aria-hidden="true">
              <title>{words[name]}</title>
              <Fill name={name} x={1} y={1} width={12} height={12} />
            </svg>
            {words[name]} <strong>{written(day[name])}</strong>
          </span>
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${ABOVE + HEIGHT + BELOW}`}
        role="img"
        aria-label={`${words.chart}: ${said}`}
      >
        <defs>
          <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse">
            <path d="M0 4 4 0M-1 1 1-1M3 5 5 3" class="day-hatch" />
          </pattern>
        </defs>
        <g transform={`translate(0 ${ABOVE})`}>
          <path d={`M0 0H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} class="day-lines" />
          <text x="0" y="-4">
            {written(most)}
          </text>
          {bars.map(({ series, hour, ...place }) => (
            <Fill key={`${series}${hour}`} name={series} {...place} />
          ))}
          {[0, 6, 12, 18].map((hour) => (
            <text key={hour} x={(hour / 24) * WIDTH} y={HEIGHT + 13}>
              {String(hour).padStart(2, '0')}
            </text>
          ))}
        </g>
      </svg>
      <details>
        <summary>{words.table}</summary>
        <section class="day-table" aria-label={words.chart}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.hour}</th>
                {SERIES.map((name) => (
                  <th key={name} scope="col">
                    {words[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {day.hours.map((hour) => (
                <tr key={hour.hour}>
                  <th scope="row">{String(hour.hour).padStart(2, '0')}.00</th>
                  {SERIES.map((name) => (
                    <td key={name}>{written(hour[name])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

interface FillProps {
  readonly name: Series;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Fill({ name, x, y, width, height }: FillProps) {
  const place = { x, y, width, height };
  return (
    <rect
      {...place}
      class={`day-bar is-${name}`}
      {...(name === 'classified' && { fill: 'url(#hatch)' })}
    />
  );
}

const WORDS = {
  id: {
    chart: 'Per jam hari ini',
    received: 'Masuk',
    classified: 'Diperiksa mesin',
    decided: 'Diputuskan',
    table: 'Lihat sebagai tabel',
    hour: 'Jam',
  },
  en: {
    chart: 'Today by hour',
    received: 'Received',
    classified: 'Classified',
    decided: 'Decided',
    table: 'As a table',
    hour: 'Hour',
  },
};

import { useSay } from '../../../state/language.ts'
import type { Chart } from './drawing.ts'

/** The numbers of a chart, for reading and for hearing. */
export function ChartTable({ chart: { title, table } }: { readonly chart: Chart }) {
  const say = useSay()
  return (
    <table className="chart-table">
      <caption>{title}</caption>
      <thead>
        <tr>{table.header.map((heading, at) => <th key={at} scope="col" data-number={at > 0 || undefined}>{heading}</th>)}</tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...values], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            {values.map((value, column) => <td key={column} data-number>{typeof value === 'number' ? say('excerpts.number', { count: value }) : (value ?? '–')}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

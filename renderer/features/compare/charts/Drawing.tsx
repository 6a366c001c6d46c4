import { createElement, useId } from 'react'
import { type Chart, elementOf } from './drawing.ts'

/** A chart in the page: a picture with a title and a description; its numbers stand in a table beside. */
export function Drawing({ chart }: { readonly chart: Chart }) {
  const id = useId()
  return (
    <svg className="chart-drawing" role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-description`} width={chart.width} height={chart.height} viewBox={`0 0 ${chart.width} ${chart.height}`}>
      <title id={`${id}-title`}>{chart.title}</title>
      <desc id={`${id}-description`}>{chart.description}</desc>
      {chart.shapes.map((shape, at) => {
        const { tag, attributes, text, name } = elementOf(shape)
        return createElement(tag, { key: at, className: 'chart-shape', 'data-tone': shape.tone, ...attributes }, name === undefined ? text : createElement('title', null, name))
      })}
    </svg>
  )
}

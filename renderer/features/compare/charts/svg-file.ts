import { type Chart, elementOf, textSize, type Tone } from './drawing.ts'

/** On white paper; each has at least 3:1 against it, text 4.5:1. */
const colours: Readonly<Record<Tone, string>> = { bar: '#3a4bb8', mark: '#8a4b00', ink: '#1d1e21', soft: '#4a4d53', line: '#c9c9c3', heat: '#3a4bb8' }
const families = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
/** Px round the drawing. */
const edge = 16

/** A chart as an SVG file (SVG 2): nothing in it but shapes and text, no style, script or address, so that every program draws it alike. @param language of its words, BCP 47 */
export function svgFile(chart: Chart, language: string): string {
  const [width, height] = [chart.width + 2 * edge, chart.height + 2 * edge]
  const shapes = chart.shapes.map(shape => {
    const { tag, attributes, text, name } = elementOf(shape)
    const colour: Readonly<Record<string, string>> = { [shape.kind === 'line' ? 'stroke' : 'fill']: colours[shape.tone] }
    return element(tag, { ...attributes, ...colour }, text ?? (name === undefined ? '' : null), name)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${escaped(language)}" role="img" aria-labelledby="title description" width="${width}" height="${height}" viewBox="${-edge} ${-edge} ${width} ${height}" font-family="${escaped(families)}" font-size="${textSize}">\n<title id="title">${escaped(chart.title)}</title>\n<desc id="description">${escaped(chart.description)}</desc>\n<rect x="${-edge}" y="${-edge}" width="${width}" height="${height}" fill="#ffffff"/>\n${shapes.join('\n')}\n</svg>\n`
}

const written: Readonly<Record<string, string>> = { fillOpacity: 'fill-opacity', strokeWidth: 'stroke-width', textAnchor: 'text-anchor' }

function element(tag: string, attributes: Readonly<Record<string, string | number>>, text: string | null, name: string | undefined): string {
  const inside = name === undefined ? escaped(text ?? '') : `<title>${escaped(name)}</title>`
  const opening = `<${tag}${Object.entries(attributes).map(([key, value]) => ` ${written[key] ?? key}="${escaped(String(value))}"`).join('')}`
  return inside === '' ? `${opening}/>` : `${opening}>${inside}</${tag}>`
}

/** Control characters can't stand in XML at all. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- what XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[<>&"]/g, sign => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign)
}

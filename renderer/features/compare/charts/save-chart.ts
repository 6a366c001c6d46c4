import { saveProduced, uploadFiles } from '../../../client/files.ts'
import type { Engine } from '../../../client/engine.ts'
import type { Chart } from './drawing.ts'
import { svgFile } from './svg-file.ts'

export const chartFormats = ['svg', 'png', 'csv'] as const
export type ChartFormat = (typeof chartFormats)[number]

/** Pixels a side of a picture at most; beyond it browsers draw nothing. */
const mostPixels = 8_000
/** Pixels of the picture for one of the drawing: sharp in print. */
const sharpness = 2

type Saving = { readonly engine: Engine; readonly language: string; readonly signal: AbortSignal }

/**
 * Saves a chart the way every produced file is saved: the engine writes the table, a drawing is handed to the host and fetched or saved by its ticket.
 * @returns the file's name; null when the person cancelled
 */
export async function saveChart(chart: Chart, format: ChartFormat, { engine, language, signal }: Saving): Promise<string | null> {
  if (format === 'csv') {
    const { header, rows } = chart.table
    const { ticket, fileName } = await engine.compare.chartTable({ name: chart.title, header: [...header], rows: rows.map(row => [...row]) }, { signal })
    return (await saveProduced(ticket, fileName)) ? fileName : null
  }
  const fileName = `${nameOf(chart.title)}.${format}`
  const drawn = new Blob([svgFile(chart, language)], { type: 'image/svg+xml' })
  const [ticket] = await uploadFiles([new File([format === 'svg' ? drawn : await pictureOf(drawn, chart)], fileName)], { signal })
  return ticket !== undefined && (await saveProduced(ticket, fileName)) ? fileName : null
}

/** Signs that no file's name may hold on some system; the host looks at the name once more. */
// oxlint-disable-next-line no-control-regex -- control characters are among them
const nameOf = (title: string) => title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').trim().slice(0, 100) || 'chart'

/** Draws an SVG file as PNG in the page: the content policy lets the page show blobs of its own as images, and nothing leaves it. */
async function pictureOf(svg: Blob, { width, height }: Chart): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(sharpness, mostPixels / Math.max(image.naturalWidth || width, image.naturalHeight || height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil((image.naturalWidth || width) * scale)
    canvas.height = Math.ceil((image.naturalHeight || height) * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('nothing was drawn'))), 'image/png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}

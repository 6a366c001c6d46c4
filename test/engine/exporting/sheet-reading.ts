import { descendants, type Element, elements, parseXml, readParts } from './docx-reading.ts'

const unescaped = /_x([0-9A-Fa-f]{4})_/gu

/** What stands in the cells of a workbook's sheet, read as a spreadsheet reads it: texts, numbers, truths; null where there is no cell. */
export async function readSheet(bytes: Uint8Array): Promise<{ readonly parts: ReadonlyMap<string, string>; readonly cells: readonly (readonly (string | number | boolean | null)[])[] }> {
  const parts = await readParts(bytes)
  const sheet = parseXml(parts.get('xl/worksheets/sheet1.xml') ?? '')
  const cells = descendants(sheet, 'row').map(row => {
    const values: (string | number | boolean | null)[] = []
    for (const cell of elements(row)) {
      const [, letters = ''] = /^([A-Z]+)\d+$/u.exec(cell.attributes['r'] ?? '') ?? []
      const at = [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1
      while (values.length < at) values.push(null)
      const text = lettersOf(cell)
      const kind = cell.attributes['t']
      values.push(kind === 'inlineStr' ? text.replace(unescaped, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16))) : kind === 'b' ? text === '1' : Number(text))
    }
    return values
  })
  return { parts, cells }
}

function lettersOf(element: Element): string {
  return element.children.map(child => (typeof child === 'string' ? child : lettersOf(child))).join('')
}

import { CsvError, parse } from 'csv-parse/sync'

/**
 * The rows of a table in CSV, the head included; comma, semicolon or tab, as spreadsheets of different countries write them.
 * @param text without a byte-order mark
 * @param broken makes what is thrown when the text is no CSV, from the line (1 and up) at which it stops being one
 */
export function readCsvLines(text: string, broken: (line: number) => Error): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false, max_record_size: 1_000_000 })
  } catch (error) {
    if (error instanceof CsvError) throw broken(typeof error.lines === 'number' ? error.lines : 1)
    throw error
  }
}

/** The separator of the first line; a column's name holds none. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  return [',', ';', '\t'].find(sign => first.includes(sign)) ?? ','
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { readCodebookFile } from '../../../electron/engine/themes/files/codebook-file.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import { openParser, type Parser } from '../../../electron/engine/workers/parsing/parser.ts'

/**
 * The table of files that others made, in `electron/README.md`: what each is expected to do and what it does today. When a row changes this
 * fails; CLAUSEBOOK_WRITE_TABLE=1 writes the table anew.
 */
const folder = resolve(process.env['CLAUSEBOOK_TESTDATA'] ?? '../shared/testdata')
const isThere = existsSync(join(folder, 'README.md'))
if (!isThere) console.log(`The table of test files is not checked: there is no ${folder} (set CLAUSEBOOK_TESTDATA).`)

const readme = resolve(import.meta.dirname, '../../../electron/README.md')
const [begin, end] = ['<!-- files that others made: begin, written by test/engine/importing/testdata-table.test.ts -->', '<!-- files that others made: end -->']

/** In our own words; `in` stands before what must come in, `no` before what must be refused. */
const expectedByFile: Readonly<Record<string, string>> = {
  'docx/60316.docx': 'in: words of text boxes and controls once',
  'docx/Bug54849.docx': 'in: words inside controls, both notes',
  'docx/ComplexNumberedLists.docx': 'in: numbers as Word prints them, restarts too',
  'docx/ExternalEntityInText.docx': 'no: declares entities',
  'docx/MultipleBodyBug.docx': 'in: every body',
  'docx/Numbering.docx': 'in: numbers as Word prints them',
  'docx/NumberingWOverrides.docx': 'in: numbers that levels override',
  'docx/WordWithAttachments.docx': 'in: comments apart, attached files told',
  'docx/bug53475-password-is-pass.docx': 'no: locked, and says so',
  'docx/bug59058.docx': 'in: large, with tables and fields',
  'docx/comments.docx': 'in: comments apart',
  'docx/delins.docx': 'in: insertions kept, deletions dropped, told',
  'docx/empty.docx': 'no: nothing in it',
  'docx/footnote-hyperlink.docx': 'in: the note, its link as text',
  'docx/footnotes.docx': 'in: the note, apart from the text',
  'docx/heading123.docx': 'in: three levels of headings',
  'docx/strict-format.docx': 'in: the strict form of the format',
  'docx/table_footnotes.docx': 'in: a note from within a table',
  'docx/tables.docx': 'in: cells in reading order',
  'docx/utf8-bom.docx': 'in: parts with byte-order marks',
  'hostile/absolute_entry.qdpx': 'no: a project of another program',
  'hostile/billion_laughs.docx': 'no: declares entities',
  'hostile/bom_crlf_astral.qdpx': 'no: a project of another program',
  'hostile/broken_cell_without_p.docx': 'in: mended',
  'hostile/broken_control_char.docx': 'no: not XML',
  'hostile/broken_missing_comment.docx': 'in: mended',
  'hostile/broken_missing_rel.docx': 'in: mended',
  'hostile/broken_no_main_content_type.docx': 'in: mended',
  'hostile/broken_ppr_after_run.docx': 'in: mended',
  'hostile/broken_rpr_order.docx': 'in: mended',
  'hostile/deep.qdc': 'no: 3,000 levels of codes',
  'hostile/deep_nesting.docx': 'no: 5,000 levels of controls',
  'hostile/formula_values.txt': 'in: text; an export has to guard it',
  'hostile/named_after_project.qdpx': 'no: a project of another program',
  'hostile/no_project.qdpx': 'no: a project of another program',
  'hostile/remote_template.docx': 'in: nothing is fetched, told',
  'hostile/two_qde.qdpx': 'no: a project of another program',
  'hostile/xxe_file.docx': 'no: declares entities',
  'hostile/xxe_net.docx': 'no: declares entities',
  'hostile/zip_bomb.docx': 'no: 60 MB in 60 kB',
  'hostile/zip_slip.qdpx': 'no: a project of another program',
  'pdf-plans/NAP1.pdf': 'in: a plan of 10 pages',
  'pdf-plans/NAP2.pdf': 'in: a plan of 14 pages',
  'pdf-plans/NAP4-fourth-open-government-national-action-plan.pdf': 'in: a plan of 6 pages',
  'pdf-plans/NAP5-fifth-open-government-national-action-plan.pdf': 'in: a plan of 21 pages',
  'pdf/Pages-tree-refs.pdf': 'in or no: a cyclic page tree, no hanging',
  'pdf/REDHAT-1531897-0.pdf': 'no: broken',
  'pdf/helloworld-bad.pdf': 'in: broken table of places',
  'pdf/issue12337.pdf': 'in: two columns, broken words',
  'pdf/issue3371.pdf': 'no: asks for its password',
  'pdf/noembed-sjis.pdf': 'in: Japanese without its font',
  'pdf/poppler-91414-0-54.pdf': 'in: a loop in the page tree',
  'pdf/pr6531_2.pdf': 'no: asks for its password',
  'pdf/rotation.pdf': 'in: turned pages',
  'pdf/structure_simple.pdf': 'in: headings told by tags',
  'pdf/vertical.pdf': 'in: vertical lines',
  'refi-qda/ornio_hand_authored.qde': 'no: a project of another program',
  'refi-qda/ornio_hand_authored.qdpx': 'no: a project of another program',
  'refi-qda/requal_atlas23.4_truncated_ns0-4.qdc': 'no: cut off',
  'refi-qda/requal_atlas23.4_valid.qdc': 'in or no: a codebook',
  'refi-qda/skyloom_Project.qde': 'no: a project of another program',
}

/** Beside the files: what they are, what made them, what other programs read in them, and what describes the format of others. */
const isBeside = (file: string) => /(?:\.md|\.py|\.poppler\.txt|\.xsd)$/u.test(file)

test.runIf(isThere)('each file does what the table says', async () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(file => !isBeside(file))
    .sort()
  expect(files.filter(file => expectedByFile[file] === undefined), 'files that nothing is expected of').toEqual([])
  const results = await readAll(files)
  for (const file of files) expect(keepsWord(expectedByFile[file] ?? '', results.get(file) ?? ''), `${file}: ${results.get(file)}`).toBe(true)
  const rows = files.map(file => `| ${file} | ${expectedByFile[file]} | ${results.get(file)} |`)
  const table = [begin, '| file | expected | now: characters, clauses, what is told |', '|---|---|---|', ...rows, end].join('\n')
  const written = readFileSync(readme, 'utf8')
  const [from, to] = [written.indexOf(begin), written.indexOf(end)]
  expect(Math.min(from, to), 'the marks round the table in electron/README.md').toBeGreaterThan(0)
  if (process.env['CLAUSEBOOK_WRITE_TABLE'] === '1') writeFileSync(readme, written.slice(0, from) + table + written.slice(to + end.length))
  else expect(written.slice(from, to + end.length)).toBe(table)
})

function keepsWord(expected: string, result: string): boolean {
  const isRefused = result.startsWith('refused')
  return expected.startsWith('in or no') || expected.startsWith('no') === isRefused
}

/** Reads the files in two processes, each taking the next that is left. */
async function readAll(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const results = new Map<string, string>()
  // The largest first, so that no process waits long for the other.
  const left = files.toSorted((a, b) => statSync(join(folder, a)).size - statSync(join(folder, b)).size)
  await Promise.all([1, 2].map(async () => {
    const parser = openParser(startChildWorker)
    for (let file = left.pop(); file !== undefined; file = left.pop()) results.set(file, await resultOf(parser, file))
    parser.close()
  }))
  return results
}

async function resultOf(parser: Parser, file: string): Promise<string> {
  const path = join(folder, file)
  const bytes = readFileSync(path)
  const named = { name: basename(file), path, size: bytes.length }
  try {
    if (file.endsWith('.qdc')) return `${(await readCodebookFile(named as Parameters<typeof readCodebookFile>[0])).rows.length} themes`
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { characters, countByKind, warnings } = await parser.outline({ ...named, sha256 }, { clean: 'auto' }, new AbortController().signal)
    const clauses = Object.values(countByKind).reduce((sum, count) => sum + count, 0)
    const told = [...new Set(warnings.map(({ id }) => id.replace('importing.warning.', '')))].join(' ')
    return `${characters}, ${clauses}${told === '' ? '' : `, ${told}`}`
  } catch (error) {
    if (error instanceof EngineError) return `refused: ${error.sentence.id}`
    throw error
  }
}

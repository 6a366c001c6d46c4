import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'

/** Files that others made. They are no part of the project; where they are not at hand, this says so and nothing is tested. */
const folder = resolve(process.env['CLAUSEBOOK_TESTDATA'] ?? '../shared/testdata')
const isThere = existsSync(join(folder, 'docx'))
if (!isThere) console.warn(`Word files of other programs are not tested: there is no ${join(folder, 'docx')} (set CLAUSEBOOK_TESTDATA).`)

/** Length of the text, its hash, headings/items/paragraphs/boilerplate, comments, warnings; or the id of the sentence it is refused with. */
async function summary(name: string): Promise<string> {
  try {
    const { text, hints, comments, warnings } = await readSource(readFileSync(join(folder, name)), name)
    const kinds = ['heading', 'item', 'paragraph', 'boilerplate'].map(kind => hints.filter(hint => hint.kind === kind).length)
    const warned = warnings.map(({ id, values }) => [id.replace('importing.warning.', ''), ...Object.values(values ?? {})].join(' '))
    return [text.length, createHash('sha256').update(text).digest('hex').slice(0, 12), kinds.join('/'), comments.length, warned.join(', ')].join(' | ')
  } catch (error) {
    if (error instanceof EngineError) return error.sentence.id
    throw error
  }
}

const expected: Readonly<Record<string, string>> = {
  'docx/60316.docx': '895 | f5c19caa650b | 4/7/14/0 | 0 | externalLinks 1',
  'docx/Bug54849.docx': '345 | 774203bb566a | 0/0/2/0 | 0 | ',
  'docx/ComplexNumberedLists.docx': '288 | 3626f8a1127f | 0/14/0/0 | 0 | ',
  'docx/ExternalEntityInText.docx': 'importing.packed.doctype',
  'docx/MultipleBodyBug.docx': '206 | 89ee175a2d8e | 0/0/0/0 | 0 | ',
  'docx/Numbering.docx': '171 | d60ba40b1186 | 0/15/0/0 | 0 | ',
  'docx/NumberingWOverrides.docx': '51 | 8595825d75d7 | 0/6/0/0 | 0 | ',
  'docx/WordWithAttachments.docx': '665 | d0bf9d5ebe4a | 0/0/3/0 | 3 | embeddedFiles 5',
  'docx/bug53475-password-is-pass.docx': 'importing.encrypted',
  'docx/bug59058.docx': '118977 | c81fbb14af3e | 19/78/326/0 | 0 | hiddenText 5',
  'docx/comments.docx': '5 | c2efaca40e32 | 0/0/0/0 | 2 | ',
  'docx/delins.docx': '1349 | f6413148e3d4 | 0/16/0/0 | 0 | trackedChanges 26 4',
  'docx/empty.docx': 'importing.noText',
  'docx/footnote-hyperlink.docx': '16 | 775b0e917c8a | 0/0/1/0 | 0 | ',
  'docx/footnotes.docx': '48 | c3623773059e | 0/0/1/0 | 0 | ',
  'docx/heading123.docx': '1802 | c3caeefb0164 | 3/0/3/0 | 0 | ',
  'docx/strict-format.docx': '4 | 532eaabd9574 | 0/0/0/0 | 0 | ',
  'docx/table_footnotes.docx': '34 | da8d884f6101 | 0/0/2/0 | 0 | ',
  'docx/tables.docx': '56 | b283fe1d67fb | 0/0/2/0 | 0 | ',
  'docx/utf8-bom.docx': '31 | 6edb3b74fdc2 | 0/0/0/0 | 0 | ',
  'hostile/billion_laughs.docx': 'importing.packed.doctype',
  'hostile/broken_cell_without_p.docx': '1 | 2d711642b726 | 0/0/0/0 | 0 | ',
  'hostile/broken_control_char.docx': 'importing.packed.damaged',
  'hostile/broken_missing_comment.docx': '1 | 2d711642b726 | 0/0/0/0 | 0 | ',
  'hostile/broken_missing_rel.docx': '1 | 2d711642b726 | 0/0/0/0 | 0 | ',
  'hostile/broken_no_main_content_type.docx': '2 | 8f434346648f | 0/0/0/0 | 0 | ',
  'hostile/broken_ppr_after_run.docx': '1 | 2d711642b726 | 0/0/0/0 | 0 | ',
  'hostile/broken_rpr_order.docx': '1 | 2d711642b726 | 0/0/0/0 | 0 | ',
  'hostile/deep_nesting.docx': 'importing.packed.tooDeep',
  'hostile/remote_template.docx': '2 | 8f434346648f | 0/0/0/0 | 0 | externalLinks 1',
  'hostile/xxe_file.docx': 'importing.packed.doctype',
  'hostile/xxe_net.docx': 'importing.packed.doctype',
  'hostile/zip_bomb.docx': 'importing.packed.tooLarge',
}

describe.runIf(isThere)('Word files of other programs', () => {
  test.each(Object.entries(expected))('%s', async (name, said) => {
    expect(await summary(name)).toBe(said)
  })

  const linesOf = async (name: string) => (await readSource(readFileSync(join(folder, 'docx', name)), name)).text.split('\n').filter(line => line !== '')

  test.each([
    ['ComplexNumberedLists.docx', ['1.', '2.', 'a.', 'b.', 'c.', '3.', '4.', '1.', '2.', '3.', '10.', '11.', '12.', '13.']],
    ['Numbering.docx', ['•', '◦', '▪', '•', '1.', 'a.', 'i.', '1.', '1.1.', '1.1.1.', 'a)', 'i)', '1.', '2.', '3.']],
    ['NumberingWOverrides.docx', ['1', 'B', 'C', 'A', 'B', '4']],
  ])('%s: numbers as Word prints them', async (name, labels) => {
    const { text, hints } = await readSource(readFileSync(join(folder, 'docx', name)), name)
    expect(hints.map(hint => text.slice(hint.start, hint.end).split(' ')[0])).toEqual(labels)
  })

  test('text of boxes and controls once, of every body', async () => {
    const counted = (lines: readonly string[], word: string) => lines.filter(line => line.includes(word)).length
    expect(counted(await linesOf('60316.docx'), '[Telephone]')).toBe(1)
    const controls = await linesOf('Bug54849.docx')
    for (const word of ['Watermelon', 'Rich_text_in_cell', 'Plain_text_no_newlines', '[1] Footnote_sdt', '[e1] Endnote']) expect(counted(controls, word)).toBe(1)
    const bodies = await linesOf('MultipleBodyBug.docx')
    expect([1, 2, 3].map(body => counted(bodies, `BODY ${body}`))).toEqual([1, 1, 1])
  })

  test('cells, notes and marks of a byte order', async () => {
    expect(await linesOf('tables.docx')).toContain('Top left\tTop right')
    expect(await linesOf('table_footnotes.docx')).toEqual(['Pole 1\tPole 2', expect.stringMatching(/\[1\]$/u), expect.stringMatching(/^\[1\] /u)])
    expect((await linesOf('utf8-bom.docx'))[0]).toMatch(/^This/u)
  })
})

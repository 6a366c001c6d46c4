import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { describeTheme, readDescription } from '#domain/themes/theme-notes.ts'
import { cleanKeywords, cleanName, readsAsPath } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import { Handout } from '../../../electron/contract/exports.ts'
import { parseRefiCodebook } from '../../../electron/engine/themes/files/refi-codebook.ts'
import { readXml } from '../../../electron/engine/importing/packed/xml.ts'
import { openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => parseRefiCodebook(bytesOf(text), 'codes.qdc')
const problem = (text: string) => read(text).then(() => null, (error: unknown) => (error instanceof EngineError ? error.sentence.id : error))
const code = (attributes: string, inner = '') => `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code ${attributes}>${inner}</Code></Codes></CodeBook>`

/** What Codebook.xsd of REFI-QDA 1.5 allows, put down anew: the first thing in a file that it does not, or null. */
async function breachOf(bytes: Uint8Array): Promise<string | null> {
  const allowed: Readonly<Record<string, { readonly within: readonly string[]; readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
    CodeBook: { within: [''], needs: [], may: ['origin'] },
    Codes: { within: ['CodeBook'], needs: [], may: [] },
    Code: { within: ['Codes', 'Code'], needs: ['guid', 'name', 'isCodable'], may: ['color'] },
    Description: { within: ['Code'], needs: [], may: [] },
  }
  const shapes: Readonly<Record<string, RegExp>> = {
    guid: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, isCodable: /^(?:true|false|1|0)$/, color: /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/,
  }
  const open = ['']
  const last: string[] = ['']
  let [codes, breach] = [0, null as string | null]
  await readXml([bytes], new Map([['urn:QDA-XML:codebook:1.0', '']]), {
    open(written, attributes) {
      const name = written.replace(/^:/, '')
      const rule = allowed[name]
      const missing = rule?.needs.find(attribute => attributes.get(attribute) === undefined)
      const misshapen = Object.entries(shapes).find(([attribute, shape]) => attributes.get(attribute) !== undefined && !shape.test(attributes.get(attribute) ?? ''))
      if (!rule || !rule.within.includes(open.at(-1) ?? '')) breach ??= `${name} in ${open.at(-1)}`
      else if (missing) breach ??= `${name} without ${missing}`
      else if (misshapen) breach ??= `${misshapen[0]} ${attributes.get(misshapen[0])}`
      else if (name === 'Description' && last.at(-1) !== '') breach ??= 'a description behind other elements'
      if (name === 'Code') codes += 1
      last[last.length - 1] = name
      open.push(name)
      last.push('')
    },
    close() {
      open.pop()
      last.pop()
    },
  })
  return breach ?? (codes === 0 ? 'no code' : null)
}

describe('reading a REFI-QDA codebook', () => {
  it('takes codes in codes with their descriptions and colours, whatever namespace and prefix the program uses', async () => {
    const old = `<?xml version="1.0" encoding="utf-8"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4" origin="Some Program"><q:Codes>
      <q:Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Care" color="#46AA00" isCodable="true"><q:Description>Fees &amp; places</q:Description>
        <q:Code guid="{14C4E248-F726-42CB-B1CD-A65D6A86F296}" name="托育" isCodable="true" color="#fa0"/></q:Code>
      <q:Code guid="x" name="Work &gt; Pay" isCodable="false"/></q:Codes>
      <q:Sets><q:Set name="Group" guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0"><q:Description>of codes</q:Description></q:Set></q:Sets></q:CodeBook>`
    const { rows, sets } = await read(old)
    expect(sets).toBe(1)
    expect(rows.map(({ path, definition, color, id }) => ({ path, definition, color, id }))).toEqual([
      { path: ['Care'], definition: 'Fees & places', color: '#46aa00', id: '1ff58b12-6f6f-4b0c-8be5-bbdc91f55294' },
      { path: ['Care', '托育'], definition: '', color: '#ffaa00', id: '14c4e248-f726-42cb-b1cd-a65d6a86f296' },
      { path: ['Work › Pay'], definition: '', color: '', id: null },
    ])
  })

  it('gives every code a path of its own that reads as it was meant', async () => {
    const { rows } = await read('<CodeBook><Codes><Code name="&gt; Lead"/><Code name="A &gt; &gt; B"/><Code name="Twin"><Code name="Own"/></Code><Code name="Twin"><Code name="Own"/></Code><Code name="Twin (2)"/></Codes></CodeBook>')
    expect(rows.map(({ path }) => path.join(' > '))).toEqual(['Lead', 'A › B', 'Twin', 'Twin > Own', 'Twin (2)', 'Twin (2) > Own', 'Twin (2) (2)'])
  })

  it.each([
    ['XML of another kind', '<html><body/></html>', 'themes.noCodes'],
    ['a code without a name', code('guid="1" name="  "'), 'themes.codeWithoutName'],
    ['a description without end', code('name="A"', `<Description>${'x'.repeat(20_001)}</Description>`), 'themes.codeLong'],
    ['one far beyond that, before all of it is kept', code('name="A"', `<Description>${'x'.repeat(200_000)}</Description>`), 'themes.codeLong'],
    ['three thousand levels', `<CodeBook><Codes>${'<Code name="A">'.repeat(3_000)}${'</Code>'.repeat(3_000)}</Codes></CodeBook>`, 'themes.codeLong'],
    ['a file that is cut off', code('name="A"').slice(0, -20), 'themes.codebookBroken'],
    ['entities', '<!DOCTYPE x [<!ENTITY a "b">]><CodeBook><Codes><Code name="&a;"/></Codes></CodeBook>', 'themes.codebookBroken'],
    ['too many codes', `<CodeBook><Codes>${'<Code name="A"/>'.repeat(10_001)}</Codes></CodeBook>`, 'themes.tooManyRows'],
  ])('refuses %s', async (_, text, id) => {
    expect(await problem(text)).toBe(id)
  })
})

describe('what is said of a theme as one description', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map(cleanName)
  /** With a liking for what our own labels look like. */
  const texts = fc.array(fc.tuple(fc.constantFrom('', 'Include: ', '\\Example: ', '\\', 'Keywords: '), words).map(([start, rest]) => start + rest), { maxLength: 4 })
    .chain(parts => fc.constantFrom('\n', '\n\n', '\n\n\n').map(between => parts.join(between).trim()))
  const notes = fc.record({ definition: texts, include: texts, exclude: texts, example: texts, keywords: fc.array(words.map(word => word.replaceAll(';', '').trim()).filter(word => word !== '')) })

  it('is read back part by part', () => {
    expect(describeTheme({ definition: 'Care of children', include: 'Fees', exclude: '', example: '', keywords: ['crèche', '托育'] })).toBe('Care of children\n\nInclude: Fees\n\nKeywords: crèche; 托育')
    fc.assert(fc.property(notes, written => {
      expect(readDescription(describeTheme(written))).toEqual(written)
    }))
  })

  it('by another program is the definition, with its paragraphs', () => {
    expect(readDescription('One.\r\n\r\nTwo.')).toMatchObject({ definition: 'One.\n\nTwo.', include: '' })
  })
})

describe('a codebook as .qdc', () => {
  let bench: Workbench
  beforeAll(async () => { bench = await openWorkbench() })
  beforeEach(async () => {
    const rows = await bench.engine.themes.list({})
    if (rows.length > 0) await bench.engine.themes.remove({ themes: rows.map(({ id }) => id) })
  })
  afterAll(() => bench.close())

  const handOut = async () => {
    const made = await bench.engine.exports.make(Handout.parse({ what: 'codebook', format: 'qdc', title: 'Codes' }))
    const { path, name } = bench.opened.files.open(made.ticket)
    const bytes = readFileSync(path)
    bench.opened.files.release(made.ticket)
    return { bytes, name, rows: made.rows }
  }
  const bringIn = (bytes: Uint8Array) => {
    const path = join(bench.folder, 'codes.qdc')
    writeFileSync(path, bytes)
    return bench.engine.themes.import({ file: bench.opened.files.fromPath(path) })
  }
  const list = async () => (await bench.engine.themes.list({})).map(({ position: _position, shortcut: _shortcut, ...row }) => row)

  it('keeps to the schema, and comes back as it was: ids, order, colours, and what is said of each', async () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(cleanName).filter(name => name !== '' && !readsAsPath(name))
    await fc.assert(fc.asyncProperty(fc.uniqueArray(names, { minLength: 1, maxLength: 6 }), names, async (all, below) => {
      for (const name of all) await bench.engine.themes.create({ id: crypto.randomUUID(), name, definition: `On ${name}`, keywords: cleanKeywords([name.replaceAll(';', '')]) })
      const [first] = await bench.engine.themes.list({})
      await bench.engine.themes.create({ id: crypto.randomUUID(), parent: first?.id ?? null, name: below, include: 'When it is <said>', exclude: 'When not & never' })
      const before = await list()
      const { bytes, name, rows } = await handOut()
      expect(name).toBe('Codes.qdc')
      expect(rows).toBe(before.length)
      expect(await breachOf(bytes)).toBeNull()
      await bench.engine.themes.remove({ themes: before.map(({ id }) => id) })
      expect(await bringIn(bytes)).toEqual({ added: before.length, updated: 0, unchanged: 0, sets: 0 })
      expect(await list()).toEqual(before)
      await bench.engine.themes.remove({ themes: before.map(({ id }) => id) })
    }), { numRuns: 15 })
  })

  it('that comes again changes nothing, and an id that is taken elsewhere is not taken twice', async () => {
    await bench.engine.themes.create({ id: crypto.randomUUID(), name: 'Care', definition: 'Old' })
    const { bytes } = await handOut()
    expect(await bringIn(bytes)).toEqual({ added: 0, updated: 0, unchanged: 1, sets: 0 })
    const [care] = await bench.engine.themes.list({})
    await bench.engine.themes.update({ theme: care?.id ?? '', name: 'Care of old' })
    expect(await bringIn(bytes)).toEqual({ added: 1, updated: 0, unchanged: 0, sets: 0 })
    expect(await bench.paths()).toEqual(['Care of old', 'Care'])
  })

  it('without any theme is no file, and excerpts are none either', async () => {
    expect(await refusal(handOut())).toBe('invalid exports.qdcEmpty')
    expect(await refusal(bench.engine.exports.make(Handout.parse({ what: 'excerpts', format: 'qdc' })))).toBe('invalid exports.qdcIsCodebook')
  })
})

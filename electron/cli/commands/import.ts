import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type ImportAnswer, isPassedOver } from '#contract/documents/documents.ts'
import { encodingByLabel, encodings, type Encoding } from '#domain/encodings.ts'
import { EngineError } from '#wire/fault.ts'
import type { Command, Project, Running } from '../command.ts'
import { fullPath } from '../project-file.ts'
import { wrongUsage } from '../stop.ts'
import { formatTable } from '../output/table.ts'
import { tellFile } from '../output/telling.ts'

/** What became of a file; `isOther`: it was passed over, since a folder holds other things than plans. */
type Told = { readonly entry: Entry; readonly isOther: boolean }

/** One file as the person named it: what was given, or below it for the files of a folder. */
type Input = { readonly file: string; readonly ticket: string; readonly path: string } | { readonly file: string; readonly fault: EngineError }

export const importCommand: Command = {
  usage: 'FILE|DIR… [--encoding E] [--clean auto|none] [--password P]',
  help: 'cli.help.import',
  options: { encoding: { value: 'E', help: 'cli.option.encoding' }, clean: { value: 'auto|none', help: 'cli.option.clean' }, password: { value: 'P', help: 'cli.option.password' } },
  least: 1,
  most: Number.POSITIVE_INFINITY,
  async run(running) {
    const { args, words } = running
    const paths = args.free().map(written => ({ written, full: fullPath(written) }))
    const clean = args.oneOf('clean', ['auto', 'none'], 'auto')
    const encoding = encodingOf(args.text('encoding'))
    const emptyFolders: string[] = []
    const told = await running.project('create', async project => {
      const inputs = paths.flatMap(path => {
        const found = inputsOf(project, path)
        if (found.length === 0) emptyFolders.push(path.written)
        return found
      })
      const answers = await bringIn(project, inputs, { clean, encoding, password: args.text('password') }, running)
      return inputs.map((input, index) => {
        const answer = answers[index]
        return { entry: entryOf(input, answer, encoding, running), isOther: answer !== undefined && isPassedOver(answer) }
      })
    })
    const entries = told.map(({ entry }) => entry)
    const failed = entries.filter(entry => 'error' in entry)
    const passed = told.filter(({ isOther }) => isOther).length
    const isNothing = !existsSync(running.projectFile())
    const present = entries.filter(entry => 'existing' in entry && entry.existing).length
    return {
      json: entries,
      failed: failed.length > 0,
      warnings: [
        ...entries.flatMap(entry => ('error' in entry ? [entry.error.message] : entry.warnings).map(line => `${entry.file}: ${line}`)),
        ...emptyFolders.map(folder => `${folder}: ${words('cli.folderEmpty')}`),
        ...(isNothing ? [words('cli.noProjectMade', { file: running.projectFile() })] : []),
      ],
      text: () => `${importTable(told, running)}\n${words('cli.importedSome', { done: entries.length - failed.length - present, present, passed, failed: failed.length - passed })}`,
    }
  },
}

/** By the names of the WHATWG Encoding Standard, and what people also write: gbk, gb2312, cp1252, latin1, sjis. */
export function encodingOf(written: string | undefined): Encoding | undefined {
  const known = written === undefined ? undefined : encodingByLabel(written)
  if (written !== undefined && !known) throw wrongUsage('cli.encodingUnknown', { value: written, allowed: encodings.join(', ') })
  return known
}

function inputsOf(project: Project, { written, full }: { readonly written: string; readonly full: string }): Input[] {
  try {
    return project.expand(full).map(found => {
      const file = found === full ? written : join(written, relative(full, found))
      return ticketFor(project, file, found, found !== full)
    })
  } catch (error) {
    if (error instanceof EngineError) return [{ file: written, fault: error }]
    throw error
  }
}

function ticketFor(project: Project, file: string, path: string, isFound: boolean): Input {
  try {
    return { file, path, ticket: project.ticket(path, { isFound }) }
  } catch (error) {
    if (error instanceof EngineError) return { file, fault: error }
    throw error
  }
}

/** Whether a PDF's mark stands where readers look for it: in the first kilobyte. */
function isPdf(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(1_024)
      return head.toString('latin1', 0, readSync(file, head)).includes('%PDF-')
    } finally {
      closeSync(file)
    }
  } catch {
    // The import itself tells what is wrong with it.
    return false
  }
}

type Choices = { readonly clean: 'auto' | 'none'; readonly encoding: Encoding | undefined; readonly password: string | undefined }

/** Brings all readable files in as one operation; the answers stand at the places of their inputs. */
async function bringIn({ engine }: Project, inputs: readonly Input[], { password, ...choices }: Choices, running: Running) {
  const places = inputs.flatMap((input, index) => ('ticket' in input ? [{ index, ...input }] : []))
  const answers: (ImportAnswer | undefined)[] = []
  if (places.length === 0) return answers
  // Only a PDF can ask for one: no other file's reader is to see it.
  const locked = password === undefined ? [] : places.filter(({ path }) => isPdf(path)).map(({ ticket }) => ({ file: ticket, password, ...choices }))
  const found = await engine.documents.import(
    { files: places.map(({ ticket }) => ticket), ...choices, ...(locked.length > 0 && { options: locked }) },
    { signal: running.signal, onProgress: far => tellFile(running, far) },
  )
  found.forEach((answer, index) => {
    const place = places[index]
    if (place) answers[place.index] = answer
  })
  return answers
}

type Entry =
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } }
  | {
      readonly file: string
      readonly id: string
      readonly title: string
      readonly language: string | null
      readonly mediaType: string
      readonly encoding: string
      readonly characters: number
      readonly clauses: number
      readonly existing: boolean
      readonly warnings: readonly string[]
    }

function entryOf(input: Input, answer: ImportAnswer | undefined, encoding: Encoding | undefined, { words }: Running): Entry {
  const fault = 'fault' in input ? { code: input.fault.code, message: input.fault.sentence } : answer && 'error' in answer ? answer.error : null
  if (fault) return { file: input.file, error: { code: fault.code, message: words.sentence(fault.message) } }
  if (!answer || 'error' in answer) throw new Error('an input without an answer')
  const { document, existing, namesake } = answer
  const isOtherwise = existing && encoding !== undefined && document.encoding !== '' && document.encoding !== encoding
  return {
    file: input.file,
    id: document.id,
    title: document.title,
    language: document.language,
    mediaType: document.mediaType,
    encoding: document.encoding,
    characters: document.characters,
    clauses: document.clauses,
    existing,
    warnings: [...(isOtherwise ? [words('cli.existingOtherwise', { encoding: document.encoding, wanted: encoding })] : []), ...(namesake ? [words('cli.namesake', { id: namesake.id })] : []), ...document.warnings.map(warning => words.sentence(warning))],
  }
}

function importTable(told: readonly Told[], { words }: Running): string {
  const columns = [
    { heading: words('cli.column.file') },
    { heading: words('cli.column.result') },
    { heading: words('cli.column.title') },
    { heading: words('cli.column.language') },
    { heading: words('cli.column.characters'), side: 'right' },
    { heading: words('cli.column.clauses'), side: 'right' },
  ] as const
  const rows = told.map(({ entry, isOther }) => {
    if ('error' in entry) return [entry.file, words(isOther ? 'cli.passedOver' : 'cli.failed')]
    const result = words(entry.existing ? 'cli.existing' : 'cli.imported')
    return [entry.file, result, entry.title, entry.language ?? '', String(entry.characters), String(entry.clauses)]
  })
  return formatTable(columns, rows)
}

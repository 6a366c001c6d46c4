import type { DocumentRow, TextOutcome, VersionAnswer } from '#contract/documents.ts'
import { annotationsJson } from '../annotations.ts'
import type { Answer, Command, Project, Running } from '../command.ts'
import { documentJson, findDocument } from '../arguments/documents.ts'
import { fullPath } from '../project-file.ts'
import { rangeWithin, readRange } from '../arguments/range.ts'
import { wrongUsage } from '../stop.ts'
import { formatTable, plainLine } from '../table.ts'
import { readCodebook } from '../arguments/themes.ts'
import { encodingOf } from './import.ts'
import { outcomeAnswer } from './outcome.ts'

const previewOption = { value: null, help: 'cli.option.previewText' } as const

export const replaceCommand: Command = {
  usage: 'DOC [FILE] [--encoding E] [--password P] [--preview]',
  help: 'cli.help.replace',
  options: { encoding: { value: 'E', help: 'cli.option.encoding' }, password: { value: 'P', help: 'cli.option.password' }, preview: previewOption },
  least: 1,
  most: 2,
  async run(running) {
    const { args } = running
    const [name = '', file] = args.free()
    const path = file === undefined ? undefined : fullPath(file)
    const [encoding, password] = [encodingOf(args.text('encoding')), args.text('password')]
    const input = ({ ticket }: Project, { id: document }: DocumentRow) => ({ document, ...(path !== undefined && { file: ticket(path) }), encoding, password })
    return textChange(running, name, {
      change: (opened, row, watch) => opened.engine.documents.replace(input(opened, row), watch),
      foresee: (opened, row, watch) => opened.engine.documents.previewReplace(input(opened, row), watch),
    })
  },
}

export const correctCommand: Command = {
  usage: 'DOC FILE [--preview]',
  help: 'cli.help.correct',
  options: { preview: previewOption },
  least: 2,
  most: 2,
  async run(running) {
    const [name = '', file = ''] = running.args.free()
    const path = fullPath(file)
    const input = ({ readText }: Project, { id: document, version }: DocumentRow) => ({ document, version, text: readText(path) })
    return textChange(running, name, {
      change: (opened, row, watch) => opened.engine.documents.correct(input(opened, row), watch),
      foresee: (opened, row, watch) => opened.engine.documents.previewCorrect(input(opened, row), watch),
    })
  },
}

type Watch = { readonly signal: AbortSignal; readonly onProgress: (value: { stage: string; item: string; done: number; total: number }) => void }
type TextChange = {
  change(opened: Project, row: DocumentRow, watch: Watch): Promise<VersionAnswer>
  foresee(opened: Project, row: DocumentRow, watch: Watch): Promise<TextOutcome>
}

/** Changes a document's text, or with `--preview` only tells what that would do; then the project is only read. */
async function textChange({ args, project, words, signal, progress }: Running, name: string, { change, foresee }: TextChange): Promise<Answer> {
  const onProgress: Watch['onProgress'] = ({ stage, item, done, total }) => progress(plainLine(`${words.sentence({ id: stage })} ${item}`) + ` (${done}/${total})`)
  const watch = { signal, onProgress }
  if (args.has('preview')) {
    return project('read', async opened => {
      const row = await findDocument(opened, name)
      return outcomeAnswer(words, row, await foresee(opened, row, watch))
    })
  }
  const { document, same, kept, unsettled, correctionsKept, correctionsLeft } = await project('write', async opened => change(opened, await findDocument(opened, name), watch))
  return {
    json: { ...documentJson(document), same, kept, unsettled, corrections_kept: correctionsKept, corrections_left: correctionsLeft },
    text: () => words(same ? 'cli.sameText' : 'cli.newVersion', { title: document.title, number: document.versionNumber, kept, unsettled }),
  }
}

export const versionsCommand: Command = {
  usage: 'DOC',
  help: 'cli.help.versions',
  options: {},
  least: 1,
  most: 1,
  async run({ args, project, words }) {
    const [name = ''] = args.free()
    const rows = await project('read', async opened => opened.engine.documents.versions({ document: (await findDocument(opened, name)).id }))
    const columns = [
      { heading: words('cli.column.number'), side: 'right' }, { heading: words('cli.column.file') }, { heading: words('cli.column.characters'), side: 'right' },
      { heading: words('cli.column.at') }, { heading: words('cli.column.id') },
    ] as const
    return {
      json: rows.map(({ version, number, origin, fileName, coder, createdAt, characters, isCurrent }) => ({ id: version, number, origin, file: fileName, coder, created_at: createdAt, characters, current: isCurrent })),
      text: () => formatTable(columns, rows.map(row => [`${row.number}${row.isCurrent ? '*' : ''}`, row.fileName, String(row.characters), row.createdAt, row.version])),
    }
  },
}

export const unsettledCommand: Command = {
  usage: '[DOC] [--all]',
  help: 'cli.help.unsettled',
  options: { all: { value: null, help: 'cli.option.withLeft' } },
  least: 0,
  most: 1,
  async run({ args, project, words }) {
    const [name] = args.free()
    const rows = await project('read', async opened => {
      const document = name === undefined ? undefined : (await findDocument(opened, name)).id
      return opened.engine.annotations.unsettled({ document, withLeft: args.has('all') })
    })
    const columns = [
      { heading: words('cli.column.status') }, { heading: words('cli.column.start'), side: 'right' }, { heading: words('cli.column.end'), side: 'right' },
      { heading: words('cli.column.text') }, { heading: words('cli.column.id') },
    ] as const
    return {
      json: rows.map(({ annotation, status, start, end, score, isLeft }) => ({ annotation: annotation.id, document: annotation.document, quote: annotation.exact, status, start, end, score, left: isLeft })),
      text: () => (rows.length === 0 ? words('cli.nothing') : formatTable(columns, rows.map(row => [words(`versions.state.${row.status}`), String(row.start), String(row.end), row.annotation.exact, row.annotation.id]))),
    }
  },
}

export const settleCommand: Command = {
  usage: 'ANNOTATION --start N --end N | --leave',
  help: 'cli.help.settle',
  options: {
    start: { value: 'N', help: 'cli.option.start' }, end: { value: 'N', help: 'cli.option.end' }, leave: { value: null, help: 'cli.option.leave' },
  },
  least: 1,
  most: 1,
  async run({ args, project, words }) {
    const [wanted = ''] = args.free()
    const range = args.has('leave') ? null : readRange(args)
    const made = await project('write', async opened => {
      const { engine } = opened
      const row = (await engine.annotations.unsettled({ withLeft: true })).find(({ annotation }) => annotation.id === wanted.toLowerCase())
      if (!row) throw wrongUsage('cli.notUnsettled', { id: wanted })
      const { id } = row.annotation
      if (range) await engine.annotations.settle({ annotation: id, ...rangeWithin(range, (await findDocument(opened, row.annotation.document)).characters) })
      else await engine.annotations.leave({ annotations: [id] })
      const { rows } = await engine.excerpts.list({ filter: { annotations: [id] } })
      const [annotation] = await annotationsJson(opened, rows, await readCodebook(opened))
      return annotation
    })
    return { json: made, text: () => `${made?.id}  ${made?.citation}  ${words(range ? 'cli.settled' : 'cli.left')}` }
  },
}

import type { DocumentRow, TextOutcome, VersionAnswer } from '#contract/documents/documents.ts'
import type { Answer, Command, Project, Running } from '../../command.ts'
import { documentJson, findDocument } from '../../arguments/documents.ts'
import { fullPath } from '../../project-file.ts'
import { formatTable } from '../../output/table.ts'
import { tellFile } from '../../output/telling.ts'
import { encodingOf } from '../import.ts'
import { outcomeAnswer } from '../outcome.ts'

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
  const watch: Watch = { signal, onProgress: far => tellFile({ progress, words }, far) }
  if (args.has('preview')) {
    return project('read', async opened => {
      const row = await findDocument(opened, name)
      return outcomeAnswer(words, row, await foresee(opened, row, watch))
    })
  }
  const { document, same, kept, unsettled, correctionsKept, correctionsLeft } = await project('write', async opened => change(opened, await findDocument(opened, name), watch))
  // As when a file is brought in: what was left out or guessed, and what is odd about its numbers.
  const warnings = same ? [] : document.warnings.map(warning => words.sentence(warning))
  return {
    json: { ...documentJson(document), same, kept, unsettled, corrections_kept: correctionsKept, corrections_left: correctionsLeft, warnings },
    warnings,
    text: () => words(same ? 'cli.sameText' : 'cli.newVersion', { title: document.title, number: document.versionNumber, kept, unsettled, corrections: correctionsLeft }),
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
      text: () => formatTable(columns, rows.map(row => [`${row.number}${row.isCurrent ? '*' : ''}`, row.origin === 'correction' ? words('versions.fromCorrection') : row.fileName, String(row.characters), row.createdAt, row.version])),
    }
  },
}

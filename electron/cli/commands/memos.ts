import type { ListedMemo, MemoOwner } from '#contract/coding/memos.ts'
import { longestPlain } from '#domain/memos/memo-body.ts'
import { canonicalText } from '#domain/text.ts'
import { findDocument } from '../arguments/documents.ts'
import { findThemes, readCodebook } from '../arguments/themes.ts'
import type { Command, Project } from '../command.ts'
import { refuseTooLong, wrongUsage } from '../stop.ts'
import { formatTable } from '../output/table.ts'

/** All memos, with what each is on. */
export const memosCommand: Command = {
  usage: '[--document DOC]',
  help: 'cli.help.memos',
  options: { document: { value: 'DOC', help: 'cli.option.memosOf' } },
  least: 0,
  most: 0,
  async run({ args, project, words }) {
    args.free()
    const name = args.text('document')
    const rows = await project('read', async opened => {
      const document = name === undefined ? undefined : (await findDocument(opened, name)).id
      return opened.engine.memos.list(document === undefined ? {} : { document })
    })
    const columns = [
      { heading: words('cli.column.on') },
      { heading: words('cli.column.name'), most: 60 },
      { heading: words('cli.column.characters'), side: 'right' },
      { heading: words('cli.column.memo'), most: 60 },
    ] as const
    return {
      json: rows.map(memoJson),
      text: () => (rows.length === 0 ? words('cli.nothing') : formatTable(columns, rows.map(row => [onOf(row.owner), row.name, String(row.characters), row.beginning]))),
    }
  },
}

/** One memo, shown or written. */
export const memoCommand: Command = {
  usage: 'TARGET [--text T|--file F]',
  help: 'cli.help.memo',
  options: { text: { value: 'T', help: 'cli.option.memoText' }, file: { value: 'F', help: 'cli.option.memoFile' } },
  least: 1,
  most: 1,
  async run({ args, project }) {
    const [target = ''] = args.free()
    const [text, file] = [args.text('text'), args.text('file')]
    if (text !== undefined && file !== undefined) throw wrongUsage('cli.memoTwice')
    const isWritten = text !== undefined || file !== undefined
    const memo = await project(isWritten ? 'write' : 'read', async opened => {
      const owner = await findOwner(opened, target)
      if (isWritten) {
        const plain = canonicalText(text ?? opened.readText(file ?? ''))
        refuseTooLong(file === undefined ? '--text' : '--file', plain, longestPlain)
        await opened.engine.memos.write({ owner, body: '', plain })
      }
      const { plain, updatedAt, coder } = await opened.engine.memos.read({ owner, whole: true })
      return { on: onOf(owner), id: idOf(owner), text: plain, updated_at: updatedAt, coder }
    })
    return { json: memo, text: () => memo.text }
  },
}

const kinds = { annotation: 'excerpt', document: 'document', theme: 'theme', clause: 'clause', entry: 'entry', cell: 'cell', project: 'project' } as const satisfies Readonly<Record<Kind, string>>

/** The keys of all owners. */
type Kind = MemoOwner extends infer Owner ? (Owner extends MemoOwner ? keyof Owner : never) : never

const kindOf = (owner: MemoOwner) => Object.keys(owner)[0] as Kind
const onOf = (owner: MemoOwner) => kinds[kindOf(owner)]
const idOf = (owner: MemoOwner) => ('project' in owner || 'cell' in owner ? null : (Object.values(owner)[0] as string))

function memoJson({ owner, name, beginning, characters, updatedAt, coder }: ListedMemo) {
  return { on: onOf(owner), id: idOf(owner), ...('cell' in owner ? { cell: owner.cell } : {}), name, characters, beginning, updated_at: updatedAt, coder }
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * What `TARGET` names: `project`; a theme as `theme:PATH`; an excerpt, clause or entry of the journal by its id; else a document as every
 * command names one.
 * @throws Stop when there is nothing of that name
 */
async function findOwner(opened: Project, target: string): Promise<MemoOwner> {
  if (target === 'project') return { project: true }
  if (target.startsWith('theme:')) {
    const [theme = ''] = findThemes(await readCodebook(opened), [target.slice('theme:'.length)])
    return { theme }
  }
  const wanted = target.toLowerCase()
  if (id.test(wanted)) {
    const named = await opened.engine.memos.targets({ targets: (['excerpt', 'clause', 'theme'] as const).map(kind => ({ kind, id: wanted })) })
    const [found] = named.filter(row => !row.gone)
    if (found) return found.kind === 'excerpt' ? { annotation: wanted } : found.kind === 'clause' ? { clause: wanted } : { theme: wanted }
    const entry = (await opened.engine.memos.list({})).find(({ owner }) => 'entry' in owner && owner.entry === wanted)
    if (entry) return entry.owner
  }
  return { document: (await findDocument(opened, target)).id }
}

import type { Command } from '../../command.ts'
import { findDocument, findVersion } from '../../arguments/documents.ts'
import { fullOutputPath } from '../../project-file.ts'

/** Saves the file that a document was brought in from, byte for byte, under any name; `--version` that of an earlier text. */
export const originalCommand: Command = {
  usage: 'DOC FILE [--version N]',
  help: 'cli.help.original',
  options: { version: { value: 'N', help: 'cli.option.originalVersion' } },
  least: 2,
  most: 2,
  async run({ args, project, words }) {
    const [name = '', file = ''] = args.free()
    const number = args.number('version')
    const path = fullOutputPath(file)
    const saved = await project('read', async opened => {
      const row = await findDocument(opened, name)
      const version = await findVersion(opened, row, number)
      const { ticket, fileName } = await opened.engine.documents.original({ document: row.id, ...(version !== undefined && { version }) })
      return { file, name: fileName, bytes: await opened.save(ticket, path) }
    })
    return { json: saved, text: () => words('cli.originalSaved', saved) }
  },
}

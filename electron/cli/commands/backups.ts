import { basename } from 'node:path'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Command } from '../command.ts'
import { fullOutputPath, fullPath, isSameFile } from '../project-file.ts'
import { exits, Stop } from '../stop.ts'
import { formatTable } from '../output/table.ts'

export const backupCommand: Command = {
  usage: 'FILE',
  help: 'cli.help.backup',
  options: {},
  least: 1,
  most: 1,
  async run({ args, project, projectFile, words, signal, progress }) {
    const [file = ''] = args.free()
    const path = fullOutputPath(file)
    if (isSameFile(path, projectFile())) throw new Stop(exits.failed, 'invalid', sentence('cli.backupOntoItself', { file: basename(path) }))
    const made = await project('read', async ({ engine, saveOver }) => {
      const { ticket } = await engine.projects.copy({}, { signal, onProgress: ({ stage, item }) => progress(`${words.sentence({ id: stage })} ${item}`) })
      return { file, bytes: await saveOver(ticket, path) }
    })
    return { json: made, text: () => words('cli.backedUp', made) }
  },
}

export const restoreCommand: Command = {
  usage: 'FILE',
  help: 'cli.help.restore',
  options: {},
  least: 1,
  most: 1,
  async run({ args, restore, projectFile, words }) {
    const [file = ''] = args.free()
    const path = fullPath(file)
    if (isSameFile(path, projectFile())) throw new Stop(exits.failed, 'invalid', sentence('cli.restoreFromItself', { file: basename(file) }))
    const { kept, setAside } = await restore(path)
    const backup = kept?.path ?? setAside
    const made = { project: projectFile(), restored_from: file, backup }
    return { json: made, text: () => words('cli.restored', { project: made.project, file, backup: backup ?? '–' }) }
  },
}

export const checkCommand: Command = {
  usage: '',
  help: 'cli.help.check',
  options: {},
  least: 0,
  most: 0,
  async run({ args, project, words }) {
    args.free()
    const found = await project('read', ({ engine }) => engine.projects.check({}))
    const findings = found.map(({ severity, message }) => ({ severity, message: words.sentence(message) }))
    const columns = [{ heading: words('cli.column.severity') }, { heading: words('cli.column.finding'), most: 1_000 }]
    return {
      json: findings,
      failed: findings.some(({ severity }) => severity === 'error'),
      text: () =>
        findings.length === 0
          ? words('cli.sound')
          : formatTable(
              columns,
              findings.map(({ severity, message }) => [words(`cli.severity.${severity}`), message]),
            ),
    }
  },
}
